import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { lifebuoy } from '../find-signs.ts';
import { drawing } from '../signs.ts';
import { Appearing } from '../visitor/appearing.ts';
import { Settled } from '../visitor/settled.ts';
import { KioskElement } from './kiosk-element.ts';
import { deepFocus } from './keyboard/text-field.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { inChecked, saidChecked } from '../checked.ts';
import { dangerSendsNothing, dangerTalk } from '../visitor/consent-asking.ts';
import { dangerHeading } from '../visitor/consent.ts';
import { dirOf } from '../../i18n/locales.ts';
import { askDeskToCall } from './kiosk-consent.ts';

/**
 * @summary Who to call now, when what is typed may tell of danger: numbers to read, and people
 * nearby who have a phone. Small and calm: it sends nothing, and stops nobody.
 * @tag steunpunt-kiosk-danger
 */
export class SteunpuntKioskDanger extends KioskElement {
  static override properties = {
    text: { attribute: false },
  };

  static override styles = [
    baseStyles,
    css`
      aside {
        padding: 1em 1.25em;
        border: 2px solid var(--steunpunt-attention);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-attention-soft);
        color: var(--steunpunt-ink);
      }
      h2,
      .desk {
        display: flex;
        gap: 0.5em;
        align-items: center;
      }
      h2 span,
      .desk span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      h2 svg {
        color: var(--steunpunt-attention);
      }
      ul {
        display: grid;
        gap: 0.3em 1.5em;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
      }
      bdi {
        font-size: 1.2em;
        font-weight: 700;
      }
    `,
  ];

  /** What is being typed. */
  text = '';
  readonly #settled = new Settled(this, () => this.text);

  constructor() {
    super();
    new Appearing(this, () => {
      this.visit.announce(saidChecked(dangerHeading));
      // Our keys may stand where it came: what is being typed stays in sight, the number above all.
      for (const one of [this, deepFocus(), this.renderRoot.querySelector('h2')])
        one?.scrollIntoView({ block: 'nearest' });
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { library } = this.visit.library;
    if (!library || !this.visit.library.danger(this.#settled.text)) return nothing;
    return html`<aside class="stack tight appears" aria-labelledby="danger" data-own>
      <h2 id="danger">${drawing(lifebuoy)} <span>${inChecked(dangerHeading)}</span></h2>
      <p>${inChecked(dangerTalk)}</p>
      <ul>
        ${library.contacts
          .filter(({ urgent, phone }) => urgent && phone)
          .map(
            ({ name, phone = '', lang = library.lang }) =>
              html`<li lang=${lang} dir=${dirOf(lang)}>
                <bdi dir="ltr">${phone}</bdi> ${name === phone ? '' : name}
              </li>`,
          )}
      </ul>
      <p class="desk">
        ${drawing(kioskSigns.desk)}
        <span>${inChecked(askDeskToCall)}</span>
      </p>
      <p class="quiet">${inChecked(dangerSendsNothing)}</p>
    </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-danger': SteunpuntKioskDanger;
  }
}
