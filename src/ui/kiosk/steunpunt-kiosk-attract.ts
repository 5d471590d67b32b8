import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing } from '../signs.ts';
import { LanguageEvent } from '../visitor/events.ts';
import { KioskGoEvent } from './events.ts';
import { attractStyles } from './attract-styles.ts';
import { openingWords } from './kiosk-opening.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { street, streetStyles } from './street.ts';

/** Keys that go with others: the way of staff to their panel begins with them. */
const alone = ['Control', 'Alt', 'Shift', 'Meta', 'CapsLock', 'Fn'];

/**
 * @summary Nobody stands here: what this screen is for, until somebody touches it or any key.
 * @tag steunpunt-kiosk-attract
 */
export class SteunpuntKioskAttract extends KioskScreen {
  static override styles = [baseStyles, buttonStyles, kioskStyles, streetStyles, attractStyles];

  constructor() {
    super();
    this.addEventListener('click', this.#begin);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#pressed);
  }

  override render(): TemplateResult {
    return html`<div class="wall">
      <p class="name" lang="nl">${this.kiosk.content.name}</p>
      <div class="middle">
        <div class="messages">${this.#messages().map((words) => html`<p>${words}</p>`)}</div>
        <button class="touch" type="button">
          ${drawing(kioskSigns.touch)}
          <h1 tabindex="-1">${msg('Raak het scherm aan', { id: 'kiosk.attract.touch' })}</h1>
        </button>
        <ul class="languages" aria-label=${msg('Taal', { id: 'start.language' })}>
          ${(Object.keys(LOCALES) as Locale[]).map(
            (locale) =>
              html`<li>
                <button
                  class="button"
                  type="button"
                  lang=${locale}
                  @click=${() => this.dispatchEvent(new LanguageEvent(locale))}
                >
                  ${LOCALES[locale].name}
                </button>
              </li>`,
          )}
        </ul>
        <p class="opening">${openingWords(this.kiosk.content)}</p>
      </div>
      ${street()}
    </div>`;
  }

  #messages(): readonly string[] {
    return [
      msg('Vragen over school of thuis? Wij denken mee.', { id: 'kiosk.attract.what' }),
      msg('Niemand kan hier teruglezen wat u doet.', { id: 'kiosk.attract.keeps-nothing' }),
      msg('Lees en schrijf in uw eigen taal.', { id: 'kiosk.attract.language' }),
    ];
  }

  readonly #begin = (): void => void this.dispatchEvent(new KioskGoEvent('start'));

  readonly #pressed = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    // A pressed button says so itself, with its language.
    const onButton = (key === 'Enter' || key === ' ') && this.shadowRoot?.activeElement;
    if (onButton || ctrlKey || altKey || metaKey || alone.includes(key)) return;
    this.#begin();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-attract': SteunpuntKioskAttract;
  }
}
