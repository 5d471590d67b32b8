import type { Script, Step, TextId } from '../dialogue/script.ts';

/** The texts a step can show. */
export function textsOfStep(step: Step): TextId[] {
  return [
    ...('text' in step ? [step.text] : []),
    ...('hint' in step ? [step.hint] : []),
    ...('options' in step ? step.options.map(({ text }) => text) : []),
  ];
}

/** Above a conversation, on the button that sends it, and on the way in: named after the script. */
export function frameTextsOf({ id, menu }: Pick<Script, 'id' | 'menu'>): TextId[] {
  return [`${id}.title`, `${id}.send`, ...(menu ? [`${id}.menu`] : [])];
}

/** Every text a script can show, once. */
export function textIdsOf(script: Script): TextId[] {
  const { steps } = script;
  return [...new Set([...frameTextsOf(script), ...Object.values(steps).flatMap(textsOfStep)])];
}
