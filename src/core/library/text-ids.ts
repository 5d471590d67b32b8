import type { Script, Step, TextId } from '../dialogue/script.ts';

/** The texts a step can show. */
export function textsOfStep(step: Step): TextId[] {
  return [
    ...('text' in step ? [step.text] : []),
    ...('hint' in step ? [step.hint] : []),
    ...('options' in step ? step.options.map(({ text }) => text) : []),
  ];
}

/**
 * Above a conversation, on the button that sends it, on the way in, and once a form has arrived: named
 * after the script.
 */
export function frameTextsOf({ id, menu, steps }: Script): TextId[] {
  const form = Object.values(steps).some((step) => step.kind === 'submit' && step.as === 'form');
  return [
    `${id}.title`,
    `${id}.send`,
    ...(menu ? [`${id}.menu`] : []),
    ...(form ? [`${id}.sent`] : []),
  ];
}

/** Every text a script can show, once. */
export function textIdsOf(script: Script): TextId[] {
  const { steps } = script;
  return [...new Set([...frameTextsOf(script), ...Object.values(steps).flatMap(textsOfStep)])];
}
