import type { Script, Step, TextId } from '../dialogue/script.ts';

/** The texts a step can show. */
export function textsOfStep(step: Step): TextId[] {
  return [
    ...('text' in step ? [step.text] : []),
    ...('hint' in step ? [step.hint] : []),
    ...('options' in step ? step.options.map(({ text }) => text) : []),
  ];
}

/** What stands above a conversation, and on the button that sends it: named after the script. */
export function frameTextsOf({ id }: Pick<Script, 'id'>): TextId[] {
  return [`${id}.title`, `${id}.send`];
}

/** Every text a script can show, once. */
export function textIdsOf(script: Script): TextId[] {
  const { steps } = script;
  return [...new Set([...frameTextsOf(script), ...Object.values(steps).flatMap(textsOfStep)])];
}
