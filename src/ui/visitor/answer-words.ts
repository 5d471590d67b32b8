import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Script, StepId } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';

/**
 * An answer as the person would say it, or drew it; '' for one that says nothing. `word` gives a
 * text's words.
 */
export function answerWords(
  script: Script,
  { step, answer }: { readonly step: StepId; readonly answer: Answer | null },
  word: (id: string) => string,
): string | TemplateResult {
  if (!answer) return '';
  // Nobody says in which language they write.
  if ('text' in answer) return answer.text && html`<span lang="">${answer.text}</span>`;
  if ('strokes' in answer)
    return html`<steunpunt-drawn .strokes=${answer.strokes}></steunpunt-drawn>`;
  if (answer.kind === 'unsure') return msg('Weet ik niet', { id: 'journey.unsure' });
  if (answer.kind === 'skipped') return msg('Overgeslagen', { id: 'journey.skipped' });
  const ids = 'ids' in answer ? answer.ids : 'id' in answer ? [answer.id] : [];
  const asked = script.steps[step];
  const options = asked && 'options' in asked ? asked.options : [];
  const chosen = options.filter(({ id }) => ids.includes(id));
  const [first] = chosen;
  const words = chosen.map(({ text }) => word(text)).join(', ');
  // The name of a language is in that language; several are in none.
  return first?.lang ? html`<span lang=${chosen[1] ? '' : first.lang}>${words}</span>` : words;
}
