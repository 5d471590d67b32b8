import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Script, StepId } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';

/** An answer as the person would say it, or drew it; '' for one that says nothing. `word` gives a text's words. */
export function answerWords(
  script: Script,
  { step, answer }: { readonly step: StepId; readonly answer: Answer | null },
  word: (id: string) => string,
): string | TemplateResult {
  switch (answer?.kind) {
    case 'text':
      return answer.text;
    case 'option':
    case 'options': {
      const asked = script.steps[step];
      const options = asked && 'options' in asked ? asked.options : [];
      const ids = answer.kind === 'option' ? [answer.id] : answer.ids;
      const chosen = options.filter(({ id }) => ids.includes(id));
      return chosen.map(({ text }) => word(text)).join(', ');
    }
    case 'drawing':
      return html`<steunpunt-drawn .strokes=${answer.strokes}></steunpunt-drawn>`;
    case 'unsure':
      return msg('Weet ik niet', { id: 'journey.unsure' });
    case 'skipped':
      return msg('Overgeslagen', { id: 'journey.skipped' });
    default:
      return '';
  }
}
