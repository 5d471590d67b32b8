import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { coverStyles } from './cover-styles.ts';
import { WipeEvent } from './events.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskState, PinAnswer } from './kiosk-visit.ts';
import { PIN_LENGTH, pinPad } from './pin-pad.ts';
import { staffStyles } from './staff-styles.ts';

/** Nobody leaves this open: a while after the last touch it closes itself. */
const CLOSES_MS = 60_000;
/** So often the counts are looked at again. */
const LOOK_MS = 1000;

/**
 * @summary K9: the panel for staff, behind six digits. Counts and three buttons; nothing of what a
 * visitor said, and it covers what stands on the screen.
 * @tag steunpunt-kiosk-staff
 * @fires steunpunt-kiosk-wipe - `staff`
 */
export class SteunpuntKioskStaff extends KioskElement {
  static override properties = {
    step: { state: true },
    pin: { state: true },
    answer: { state: true },
    counts: { state: true },
  };

  static override styles = [baseStyles, buttonStyles, coverStyles, staffStyles];

  private step: 'pin' | 'panel' = 'pin';
  private pin = '';
  private answer: PinAnswer | null = null;
  #busy = false;
  private counts: KioskState | null = null;
  #timers: (() => void)[] = [];
  #ears: AbortController | null = null;

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Asks for the digits; nothing happens while it is open. */
  async open(): Promise<void> {
    await this.updateComplete;
    if (this.#dialog?.open !== false) return;
    this.step = 'pin';
    this.pin = '';
    this.answer = null;
    this.#dialog.showModal();
    this.#ears = new AbortController();
    const { signal } = this.#ears;
    addEventListener('pointerdown', this.#stay, { capture: true, signal });
    addEventListener('keydown', this.#key, { capture: true, signal });
    this.#stay();
  }

  close(): void {
    this.#dialog?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override firstUpdated(changes: PropertyValues): void {
    super.firstUpdated(changes);
    this.#dialog?.addEventListener('close', this.#forget);
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading">
      <div class="panel stack">
        <h2 id="heading">${msg('Voor medewerkers', { id: 'kiosk.staff.heading' })}</h2>
        ${this.step === 'pin' ? this.#door() : this.#panel()}
        <button class="button wide" type="button" @click=${() => this.close()}>
          ${msg('Sluit', { id: 'kiosk.staff.close' })}
        </button>
      </div>
    </dialog>`;
  }

  #door(): TemplateResult {
    const shut = this.answer?.kind === 'none' || this.answer?.kind === 'wait';
    return html`<p role="status">${this.#said()}</p>
      ${
        shut
          ? nothing
          : pinPad({
              filled: this.pin.length,
              label: msg('Cijfers', { id: 'kiosk.staff.digits' }),
              eraseLabel: msg('Wis een cijfer', { id: 'kiosk.staff.erase' }),
              digit: (digit) => this.#digit(digit),
              erase: () => this.#erase(),
            })
      }`;
  }

  #said(): string {
    switch (this.answer?.kind) {
      case 'none':
        return msg('Er is nog geen pincode. Die stelt een medewerker in bij “Schermen”.', {
          id: 'kiosk.staff.no-pin',
        });
      case 'wait':
        return msg(
          str`Te vaak geprobeerd. Minuten tot u het weer kunt proberen: ${this.answer.minutes}`,
          {
            id: 'kiosk.staff.wait',
          },
        );
      case 'wrong':
        return msg(str`Dat is niet de pincode. Keren die u nog hebt: ${this.answer.left}`, {
          id: 'kiosk.staff.wrong',
        });
      default:
        return msg('Tik de pincode van dit scherm.', { id: 'kiosk.staff.ask' });
    }
  }

  #panel(): TemplateResult {
    const { device, voice } = this.kiosk;
    return html`${this.#counted()}
      <div class="actions">
        <button class="button primary" type="button" @click=${() => device.sendNow()}>
          ${msg('Nu versturen', { id: 'kiosk.staff.send' })}
        </button>
        ${
          voice
            ? html`<button class="button" type="button" @click=${this.#tryVoice}>
                ${msg('Probeer het geluid', { id: 'kiosk.staff.sound' })}
              </button>`
            : nothing
        }
        <button class="button" type="button" @click=${this.#restart}>
          ${msg('Begin opnieuw', { id: 'kiosk.staff.restart' })}
        </button>
      </div>`;
  }

  #counted(): TemplateResult {
    const { counts } = this;
    if (!counts) return html``;
    const yes = msg('Ja', { id: 'kiosk.staff.yes' });
    const no = msg('Nee', { id: 'kiosk.staff.no' });
    const ages = {
      none: '–',
      hour: msg('minder dan een uur', { id: 'kiosk.staff.hour' }),
      day: msg('minder dan een dag', { id: 'kiosk.staff.day' }),
      older: msg('meer dan een dag', { id: 'kiosk.staff.older' }),
    };
    const rows: readonly (readonly [string, string | number])[] = [
      [msg('Verbonden met internet', { id: 'kiosk.staff.online' }), counts.online ? yes : no],
      [msg('Nog te versturen', { id: 'kiosk.staff.unsent' }), counts.unsent],
      [msg('Oudste daarvan', { id: 'kiosk.staff.oldest' }), ages[counts.oldest]],
      [msg('Niet te versturen', { id: 'kiosk.staff.parked' }), counts.parked],
      [
        msg('Browser gooit niets weg', { id: 'kiosk.staff.persisted' }),
        counts.persisted ? yes : no,
      ],
      [msg('Versie', { id: 'kiosk.staff.version' }), counts.app],
    ];
    return html`<dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  readonly #tryVoice = (): void =>
    this.kiosk.voice?.say([msg('Dit scherm kan voorlezen.', { id: 'kiosk.staff.heard' })]);

  readonly #restart = (): void => void this.dispatchEvent(new WipeEvent('staff'));

  readonly #stay = (): void => {
    this.#timers[0]?.();
    this.#timers[0] = this.kiosk.clock.after(CLOSES_MS, () => this.close());
  };

  readonly #key = (event: KeyboardEvent): void => {
    this.#stay();
    if (this.step !== 'pin') return;
    if (/^[0-9]$/.test(event.key)) this.#digit(event.key);
    if (event.key === 'Backspace') this.#erase();
  };

  #erase(): void {
    if (!this.#busy) this.pin = this.pin.slice(0, -1);
  }

  #digit(digit: string): void {
    if (this.#busy || this.pin.length >= PIN_LENGTH) return;
    this.pin += digit;
    if (this.pin.length === PIN_LENGTH) void this.#try();
  }

  async #try(): Promise<void> {
    this.#busy = true;
    const answer = await this.kiosk.device.tryPin(this.pin);
    this.#busy = false;
    this.pin = '';
    if (this.#dialog?.open !== true) return;
    this.answer = answer;
    if (answer.kind !== 'right') return;
    this.step = 'panel';
    this.#look();
  }

  readonly #look = (): void => {
    this.counts = this.kiosk.device.state();
    this.#timers[1] = this.kiosk.clock.after(LOOK_MS, this.#look);
  };

  readonly #forget = (): void => {
    for (const cancel of this.#timers.splice(0)) cancel();
    this.#ears?.abort();
    this.step = 'pin';
    this.pin = '';
    this.answer = this.counts = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-staff': SteunpuntKioskStaff;
  }
}
