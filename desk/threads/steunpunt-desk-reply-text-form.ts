import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { StandardText } from '../../src/core/desk/standard-texts.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { textLanguageWords } from './answer-words.ts';
import { answerLanguages } from './standard-texts/shipped.ts';
import { newId } from '../card/card-part.ts';
import { nativeStyles } from '../elements/select.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';

/** Languages in which a text can be kept, beside those that are shipped. */
const MORE = ['tr', 'pl', 'uk'];

/**
 * @summary Keeps a standard text: a title for colleagues, a language, and the words.
 * @tag steunpunt-desk-reply-text-form
 */
export class SteunpuntDeskReplyTextForm extends LitElement {
  static override styles = [
    baseStyles,
    nativeStyles,
    css`
      label {
        font-weight: 650;
      }
      select {
        display: block;
        inline-size: 100%;
        margin-block-start: var(--steunpunt-s);
        font-weight: 400;
      }
    `,
  ];

  /** Keeps it in the place of what was shown; what to tell when that did not work, else ''. */
  @property({ attribute: false }) keep!: (
    text: StandardText,
    shown: StandardText | null,
  ) => Promise<string>;

  @state() private shown: StandardText | null = null;
  @state() private language = 'nl';
  @state() private title_ = '';
  @state() private words = '';
  /** As it stands in the field. */
  @state() private written = '';
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;
  @query('#text-title') private readonly titleField!: SteunpuntField;
  @query('#text-words') private readonly wordsField!: SteunpuntField;

  /** To change one that is there. */
  show(text: StandardText): void {
    this.shown = text;
    void this.#open(text.language, text.title, text.text);
  }

  /** To keep a new one. */
  showNew(language: string, words: string): void {
    this.shown = null;
    void this.#open(language, '', words);
  }

  override render(): TemplateResult {
    const languages = [...answerLanguages.map(({ language }) => language), ...MORE];
    const offered = languages.includes(this.language) ? languages : [this.language, ...languages];
    return html`<steunpunt-desk-confirm
      .heading=${msg('Standaardtekst', { id: 'desk.text.title' })}
      .yes=${msg('Bewaar de tekst', { id: 'desk.text.save' })}
      .act=${this.#save}
    >
      <div class="stack">
        <steunpunt-field
          id="text-title"
          .label=${msg('Titel, voor u en uw collega’s', { id: 'desk.text.label' })}
          .value=${this.title_}
        ></steunpunt-field>
        ${
          this.shown
            ? html`<p class="quiet">${textLanguageWords(this.language)}</p>`
            : html`<label>
                ${msg('Taal', { id: 'desk.text.language' })}
                <select @change=${this.#choose}>
                  ${offered.map(
                    (language) =>
                      html`<option value=${language} ?selected=${language === this.language}>
                        ${textLanguageWords(language)}
                      </option>`,
                  )}
                </select>
              </label>`
        }
        <div>
          <steunpunt-field
            id="text-words"
            rows="5"
            .label=${msg('De tekst', { id: 'desk.text.words' })}
            .hint=${msg('Zet […] waar u straks iets invult. Geen namen, geen details van iemand.', {
              id: 'desk.text.words-hint',
            })}
            .value=${this.words}
            @input=${() => (this.written = this.wordsField.value)}
          ></steunpunt-field>
          <steunpunt-desk-plain
            for="text-words"
            .text=${this.written}
            .door=${this.language === 'nl-x-jong' ? 'youth' : this.language === 'nl' ? 'parent' : null}
            .language=${this.language}
          ></steunpunt-desk-plain>
        </div>
      </div>
    </steunpunt-desk-confirm>`;
  }

  async #open(language: string, title: string, words: string): Promise<void> {
    this.language = language;
    this.title_ = title;
    this.words = words;
    this.written = words;
    this.requestUpdate();
    await this.updateComplete;
    // What was typed the last time is not what Lit put there.
    this.titleField.value = title;
    this.wordsField.value = words;
    this.dialog.show();
  }

  readonly #choose = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value;
  };

  readonly #save = async (): Promise<string> => {
    const [title, text] = [this.titleField.value.trim(), this.wordsField.value.trim()];
    if (!title || !text)
      return msg('Vul een titel en een tekst in.', { id: 'desk.text.incomplete' });
    if (title.length > 80 || text.length > 4_000)
      return msg('De titel of de tekst is te lang.', { id: 'desk.text.too-long' });
    const { shown, language } = this;
    return this.keep({ id: shown?.id ?? newId(), language, title, text }, shown);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-reply-text-form': SteunpuntDeskReplyTextForm;
  }
}
