import { msg } from '@lit/localize';
import { phoneProblem } from '../../core/dialogue/phone.ts';
import type { Step } from '../../core/dialogue/script.ts';

/** What to do about what was typed at `step`, in a sentence; '' when it can be taken. */
export const typedProblem = (step: Step | undefined, text: string): string =>
  step?.kind === 'contact' && step.what === 'phone' ? phoneWords(text) : emptyWords(text);

function emptyWords(text: string): string {
  return text
    ? ''
    : msg('Schrijf eerst iets op. Een paar woorden is genoeg.', { id: 'compose.empty' });
}

function phoneWords(text: string): string {
  switch (phoneProblem(text)) {
    case null:
      return '';
    case 'long':
      return msg('Schrijf alleen het nummer op. Vertel de rest bij de laatste vraag.', {
        id: 'journey.phone-long',
      });
    default:
      return msg('Kijk het nummer nog eens na. Het heeft minstens 8 cijfers.', {
        id: 'journey.phone',
      });
  }
}
