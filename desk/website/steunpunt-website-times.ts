import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { weekdayName } from '../days.ts';
import type { Content } from '../../src/core/content.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { troubleWords } from '../words.ts';
import type { Draft, Drafts } from './drafts.ts';
import { PublishedEvent } from './events.ts';
import type { LibraryHub } from './library-hub.ts';
import { mergedTimes, timesOf, timesTroubles, withTimes, type TimesForm } from './times-form.ts';
import { timesWords } from './times-words.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { notPublishedWords, publishedWords } from './words.ts';

type TextField = 'phone' | 'hours' | 'exitUrl' | 'standInName' | 'standInPhone' | 'standInUrl';

/**
 * @summary When somebody is there, holidays, who stands in, and where "Snel weg" leads.
 * @tag steunpunt-website-times
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteTimes extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      form {
        max-inline-size: 44em;
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5em;
      }
      .dates {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--steunpunt-m);
      }
    `,
  ];

  @property({ attribute: false }) hub!: LibraryHub;
  @property({ attribute: false }) drafts!: Drafts;
  /** Told what the point is from now on. */
  @property({ attribute: false }) published: (content: Content) => void = () => undefined;
  @state() private draft: Draft<TimesForm> | null = null;
  @state() private trouble = '';
  @state() private asked = false;
  @state() private busy = false;
  #now: { readonly etag: string; readonly content: Content } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    if (!this.draft)
      return html`<p aria-busy="true">
        ${this.trouble || msg('Even geduld…', { id: 'desk.app.loading' })}
      </p>`;
    const { form } = this.draft;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      ${this.#text('phone', msg('Uw telefoonnummer', { id: 'desk.website.times.phone' }), msg('U mag dit leeg laten.', { id: 'desk.setup.phone-hint' }))}
      <fieldset data-field="openDays">
        <legend>${msg('Op welke dagen leest u vragen?', { id: 'desk.setup.days' })}</legend>
        ${this.#error('openDays')}
        <div class="days">${[1, 2, 3, 4, 5, 6, 7].map((day) => this.#day(day))}</div>
      </fieldset>
      ${this.#text('hours', msg('Wanneer kunnen mensen bellen of langskomen?', { id: 'desk.website.times.hours' }), msg('In een zin: maandag en dinsdag van 9 tot 16 uur.', { id: 'desk.website.times.hours-hint' }))}
      <fieldset class="stack tight" data-field="closed">
        <legend>
          ${msg('Vakantie: dagen dat er niemand is', { id: 'desk.website.times.closed' })}
        </legend>
        ${this.#error('closed')} ${form.closed.map((_, at) => this.#stretch(at))}
        <div>
          <button class="button small" type="button" @click=${this.#addStretch}>
            ${msg('Zet een vakantie erbij', { id: 'desk.website.times.add' })}
          </button>
        </div>
      </fieldset>
      <fieldset class="card stack tight">
        <legend class="unseen">
          ${msg('Wie neemt waar in uw vakantie?', { id: 'desk.website.times.stand-in' })}
        </legend>
        <h2>${msg('Wie neemt waar in uw vakantie?', { id: 'desk.website.times.stand-in' })}</h2>
        <p class="quiet">
          ${msg('Een steunpunt in de buurt. Spreek het eerst met hen af. Mensen zien dit alleen in uw vakantie.', { id: 'desk.website.times.stand-in-hint' })}
        </p>
        ${this.#text('standInName', msg('Naam van dat steunpunt', { id: 'desk.website.times.stand-in-name' }))}
        ${this.#text('standInPhone', msg('Telefoonnummer van dat steunpunt', { id: 'desk.website.times.stand-in-phone' }))}
        ${this.#text('standInUrl', msg('Website van dat steunpunt', { id: 'desk.website.times.stand-in-url' }))}
      </fieldset>
      ${this.#text('exitUrl', msg('Waar gaat “Snel weg” naartoe?', { id: 'desk.website.times.exit' }), msg('Een gewone website die niets verraadt, zoals https://www.buienradar.nl.', { id: 'desk.website.times.exit-hint' }))}
      ${this.trouble ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>` : nothing}
      <div class="row actions">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${icon('check')} ${msg('Zet op de website', { id: 'desk.website.publish' })}
        </button>
      </div>
    </form>`;
  }

  #text(field: TextField, label: string, hint = ''): TemplateResult {
    return html`<steunpunt-field
      data-field=${field}
      .type=${field === 'phone' || field === 'standInPhone' ? 'tel' : 'text'}
      .label=${label}
      .hint=${hint}
      .error=${this.#wrong(field)}
      .value=${this.draft?.form[field] ?? ''}
      @input=${(event: Event) => this.#write({ [field]: (event.currentTarget as SteunpuntField).value })}
    ></steunpunt-field>`;
  }

  #day(day: number): TemplateResult {
    const openDays = this.draft?.form.openDays ?? [];
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${openDays.includes(day)}
        @change=${(event: Event) =>
          this.#write({
            openDays: (event.target as HTMLInputElement).checked
              ? [...openDays, day].sort((a, b) => a - b)
              : openDays.filter((one) => one !== day),
          })}
      />
      <span>${weekdayName(day)}</span>
    </label>`;
  }

  #stretch(at: number): TemplateResult {
    const closed = this.draft?.form.closed ?? [];
    const write = (part: { from?: string; until?: string }): void =>
      this.#write({ closed: closed.map((one, i) => (i === at ? { ...one, ...part } : one)) });
    const date = (event: Event): string => (event.target as HTMLInputElement).value;
    return html`<div class="dates">
      <div>
        <label class="label" for="from-${at}"
          >${msg(str`Eerste dag (${at + 1})`, { id: 'desk.website.times.from' })}</label
        >
        <input
          id="from-${at}"
          type="date"
          .value=${closed[at]?.from ?? ''}
          @input=${(event: Event) => write({ from: date(event) })}
        />
      </div>
      <div>
        <label class="label" for="until-${at}"
          >${msg(str`Laatste dag (${at + 1})`, { id: 'desk.website.times.until' })}</label
        >
        <input
          id="until-${at}"
          type="date"
          .value=${closed[at]?.until ?? ''}
          @input=${(event: Event) => write({ until: date(event) })}
        />
      </div>
      <button
        class="button quiet small"
        type="button"
        @click=${() => this.#write({ closed: closed.filter((_, i) => i !== at) })}
      >
        ${msg('Haal weg', { id: 'desk.website.take-away' })}
      </button>
    </div>`;
  }

  #error(field: keyof TimesForm): TemplateResult | typeof nothing {
    const error = this.#wrong(field);
    return error ? html`<p class="error">${error}</p>` : nothing;
  }

  /** What is the matter, once publishing was tried; '' when nothing is. */
  #wrong(field: keyof TimesForm): string {
    const trouble = this.asked && this.draft ? timesTroubles(this.draft.form)[field] : undefined;
    return trouble ? timesWords(trouble) : '';
  }

  readonly #addStretch = (): void => {
    if (this.draft) this.#write({ closed: [...this.draft.form.closed, { from: '', until: '' }] });
  };

  #write(part: Partial<TimesForm>): void {
    if (this.draft) this.draft.form = { ...this.draft.form, ...part };
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    const answer = await this.hub.content();
    if (answer.kind !== 'ok') {
      this.trouble = troubleWords(answer);
      return;
    }
    this.#now = answer.value;
    this.trouble = '';
    this.draft = this.drafts.open('times', this.site.local, () => timesOf(answer.value.content));
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#publish();
  };

  async #publish(): Promise<void> {
    const { draft } = this;
    if (!draft || !this.#now) return;
    this.asked = true;
    this.trouble = '';
    await this.updateComplete;
    const wrong = Object.keys(timesTroubles(draft.form));
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
    const first = fields.find(({ dataset }) => wrong.includes(dataset['field'] ?? ''));
    if (first) {
      (first.querySelector('input') ?? first).focus();
      return;
    }
    this.busy = true;
    const next = withTimes(this.#now.content, draft.form);
    const answer = await this.hub.putContent(next, this.#now.etag);
    this.busy = false;
    if (answer.kind === 'ok') {
      this.drafts.drop('times');
      this.published(next);
      this.dispatchEvent(new PublishedEvent(publishedWords(false)));
      await this.#load();
    } else if (answer.kind === 'conflict') await this.#meet(draft);
    else this.trouble = notPublishedWords(answer.kind === 'wrong' ? { kind: 'offline' } : answer);
  }

  /** A colleague was faster: her changes come in, ours stay, and it is published when asked again. */
  async #meet({ begun, form }: Draft<TimesForm>): Promise<void> {
    const answer = await this.hub.content();
    if (answer.kind !== 'ok') {
      this.trouble = notPublishedWords(answer);
      return;
    }
    const now = timesOf(answer.value.content);
    const merged = mergedTimes(begun, form, now);
    this.#now = answer.value;
    this.drafts.drop('times');
    this.draft = this.drafts.open('times', this.site.local, () => now);
    this.draft.form = merged.form;
    this.trouble =
      merged.both.length > 0
        ? msg(
            'Uw collega veranderde net hetzelfde. Hieronder staat uw eigen tekst. Kijk nog eens en druk dan weer op de knop.',
            { id: 'desk.website.times.met' },
          )
        : msg('Uw collega veranderde net iets anders. Dat staat er nu bij. Druk weer op de knop.', {
            id: 'desk.website.times.beside',
          });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-times': SteunpuntWebsiteTimes;
  }
}
