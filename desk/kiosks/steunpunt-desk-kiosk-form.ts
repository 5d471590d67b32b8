import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KioskListed, KioskSettings } from '../../src/core/kiosk.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { nativeStyles } from '../elements/select.ts';
import { doorsWords, switchWords, unfitWords } from './form-words.ts';
import { filledIn, type FormTrouble, type KioskForm } from './kiosk-form.ts';
import { kioskTrouble } from './kiosk-trouble.ts';
import type { Kiosks } from './kiosks.ts';
import { kioskFormStyles } from './steunpunt-desk-kiosk-form.styles.ts';

const IDLE = [60, 90, 120, 180, 240, 300];
const SWITCHES = ['keyboard', 'sound', 'printer'] as const;
const DOORS = ['both', 'parent', 'youth'] as const;

/** The form was left; `saved` with other settings. */
export class FormDoneEvent extends Event {
  static readonly type = 'steunpunt-desk-kiosk-form-done';
  readonly saved: boolean;

  constructor(saved: boolean) {
    super(FormDoneEvent.type);
    this.saved = saved;
  }
}

/**
 * @summary How one screen stands there.
 * @tag steunpunt-desk-kiosk-form
 * @fires steunpunt-desk-kiosk-form-done
 */
export class SteunpuntDeskKioskForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, nativeStyles, kioskFormStyles];

  @property({ attribute: false }) kiosk!: KioskListed;
  @property({ attribute: false }) kiosks!: Kiosks;

  @state() private unfit: readonly FormTrouble[] = [];
  @state() private trouble = '';
  @state() private busy = false;

  override render(): TemplateResult {
    const { name, distanceCm } = this.kiosk.settings;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      ${this.#field('name', msg('Waar staat het?', { id: 'desk.kiosks.name' }), { value: name })}
      ${this.#doors()} ${this.#size()}
      ${this.#field(
        'distance',
        msg('Hoe ver staat iemand van het scherm, in centimeters?', {
          id: 'desk.kiosks.distance',
        }),
        {
          value: String(distanceCm),
          hint: msg('Meestal 60. Verder weg worden de letters groter.', {
            id: 'desk.kiosks.distance-hint',
          }),
        },
      )}
      ${this.#idle()}
      <fieldset>
        <legend>${msg('Wat heeft dit scherm?', { id: 'desk.kiosks.has' })}</legend>
        ${SWITCHES.map((one) => this.#switch(one))}
      </fieldset>
      ${this.#pin()}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${msg('Bewaar', { id: 'desk.kiosks.save' })}
        </button>
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new FormDoneEvent(false))}
        >
          ${msg('Toch niet', { id: 'desk.own.cancel' })}
        </button>
      </div>
      <p class="quiet">
        ${msg('Het scherm neemt dit binnen een paar minuten over, zodra er niemand voor staat.', {
          id: 'desk.kiosks.save-when',
        })}
      </p>
    </form>`;
  }

  #field(
    id: string,
    label: string,
    {
      value = '',
      hint = '',
      error = this.unfit.includes(id as FormTrouble) ? unfitWords(id as FormTrouble) : '',
      secret = false,
    } = {},
  ): TemplateResult {
    return html`<steunpunt-field
      id=${id}
      type=${secret ? 'password' : 'text'}
      ?digits=${id !== 'name'}
      .label=${label}
      .hint=${hint}
      .error=${error}
      .value=${value}
    ></steunpunt-field>`;
  }

  #doors(): TemplateResult {
    return html`<fieldset class="choices">
      <legend>${msg('Voor wie is dit scherm?', { id: 'desk.kiosks.doors' })}</legend>
      ${DOORS.map(
        (doors) =>
          html`<label class="choice">
            <input
              type="radio"
              name="doors"
              value=${doors}
              .checked=${doors === this.kiosk.settings.doors}
            />
            <span>${doorsWords(doors)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #size(): TemplateResult {
    const now = new Intl.NumberFormat('nl-NL').format(this.kiosk.settings.pixelsPerMm);
    return html`<fieldset>
      <legend>${msg('Hoe groot is het scherm?', { id: 'desk.kiosks.size' })}</legend>
      <p class="quiet">
        ${msg(
          str`Dan zijn letters en knoppen precies groot genoeg. Nu rekenen wij met ${now} beeldpunten op een millimeter. Laat dit leeg als het zo goed is.`,
          { id: 'desk.kiosks.size-hint' },
        )}
      </p>
      ${
        this.unfit.includes('size')
          ? html`<p class="error" role="alert">${unfitWords('size')}</p>`
          : nothing
      }
      <div class="beside">
        ${this.#field('inches', msg('Van hoek tot hoek, in inch', { id: 'desk.kiosks.inches' }))}
        ${this.#field('across', msg('Beeldpunten breed', { id: 'desk.kiosks.across' }), {
          value: '1920',
        })}
        ${this.#field('down', msg('Beeldpunten hoog', { id: 'desk.kiosks.down' }), {
          value: '1080',
        })}
      </div>
    </fieldset>`;
  }

  #idle(): TemplateResult {
    const { idleSeconds } = this.kiosk.settings;
    const choices = [...new Set([...IDLE, idleSeconds])].sort((a, b) => a - b);
    return html`<div>
      <label class="label" for="idle"
        >${msg('Na hoeveel seconden zonder aanraken vraagt het scherm of er nog iemand is?', {
          id: 'desk.kiosks.idle',
        })}</label
      >
      <select id="idle">
        ${choices.map(
          (seconds) =>
            html`<option value=${seconds} ?selected=${seconds === idleSeconds}>${seconds}</option>`,
        )}
      </select>
    </div>`;
  }

  #switch(name: (typeof SWITCHES)[number]): TemplateResult {
    const { label, when } = switchWords(name);
    return html`<label class="choice">
      <input type="checkbox" id=${name} .checked=${this.kiosk.settings[name]} />
      <span>${label}</span>
      <span class="quiet">${when}</span>
    </label>`;
  }

  #pin(): TemplateResult {
    const has = this.kiosk.settings.pin !== null;
    return html`<fieldset>
      <legend>${msg('Pincode voor medewerkers', { id: 'desk.kiosks.pin' })}</legend>
      <p class="quiet">
        ${msg(
          'Zes cijfers. Tik bij het scherm vijf keer in de hoek linksboven. Met de pincode ziet u of er iets wacht. U kunt het scherm ook opnieuw laten beginnen. Berichten leest u daar nooit.',
          { id: 'desk.kiosks.pin-hint' },
        )}
        ${
          has
            ? msg('Er is een pincode. Laat dit leeg om die te houden.', {
                id: 'desk.kiosks.pin-there',
              })
            : msg('Er is nog geen pincode.', { id: 'desk.kiosks.pin-none' })
        }
      </p>
      <div class="beside">
        ${this.#field('pin', msg('Nieuwe pincode', { id: 'desk.kiosks.pin-new' }), {
          secret: true,
        })}
        ${this.#field('again', msg('Nog een keer', { id: 'desk.kiosks.pin-again' }), {
          secret: true,
        })}
      </div>
    </fieldset>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#save();
  };

  async #save(): Promise<void> {
    this.busy = true;
    this.trouble = '';
    const done = await filledIn(this.#form(), this.kiosk.settings);
    this.unfit = done.kind === 'unfit' ? done.troubles : [];
    if (done.kind === 'ok') {
      const saved = await this.kiosks.configure(this.kiosk.id, done.settings);
      this.trouble = kioskTrouble(saved);
      if (saved.kind === 'ok') this.dispatchEvent(new FormDoneEvent(true));
    } else await this.#toFirst(done.troubles[0]);
    this.busy = false;
  }

  async #toFirst(trouble: FormTrouble | undefined): Promise<void> {
    await this.updateComplete;
    if (trouble) this.#at(trouble === 'size' ? 'inches' : trouble)?.focus();
  }

  #at(id: string): SteunpuntField | null {
    return this.renderRoot.querySelector(`steunpunt-field#${id}`);
  }

  #form(): KioskForm {
    const text = (id: string): string => this.#at(id)?.value ?? '';
    const input = (selector: string): HTMLInputElement | null =>
      this.renderRoot.querySelector(selector);
    const on = (id: string): boolean => input(`#${id}`)?.checked === true;
    return {
      ...{ name: text('name'), distanceCm: text('distance') },
      doors: (input('[name=doors]:checked')?.value ?? 'both') as KioskSettings['doors'],
      ...{ inches: text('inches'), across: text('across'), down: text('down') },
      idleSeconds: Number(this.renderRoot.querySelector<HTMLSelectElement>('#idle')?.value),
      ...{ keyboard: on('keyboard'), printer: on('printer'), sound: on('sound') },
      ...{ pin: text('pin'), again: text('again') },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-kiosk-form': SteunpuntDeskKioskForm;
  }
  interface HTMLElementEventMap {
    'steunpunt-desk-kiosk-form-done': FormDoneEvent;
  }
}
