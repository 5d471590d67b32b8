import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FIRST_EMBED, IN_SNIPPET, type EmbedSettings } from '../../src/core/embed.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import type { Answer } from '../answer.ts';
import { selectStyles } from '../elements/select.ts';
import { PlaceFormEvent } from './events.ts';
import {
  colorField,
  doorField,
  langField,
  modeField,
  startField,
  type Offered,
} from './form-fields.ts';
import { lookOf } from './look.ts';
import { filledIn, formOf, looksOf, type FormTrouble, type PlaceForm } from './place-form.ts';
import { placeTrouble, siteWords, unfitWords } from './place-words.ts';
import { alsoAt, settingsOf, type Places } from './places.ts';
import { placesStyles } from './places-styles.ts';
import { sitesOf, sitesTyped } from './sites.ts';
import { formStyles } from './steunpunt-place-form.styles.ts';
import type { Things } from './things.ts';

const NEW: EmbedSettings = { ...FIRST_EMBED, name: '', origins: [] };

/**
 * @summary A new place, or one that changes, with how it looks beside the fields. A name and an
 * address are enough; all else has a good value.
 * @tag steunpunt-place-form
 * @fires steunpunt-place-form
 */
export class SteunpuntPlaceForm extends LitElement {
  static override styles = [baseStyles, buttonStyles, selectStyles, placesStyles, formStyles];

  /** What it was; null for a new one. */
  @property({ attribute: false }) embed: EmbedListed | null = null;
  @property({ attribute: false }) places!: Places;
  @property({ attribute: false }) things!: Things;
  /** Origin of the hub. */
  @property() hub = '';

  @state() private form: PlaceForm = formOf(NEW);
  @state() private unfit: readonly FormTrouble[] = [];
  @state() private trouble = '';
  @state() private busy = false;
  @state() private offered: Offered = 'coming';
  #before: EmbedSettings = NEW;

