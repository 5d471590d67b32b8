import { msg } from '@lit/localize';
import type { Script, StepId } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';

/** An answer as the person would say it; '' for one that says nothing. `word` gives a text's words. */
export function answerWords(
  script: Script,
  { step, answer }: { readonly step: StepId; readonly answer: Answer | null },
  word: (id: string) => string,
): string {
  switch (answer?.kind) {
    case 'text':
      return answer.text;
    case 'option': {
      const asked = script.steps[step];
      const options = asked && 'options' in asked ? asked.options : [];
      const chosen = options.find(({ id }) => id === answer.id);
      return chosen ? word(chosen.text) : '';
    }
    case 'unsure':
      return msg('Weet ik niet', { id: 'journey.unsure' });
    case 'skipped':
      return msg('Overgeslagen', { id: 'journey.skipped' });
    default:
      return '';
  }
}
