import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  pageOf,
  SNIPPET_KINDS,
  snippetOf,
  type SnippetKind,
  type SnippetPlace,
} from '../../src/core/embed-snippet.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { choiceOf, selectStyles, type Option } from '../elements/select.ts';
import { printAlone } from '../print-alone.ts';
import { handOver, handOverText } from './hand-over.ts';
import { snippetWords } from './place-words.ts';
import { placesStyles } from './places-styles.ts';
import { policyWords } from './policy-words.ts';
import type { Things } from './things.ts';
import { SITE_KINDS, siteKindWords, stepsFor, type SiteKind } from './steps.ts';

/**
 * @summary How a place comes on the partner's site: the lines to copy, the steps for whoever does
 * it, or a letter for who does it for her.
 * @tag steunpunt-place-install
 */
export class SteunpuntPlaceInstall extends LitElement {
  static override styles = [baseStyles, buttonStyles, selectStyles, placesStyles];

  @property({ attribute: false }) embed!: EmbedListed;
  @property({ attribute: false }) about!: SnippetPlace;
  @property({ attribute: false }) things!: Things;

  /** Null until somebody said it: code that nobody asked for only frightens. */
  @state() private site: SiteKind | null = null;
  @state() private kind: SnippetKind = 'script';
  /** Of the answers in a page; '' for all of them. */
  @state() private topic = '';
  /** Null until the hub said them. */
  @state() private topics: readonly Option[] | null = null;

  override render(): TemplateResult {
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title" tabindex="-1">
        ${msg('Zet het op de website', { id: 'desk.places.install' })}
      </h2>
      <fieldset>
        <legend>${msg('Waarmee is de website gemaakt?', { id: 'desk.places.made-with' })}</legend>
        ${SITE_KINDS.map((site) => this.#choice(site))}
      </fieldset>
      ${this.#how(this.site)}
    </section>`;
  }

  #how(site: SiteKind | null): TemplateResult | typeof nothing {
    if (site === null) return nothing;
    return site === 'somebody' ? this.#letter() : this.#own(site);
  }

  #choice(site: SiteKind): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="site"
        value=${site}
        .checked=${site === this.site}
        @change=${() => (this.site = site)}
      />
      <span>${siteKindWords(site)}</span>
    </label>`;
  }

  #own(site: Exclude<SiteKind, 'somebody'>): TemplateResult {
    const { steps, otherwise } = stepsFor(site);
    const text = site === 'textbox' ? pageOf(this.about.hub, this.embed.key) : this.#snippet();
    return html`${this.#copy(text, site === 'textbox')}
      <div class="stack tight">
        <h3>${msg('En dan', { id: 'desk.places.then' })}</h3>
        <ol class="steps">
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>
        ${this.#everywhere(site)}
        <p class="quiet">${otherwise}</p>
      </div>
      ${site === 'textbox' ? nothing : html`${this.#other()} ${this.#admin()}`}`;
  }

  #everywhere(site: SiteKind): TemplateResult | typeof nothing {
    if (this.embed.mode !== 'bubble' || site === 'textbox') return nothing;
    return html`<p>
      ${msg('Wilt u de knop op elke pagina? Plak de regels dan in de voettekst van de website.', {
        id: 'desk.places.everywhere',
      })}
    </p>`;
  }

  #snippet(): string {
    // A hub without a loader to pin has the newest.
    const about = { ...this.about, topic: this.topic || null };
    return snippetOf(this.embed, this.kind, about) ?? snippetOf(this.embed, 'script', about) ?? '';
  }

  #copy(text: string, address: boolean): TemplateResult {
    return html`<steunpunt-place-copy
      .text=${text}
      .label=${
        address
          ? msg('Adres van uw pagina', { id: 'desk.places.address' })
          : msg('Regels voor de website', { id: 'desk.done.snippet' })
      }
      .words=${
        address
          ? msg('Kopieer het adres', { id: 'desk.places.copy-address' })
          : msg('Kopieer de regels', { id: 'desk.done.copy' })
      }
    ></steunpunt-place-copy>`;
  }

  #other(): TemplateResult {
    const { loader, answers } = this.about;
    const kinds = SNIPPET_KINDS.filter(
      (kind) => (kind !== 'fixed' || loader) && (kind !== 'faq-fixed' || answers),
    );
    return html`<details>
      <summary>${msg('Andere regels kiezen', { id: 'desk.places.other-lines' })}</summary>
      <div class="stack tight">
        ${choiceOf({
          id: 'kind',
          label: msg('Welke regels?', { id: 'desk.places.which-lines' }),
          options: kinds.map((kind) => [kind, snippetWords(kind).label]),
          value: this.kind,
          choose: (value) => this.#chooseKind(value as SnippetKind),
        })}
        <p class="quiet">${snippetWords(this.kind).when}</p>
        ${this.#topic()}
      </div>
    </details>`;
  }

  #chooseKind(kind: SnippetKind): void {
    this.kind = kind;
    if (isFaq(kind)) void this.#bringTopics();
  }

  async #bringTopics(): Promise<void> {
    this.topics ??= await this.things.topics(this.embed.door);
  }

  /** Without the network all topics are there to have. */
  #topic(): TemplateResult | typeof nothing {
    if (!isFaq(this.kind) || this.topics === null) return nothing;
    return choiceOf({
      id: 'topic',
      label: msg('Over welk onderwerp?', { id: 'desk.places.which-topic' }),
      options: [['', msg('Alle onderwerpen', { id: 'desk.places.all-topics' })], ...this.topics],
      value: this.topic,
      choose: (value) => (this.topic = value),
    });
  }

  #admin(): TemplateResult {
    return html`<details>
      <summary>${msg('Voor de beheerder van de website', { id: 'desk.places.admin' })}</summary>
      <div class="stack">
        ${
          this.kind === 'link'
            ? html`<p>${msg('Voor een link is niets nodig.', { id: 'desk.places.admin-none' })}</p>`
            : nothing
        }
        ${policyWords(this.about.hub, this.kind).map(
          ({ words, code, head }) =>
            html`${words.map((one) => html`<p>${one}</p>`)}
              <steunpunt-place-copy
                .text=${code}
                .label=${head}
                .words=${msg('Kopieer voor de beheerder', { id: 'desk.places.copy-policy' })}
              ></steunpunt-place-copy>`,
        )}
      </div>
    </details>`;
  }

  #letter(): TemplateResult {
    return html`<p>
        ${msg('Stuur dit naar wie de website beheert. Alles staat erin.', {
          id: 'desk.places.letter.explain',
        })}
      </p>
      <steunpunt-place-copy
        prose
        .text=${handOverText(handOver(this.embed, this.about))}
        .label=${msg('Bericht voor wie de website beheert', { id: 'desk.places.letter' })}
        .words=${msg('Kopieer het bericht', { id: 'desk.places.letter.copy' })}
      ></steunpunt-place-copy>
      <div>
        <button class="button" type="button" @click=${this.#print}>
          ${icon('print')} ${msg('Print het bericht', { id: 'desk.places.letter.print' })}
        </button>
      </div>`;
  }

  readonly #print = (): void => {
    const letter = handOver(this.embed, this.about);
    void printAlone(Object.assign(document.createElement('steunpunt-place-letter'), { letter }));
  };
}

const isFaq = (kind: SnippetKind): boolean => kind === 'faq' || kind === 'faq-fixed';

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-install': SteunpuntPlaceInstall;
  }
}
