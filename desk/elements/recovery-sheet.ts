import { msg, str } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';

/** Of whom the sheet is, its code in groups, and the day it was made, as words. */
interface RecoverySheet {
  readonly name: string;
  readonly code: string;
  readonly day: string;
}

/** The paper that leads back when no passphrase is known any more; one look, whenever it was made. */
export function recoverySheet(
  { name, code, day }: RecoverySheet,
  heading: 'h2' | 'h3',
): TemplateResult {
  const title = msg(str`Herstelblad van ${name}`, { id: 'desk.recovery.sheet-title' });
  return html`<section class="card sheet stack tight" aria-labelledby="sheet-title">
    ${heading === 'h2' ? html`<h2 id="sheet-title">${title}</h2>` : html`<h3 id="sheet-title">${title}</h3>`}
    <p class="code" translate="no">
      ${code.split(' ').map((group) => html`<span>${group} </span>`)}
    </p>
    <p>
      ${msg(
        'Met deze code gaan alle berichten open. Geef hem aan niemand die ze niet mag lezen. Gebruik hem op de balie, bij “Ik weet mijn wachtzin niet meer”.',
        { id: 'desk.recovery.sheet-words' },
      )}
    </p>
    <p class="quiet">
      ${msg(str`Gemaakt op ${day}. De balie staat op ${location.host}.`, {
        id: 'desk.recovery.made',
      })}
    </p>
  </section>`;
}

export const recoverySheetStyles = css`
  .sheet {
    padding: clamp(1.25em, 5vw, 2.5em);
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    max-inline-size: 16em;
    margin-block: 0.5em;
    font:
      600 1.7em / 1.4 ui-monospace,
      'Cascadia Mono',
      Consolas,
      monospace;
    letter-spacing: 0.05em;
  }
  @media print {
    .sheet {
      padding: 0;
      border: 0;
      color: #000;
    }
    .sheet .quiet {
      color: #000;
    }
    .code {
      font-size: 2.2em;
    }
  }
`;
