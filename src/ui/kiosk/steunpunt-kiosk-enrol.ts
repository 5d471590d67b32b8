import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { tokens } from '../tokens.ts';
import { Comfort } from './comfort.ts';
import type { EnrolAnswer } from './enrol-answer.ts';
import { enrolStyles } from './enrol-styles.ts';
import { applyComfort, kioskTokens } from './kiosk-tokens.ts';
import { numberKeys } from './pin-pad.ts';
import { street, streetStyles } from './street.ts';

const LENGTH = 8;
/** Of a screen that nobody measured yet. */
const STANDING = { pixelsPerMm: 3.78, distanceCm: 60 };

/** The hub let this screen in. */
export class EnrolledEvent extends Event {
  constructor() {
    super('steunpunt-kiosk-enrolled');
  }
}

/**
 * @summary Before a screen belongs to a support point: eight digits from the desk, for whoever
 * puts it there.
 * @tag steunpunt-kiosk-enrol
 * @fires steunpunt-kiosk-enrolled - the hub let this screen in
 */
export class SteunpuntKioskEnrol extends LitElement {
  static override properties = {
    code: { state: true },
    said: { state: true },
  };

  static override styles = [
    tokens,
    kioskTokens,
    baseStyles,
    buttonStyles,
    streetStyles,
    enrolStyles,
  ];

  /** Asks the hub. Never rejects. */
  enrol!: (code: string) => Promise<EnrolAnswer>;

  private code = '';
  private said: EnrolAnswer['kind'] | 'asking' | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyComfort(this, STANDING, new Comfort());
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  override render(): TemplateResult {
    const trouble = this.said !== null && this.said !== 'asking' && this.said !== 'in';
    return html`<main>
        <div class="work">
          <div class="head">
            <p class="quiet">${msg('Voor de beheerder', { id: 'kiosk.enrol.who' })}</p>
            <h1>${msg('Sluit dit scherm aan', { id: 'kiosk.enrol.heading' })}</h1>
          </div>
          <p>
            ${msg(
              'Open op een andere computer de balie van het steunpunt. Kies daar “Schermen” en maak een code. Tik die hier.',
              { id: 'kiosk.enrol.how' },
            )}
          </p>
          ${this.#digits()}
          <p class="said ${trouble ? 'trouble' : ''}" role="status">${this.#words()}</p>
        </div>
        <div class="work">
          ${numberKeys({
            eraseLabel: msg('Wis een cijfer', { id: 'kiosk.staff.erase' }),
            digit: this.#digit,
            erase: this.#erase,
          })}
          <button
            class="button primary go"
            type="button"
            aria-disabled=${this.said === 'asking' || this.code.length < LENGTH}
            @click=${this.#go}
          >
            ${msg('Sluit aan', { id: 'kiosk.enrol.go' })}
          </button>
        </div>
        <p class="quiet visitor">
          ${msg('Hulp nodig? Vraag het iemand die hier werkt.', { id: 'kiosk.enrol.visitor' })}
        </p>
      </main>
      ${street()}`;
  }

  #digits(): TemplateResult {
    const places = Array.from({ length: LENGTH }, (_, i) => this.code[i] ?? '');
    return html`<output dir="ltr" aria-label=${msg('Code', { id: 'kiosk.enrol.code' })}>
      ${places.map((digit) => html`<span class=${digit ? 'full' : ''}>${digit}</span>`)}
    </output>`;
  }

  #words(): string {
    switch (this.said) {
      case null:
        return '';
      case 'asking':
        return msg('Een ogenblik…', { id: 'kiosk.enrol.asking' });
      case 'in':
        return msg('Het is gelukt. Dit scherm begint zo.', { id: 'kiosk.enrol.in' });
      case 'wrong':
        return msg(
          'Deze code werkt niet, of niet meer. Kijk of de cijfers kloppen. Maak anders een nieuwe code.',
          { id: 'kiosk.enrol.wrong' },
        );
      case 'busy':
        return msg('Dit is te vaak geprobeerd. Wacht tien minuten en maak dan een nieuwe code.', {
          id: 'kiosk.enrol.busy',
        });
      case 'offline':
        return msg(
          'Er kwam geen antwoord. Kijk of dit scherm internet heeft en probeer het nog eens. De code blijft tien minuten goed.',
          { id: 'kiosk.enrol.offline' },
        );
      case 'cannot':
        return msg(
          'Deze browser bewaart niets. Start hem anders, niet in een privévenster, en probeer het nog eens.',
          { id: 'kiosk.enrol.cannot' },
        );
    }
  }

  get #still(): boolean {
    return this.said === 'asking' || this.said === 'in';
  }

  readonly #digit = (digit: string): void => {
    if (this.#still || this.code.length >= LENGTH) return;
    this.code += digit;
    this.said = null;
  };

  readonly #erase = (): void => {
    if (!this.#still) this.code = this.code.slice(0, -1);
  };

  readonly #go = async (): Promise<void> => {
    if (this.#still || this.code.length < LENGTH) return;
    this.said = 'asking';
    const { kind } = await this.enrol(this.code);
    this.said = kind;
    // It does not work a second time; the same digits may be tried again after the rest.
    if (kind === 'wrong') this.code = '';
    if (kind === 'in') this.dispatchEvent(new EnrolledEvent());
  };

  readonly #key = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey || altKey) return;
    if (/^[0-9]$/.test(key)) this.#digit(key);
    else if (key === 'Backspace') this.#erase();
    // A button that has the focus is pressed by Enter as it is.
    else if (key === 'Enter' && target !== this) void this.#go();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-enrol': SteunpuntKioskEnrol;
  }
  interface HTMLElementEventMap {
    'steunpunt-kiosk-enrolled': EnrolledEvent;
  }
}