  get hasUnfinished(): boolean {
    return JSON.stringify(this.form) !== JSON.stringify(formOf(this.#before));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Only once: what comes in meanwhile is not written over what somebody types.
    if (this.hasUpdated) return;
    this.#before = this.embed ? settingsOf(this.embed) : NEW;
    this.form = formOf(this.#before);
    void this.#bringThings();
  }

  override render(): TemplateResult {
    const look = lookOf(looksOf(this.form, this.#before), this.hub, this.#pageKey());
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <div class="beside">
        <div class="stack">
          ${this.#texts()} ${doorField(this.form, this.#write)} ${modeField(this.form, this.#write)}
          <details ?open=${this.embed !== null}>
            <summary>
              ${msg('Meer kiezen: eerste scherm, taal en kleur', { id: 'desk.places.more' })}
            </summary>
            <div class="stack">
              ${startField(this.form, this.offered, this.#error('thing'), this.#write)}
              ${langField(this.form, this.#write)} ${colorField(this.form, this.#write)}
            </div>
          </details>
        </div>
        <steunpunt-place-preview .look=${look}></steunpunt-place-preview>
      </div>
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${
            this.embed
              ? msg('Bewaar', { id: 'desk.kiosks.save' })
              : msg('Bewaar en ga verder', { id: 'desk.places.save-new' })
          }
        </button>
        <button class="button quiet" type="button" @click=${this.#leave}>
          ${msg('Toch niet', { id: 'desk.own.cancel' })}
        </button>
      </div>
    </form>`;
  }

  #texts(): TemplateResult {
    const { origins } = sitesTyped(this.form.sites);
    const sites = sitesOf(origins).map(siteWords).join('; ');
    return html`<steunpunt-field
        id="name"
        .label=${msg('Hoe noemt u deze plek?', { id: 'desk.places.name' })}
        .hint=${msg('Bijvoorbeeld: Basisschool De Linde. Alleen u en uw collega’s zien dit.', {
          id: 'desk.places.name-hint',
        })}
        .error=${this.#error('name')}
        .value=${this.form.name}
        @input=${(event: Event) => this.#write({ name: valueOf(event) })}
      ></steunpunt-field>
      <div class="stack tight">
        <steunpunt-field
          id="sites"
          rows="3"
          .label=${msg('Wat is het adres van de website?', { id: 'desk.places.sites' })}
          .hint=${msg('Zoals u het in de browser ziet. Meer websites? Elk op een eigen regel.', {
            id: 'desk.places.sites-hint',
          })}
          .error=${this.#error('unclear') || this.#error('sites') || this.#error('too-many')}
          .value=${this.form.sites}
          @input=${(event: Event) => this.#write({ sites: valueOf(event) })}
        ></steunpunt-field>
        ${
          sites
            ? html`<p class="means">
                ${icon('check')}
                <span
                  >${msg(str`Wij zetten het klaar voor: ${sites}`, { id: 'desk.places.means' })}</span
                >
              </p>`
            : nothing
        }
        ${this.#also(origins)}
      </div>`;
  }

  /** Two buttons of ours in one corner would lie on one another. */
  #also(origins: readonly string[]): TemplateResult | typeof nothing {
    const others = alsoAt(this.places.all ?? [], origins, this.embed?.key ?? '');
    if (others.length === 0) return nothing;
    const names = others.join(', ');
    return html`<p class="quiet">
      ${msg(
        str`Hier is al een plek: ${names}. Dat mag, maar zet er niet twee op dezelfde pagina.`,
        { id: 'desk.places.also' },
      )}
    </p>`;
  }

  #error(trouble: FormTrouble): string {
    if (!this.unfit.includes(trouble)) return '';
    return unfitWords(trouble, sitesTyped(this.form.sites).unclear);
  }

  /** Its own page, or another's that opens: only the address differs. */
  #pageKey(): string {
    const own = this.embed?.state === 'active' ? this.embed : null;
    return (own ?? this.places.all?.find(({ state }) => state === 'active'))?.key ?? '';
  }

  readonly #write = (part: Partial<PlaceForm>): void => {
    const { start, door } = this.form;
    this.form = { ...this.form, ...part };
    if (start !== this.form.start || door !== this.form.door) void this.#bringThings();
  };

  async #bringThings(): Promise<void> {
    const { start, door } = this.form;
    if (!start.endsWith('-') || start === '') return;
    this.offered = 'coming';
    const options = await this.things.of(start, door);
    if (start !== this.form.start || door !== this.form.door) return;
    this.offered = options ?? 'missing';
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new PlaceFormEvent(''));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#save();
  };

  async #save(): Promise<void> {
    this.trouble = '';
    const filled = filledIn(this.form, this.#before);
    this.unfit = filled.kind === 'unfit' ? filled.troubles : [];
    if (filled.kind === 'unfit') return this.#toFirst(filled.troubles[0]);
    this.busy = true;
    const saved = await this.#put(filled.settings);
    this.busy = false;
    this.trouble = placeTrouble(saved);
    if (saved.kind !== 'ok') return;
    const again = IN_SNIPPET.some((field) => this.#before[field] !== filled.settings[field]);
    this.dispatchEvent(new PlaceFormEvent(saved.value, this.embed !== null && again));
  }

  /** The key of what was kept. */
  async #put(settings: EmbedSettings): Promise<Answer<string>> {
    const { embed } = this;
    if (!embed) return this.places.create(settings);
    const done = await this.places.change(embed.key, settings);
    return done.kind === 'ok' ? { kind: 'ok', value: embed.key } : done;
  }

  async #toFirst(trouble: FormTrouble | undefined): Promise<void> {
    await this.updateComplete;
    const id = trouble === 'name' ? 'name' : trouble === 'thing' ? 'thing' : 'sites';
    const field = this.renderRoot.querySelector<SteunpuntField | HTMLSelectElement>(`#${id}`);
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    field?.focus();
  }
}

const valueOf = (event: Event): string => (event.currentTarget as SteunpuntField).value;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-form': SteunpuntPlaceForm;
  }
}
