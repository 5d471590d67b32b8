import type { Script, Step, TextId } from '../dialogue/script.ts';

/** The texts a step can show. */
export function textsOfStep(step: Step): TextId[] {
  return [
    ...('text' in step ? [step.text] : []),
    ...('hint' in step ? [step.hint] : []),
    ...('options' in step ? step.options.map(({ text }) => text) : []),
  ];
}

/** Every text a script can show, once. */
export function textIdsOf({ steps }: Script): TextId[] {
  return [...new Set(Object.values(steps).flatMap(textsOfStep))];
}
