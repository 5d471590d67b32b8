import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../src/core/message.ts';
import { icon } from '../../src/ui/icons.ts';
import { daypartWords } from './call-words.ts';
import { dialUrl } from './dial.ts';
import { languageWords } from '../words.ts';

export const callStyles = css`
  .call {
    display: grid;
    gap: 0.6em;
    padding: 0.75em 0.9em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-primary-soft);
  }
  .call .number {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.15em;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .call dl {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    gap: 0.2em 1em;
    margin: 0;
  }
  .call dt {
    color: var(--steunpunt-ink-quiet);
  }
  .call dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

/**
 * A call that a visitor asks for. Only one that is `proven` can be dialled with a tap: anybody's
 * number could stand in the others.
 */
export function callCard(call: Call, proven: boolean): TemplateResult {
  const { phone, daypart, language, interpreter, voicemail } = call;
  const url = proven ? dialUrl(phone) : null;
  const number = html`<bdi class="phone" dir="ltr" translate="no">${phone}</bdi>`;
  const line = (label: string, words: string): TemplateResult =>
    html`<dt>${label}</dt>
      <dd><bdi>${words}</bdi></dd>`;
  return html`<div class="call">
    <p class="number">${icon('phone')}${url ? html`<a href=${url}>${number}</a>` : number}</p>
    <dl>
      ${line(msg('Wanneer', { id: 'desk.call.when' }), daypartWords(daypart))}
      ${
        language
          ? line(msg('Taal', { id: 'desk.call.language' }), languageWords(language))
          : nothing
      }
      ${line(msg('Tolk nodig', { id: 'desk.call.interpreter' }), yesNo(interpreter))}
      ${line(msg('Bericht inspreken', { id: 'desk.call.voicemail' }), yesNo(voicemail))}
    </dl>
  </div>`;
}

function yesNo(yes: boolean): string {
  return yes ? msg('ja', { id: 'desk.call.yes' }) : msg('nee', { id: 'desk.call.no' });
}
