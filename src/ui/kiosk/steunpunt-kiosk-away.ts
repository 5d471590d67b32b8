import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { KioskSettings } from '../../core/kiosk.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { tokens } from '../tokens.ts';
import { Comfort } from './comfort.ts';
import { enrolStyles } from './enrol-styles.ts';
import { applyComfort, kioskTokens } from './kiosk-tokens.ts';
import { street, streetStyles } from './street.ts';

/** For who does not read the language of the page; as kiosk/out-of-order.html has them. */
const OTHERS: readonly (readonly [lang: string, words: string])[] = [
  ['en', 'This screen does not work now. Ask for help at the desk.'],
  ['ar', 'هذه الشاشة لا تعمل الآن. اطلبوا المساعدة من موظف الاستقبال.'],
  ['tr', 'Bu ekran şu anda çalışmıyor. Danışmadan yardım isteyin.'],
  ['pl', 'Ten ekran teraz nie działa. Proszę poprosić o pomoc w recepcji.'],
  ['uk', 'Цей екран зараз не працює. Зверніться по допомогу до стійки.'],
];

/** Somebody who works here wants to let this screen in again. */
export class ReturnEvent extends Event {
  constructor() {
    super('steunpunt-kiosk-return');
  }
}

/**
 * @summary The desk took this screen out of use: where to go instead. What waits is delivered
 * meanwhile.
 * @tag steunpunt-kiosk-away
 * @fires steunpunt-kiosk-return
 */
export class SteunpuntKioskAway extends LitElement {
  static override styles = [
    tokens,
    kioskTokens,
    baseStyles,
    buttonStyles,
    streetStyles,
    enrolStyles,
    css`
      main {
        text-align: center;
        justify-items: center;
      }
      .lamp {
        display: grid;
        place-items: center;
        inline-size: 5em;
        block-size: 5em;
        border-radius: 50%;
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .lamp svg {
        inline-size: 2.8em;
        block-size: 2.8em;
      }
      ul {
        display: grid;
        gap: 0.5em;
        padding-block: 1.2em;
        border-block: 2px solid var(--steunpunt-line);
      }
      li {
        text-wrap: balance;
      }
      .phone {
        font-size: var(--steunpunt-large);
        font-weight: 700;
      }
      @media (orientation: landscape) {
        main {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.6em;
          inline-size: min(100% - 2em, 38em);
          margin-block: 1em;
          padding-block: 1.2em;
        }
        .lamp {
          display: none;
        }
        ul {
          gap: 0.3em;
          padding-block: 0.7em;
          font-size: var(--steunpunt-small);
        }
      }
    `,
  ];

  settings!: Pick<KioskSettings, 'pixelsPerMm' | 'distanceCm'>;
  /** Of the support point; '' for none. */
  phone = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyComfort(this, this.settings, new Comfort());
  }

  override render(): TemplateResult {
    return html`<main>
        <span class="lamp">${sign('info')}</span>
        <h1>${msg('Vraag hulp bij de balie', { id: 'kiosk.broken.desk' })}</h1>
        <p>
          ${msg('Dit scherm is uit gebruik. Wat u eerder verstuurde, komt gewoon aan.', {
            id: 'kiosk.away.words',
          })}
        </p>
        ${this.phone ? html`<p class="phone"><bdi dir="ltr">${this.phone}</bdi></p>` : nothing}
        <ul>
          ${OTHERS.map(
            ([lang, words]) =>
              html`<li lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>${words}</li>`,
          )}
        </ul>
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new ReturnEvent())}
        >
          ${msg('Voor de beheerder: sluit dit scherm weer aan', { id: 'kiosk.away.again' })}
        </button>
      </main>
      ${street()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-away': SteunpuntKioskAway;
  }
  interface HTMLElementEventMap {
    'steunpunt-kiosk-return': ReturnEvent;
  }
}
