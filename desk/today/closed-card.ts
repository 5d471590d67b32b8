import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../src/core/content.ts';
import { icon } from '../../src/ui/icons.ts';
import { isOpen } from './open-days.ts';
import { dayWords } from '../words.ts';

/** So many days before a holiday the desk begins to speak of it. */
const AHEAD = 21;

/** Says that nobody is here, or soon will not be, and who stands in; else nothing. */
export function closedCard(
  content: Content,
  today: number,
  change: (() => void) | null,
): TemplateResult | typeof nothing {
  const closed = [...(content.closed ?? [])]
    .sort((a, b) => a.from - b.from)
    .find(({ from, until }) => until >= today && from <= today + AHEAD);
  if (!closed) return isOpen(today, content) ? nothing : dayOff();
  const [from, until] = [closed.from, closed.until].map((day) => dayWords(day, today));
  const words =
    closed.from <= today
      ? msg(str`Wij zijn dicht tot en met ${until ?? ''}.`, { id: 'desk.closed.now' })
      : msg(str`Wij zijn dicht van ${from ?? ''} tot en met ${until ?? ''}.`, {
          id: 'desk.closed.soon',
        });
  return html`<steunpunt-notice tone="calm">
    <div class="stack tight">
      <p><strong>${words}</strong></p>
      <p>${standInWords(content)}</p>
      ${
        change
          ? html`<div>
              <button class="button" type="button" @click=${change}>
                ${icon('change')} ${msg('Verander de vakantie', { id: 'desk.closed.change' })}
              </button>
            </div>`
          : nothing
      }
    </div>
  </steunpunt-notice>`;
}

/** Who helps meanwhile, as visitors read it. */
function standInWords({ standIn }: Content): string {
  if (!standIn)
    return msg('Niemand neemt waar. Bezoekers zien wanneer u er weer bent.', {
      id: 'desk.closed.nobody',
    });
  const { name } = standIn;
  return msg(str`${name} neemt waar. Bezoekers zien dat, en wanneer u er weer bent.`, {
    id: 'desk.closed.stand-in',
  });
}

function dayOff(): TemplateResult {
  return html`<steunpunt-notice tone="calm">
    ${msg('Vandaag is het steunpunt dicht. Er hoeft niets.', { id: 'desk.closed.today' })}
  </steunpunt-notice>`;
}
