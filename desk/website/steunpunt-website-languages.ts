import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state, property } from 'lit/decorators.js';
import type { PointLanguage } from '../../src/core/library/languages.ts';
import { dirOf, LOCALES } from '../../src/i18n/locales.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { PublishedEvent } from './events.ts';
import { heldInDutch } from './held-words.ts';
import { languageName, partName, partThere, reviewedWords } from './language-words.ts';
import { languageStates, type LanguageState } from './languages.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { notPublishedWords, publishedWords } from './words.ts';

/**
 * @summary How far each language is and who looked at it; where a colleague says that somebody read
 * the promise and the words of danger.
 * @tag steunpunt-website-languages
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteLanguages extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3em 0.9em;
        min-block-size: var(--steunpunt-target);
        cursor: pointer;
      }
      summary h2 {
        flex: 1 1 auto;
      }
      details[open] > summary {
        margin-block-end: var(--steunpunt-m);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8em, auto) minmax(0, 1fr);
        gap: 0.4em 1.5em;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
        gap: 0.3em 1.5em;
        padding-block: 0.6em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      form {
        max-inline-size: 30em;
      }
      @media (max-width: 40em) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.1em;
        }
        dt:not(:first-child) {
          margin-block-start: 0.6em;
        }
      }
    `,
  ];

  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  /** Names that are being typed, by language. */
  @state() private names: Readonly<Record<string, string>> = {};
  /** What is wrong, by language. */
  @state() private trouble: Readonly<Record<string, string>> = {};
  @state() private busy = false;

  override render(): TemplateResult {
    const { languages, starter, local } = this.site;
    return html`<div class="stack">
      <p>
        ${msg('Niemand van ons leest elke taal. Daarom staat hier per taal wat er is, en wie het heeft nagekeken.', { id: 'desk.languages.explain' })}
      </p>
      <p class="quiet">
        ${msg('Wat wij beloven, en wat iemand bij gevaar moet doen, leest eerst een mens na. Dan pas staat het in die taal. Tot dan staat het er in het Nederlands en het Engels, met het telefoonnummer.', { id: 'desk.languages.held' })}
      </p>
      ${languageStates(languages, starter, local).map((one) => this.#language(one))}
    </div>`;
  }

  #language(state: LanguageState): TemplateResult {
    const { lang, shown } = state;
    return html`<details class="card">
      <summary>
        <h2>
          ${languageName(lang)}
          ${lang in LOCALES ? html`<span lang=${lang}>(${LOCALES[lang as keyof typeof LOCALES].name})</span>` : nothing}
        </h2>
        <span class="badge ${shown ? '' : 'look'}">
          ${
            shown
              ? msg('Belofte staat er in deze taal', { id: 'desk.languages.shown' })
              : msg('Belofte in Nederlands en Engels', { id: 'desk.languages.not-shown' })
          }
        </span>
      </summary>
      <div class="stack">
        <dl>
          ${state.parts.map(
            (part) =>
              html`<dt>${partName(part.name)}</dt>
                <dd>${partThere(part)}, ${reviewedWords(part.reviewed)}</dd>`,
          )}
        </dl>
        ${this.#answers(state)} ${state.always ? nothing : this.#check(state)}
      </div>
    </details>`;
  }

  #answers({ lang, answers }: LanguageState): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${answers}
        @change=${(event: Event) => this.#answer(lang, (event.target as HTMLInputElement).checked)}
      />
      ${msg(str`Wij antwoorden ook in deze taal: ${languageName(lang)}`, { id: 'desk.languages.answer' })}
    </label>`;
  }

  /** The words side by side, and who read them. */
  #check({ lang, checked }: LanguageState): TemplateResult {
    const words = this.site.languages[lang]?.words ?? {};
    return html`<div class="stack tight">
        <h3>
          ${msg('Wat wij beloven, en wat te doen bij gevaar', { id: 'desk.languages.words' })}
        </h3>
        ${heldInDutch().map(
          ([id, dutch]) =>
            html`<div class="pair">
              <p>${dutch}</p>
              <p lang=${lang} dir=${dirOf(lang)}>${(words[id] ?? '').replace('{0}', '…')}</p>
            </div>`,
        )}
      </div>
      ${checked && !checked.stale ? this.#isChecked(lang, checked) : this.#ask(lang, checked !== null)}`;
  }

  #isChecked(lang: string, { by, day }: { by: string; day: string }): TemplateResult {
    return html`<p>${reviewedWords({ by, day })}.</p>
      ${this.#wrong(lang)}
      <div>
        <button class="button small" type="button" @click=${() => this.#publish(lang, null)}>
          ${msg('Laat dit weer in het Nederlands en Engels zien', { id: 'desk.languages.undo' })}
        </button>
      </div>`;
  }

  #ask(lang: string, stale: boolean): TemplateResult {
    return html`<form
      class="stack"
      novalidate
      @submit=${(event: Event) => this.#submit(event, lang)}
    >
      ${
        stale
          ? html`<steunpunt-notice tone="waiting">
              ${msg('De woorden zijn veranderd. Laat ze nog eens lezen.', { id: 'desk.languages.stale' })}
            </steunpunt-notice>`
          : nothing
      }
      <steunpunt-field
        .label=${msg('Wie las deze woorden en vond ze goed?', { id: 'desk.languages.who' })}
        .hint=${msg('Iemand die deze taal en het Nederlands goed kent. Schrijf een naam.', { id: 'desk.languages.who-hint' })}
        .error=${this.trouble[lang] ?? ''}
        .value=${this.names[lang] ?? ''}
        @input=${(event: Event) => (this.names = { ...this.names, [lang]: (event.currentTarget as SteunpuntField).value })}
      ></steunpunt-field>
      <div>
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${icon('check')} ${msg('Laat dit in deze taal zien', { id: 'desk.languages.show' })}
        </button>
      </div>
    </form>`;
  }

  #wrong(lang: string): TemplateResult | typeof nothing {
    const trouble = this.trouble[lang];
    return trouble
      ? html`<steunpunt-notice tone="attention" role="alert">${trouble}</steunpunt-notice>`
      : nothing;
  }

  #submit(event: Event, lang: string): void {
    event.preventDefault();
    const by = (this.names[lang] ?? '').trim();
    if (by === '') {
      const none = msg('Schrijf wie deze woorden las.', { id: 'desk.languages.no-name' });
      this.trouble = { ...this.trouble, [lang]: none };
      (event.target as HTMLElement).querySelector<HTMLElement>('steunpunt-field')?.focus();
      return;
    }
    const of = this.site.languages[lang]?.of ?? '';
    void this.#publish(lang, { by, day: this.today, of });
  }

  #answer(lang: string, answers: boolean): void {
    const { checked } = this.site.local.languages?.[lang] ?? {};
    void this.#say(lang, { ...(checked && { checked }), ...(answers && { answers: true }) });
  }

  #publish(lang: string, checked: PointLanguage['checked'] | null): Promise<void> {
    const { answers } = this.site.local.languages?.[lang] ?? {};
    return this.#say(lang, { ...(checked && { checked }), ...(answers && { answers }) });
  }

  async #say(lang: string, language: PointLanguage): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const done = await this.site.publish({ kind: 'language', lang, language }, this.site.local);
    this.busy = false;
    this.trouble = { ...this.trouble, [lang]: notPublishedWords(done) };
    if (done.kind !== 'ok') return;
    this.names = { ...this.names, [lang]: '' };
    this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-languages': SteunpuntWebsiteLanguages;
  }
}
