import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BLANK } from '../../src/core/desk/standard-texts.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { deskStyles } from '../desk-styles.ts';
import { answerLanguageOf, dayInAnswer } from '../threads/standard-texts/shipped.ts';
import type { ThreadView } from '../threads/threads.ts';
import { dayWords, languageWords } from '../words.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';

/**
 * @summary Promises a visitor another day, and tells them so in their own language.
 * @tag steunpunt-desk-more-time
 */
export class SteunpuntDeskMoreTime extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      fieldset {
        display: grid;
        gap: 0.5em;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .option {
        justify-content: space-between;
      }
      legend {
        padding: 0 0 0.4em;
        font-weight: 650;
      }
    `,
  ];

  /** Days that can be promised, nearest first. */
  @property({ attribute: false }) days: readonly number[] = [];
  /** Sends the words and keeps the day; what to tell when it did not work, '' when it did. */
  @property({ attribute: false }) act!: (
    thread: ThreadView,
    day: number,
    words: string,
  ) => Promise<string>;

  @state() private thread: ThreadView | null = null;
  @state() private day = 0;
  @state() private words = '';
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  /** Asks for the day for this thread. */
  show(thread: ThreadView): void {
    this.thread = thread;
    this.words = '';
    this.#choose(this.days[0] ?? 0);
    void this.updateComplete.then(() => this.dialog.show());
  }

  override render(): TemplateResult {
    return html`<steunpunt-desk-confirm
      .heading=${msg('Meer tijd nodig?', { id: 'desk.more-time.title' })}
      .yes=${msg('Verstuur en beloof deze dag', { id: 'desk.more-time.yes' })}
      .act=${this.#act}
    >
      <div class="stack">
        <fieldset>
          <legend>${msg('Voor welke dag laat u iets horen?', { id: 'desk.more-time.day' })}</legend>
          ${this.days.map(
            (day) =>
              html`<button
                class="button option"
                type="button"
                aria-pressed=${day === this.day ? 'true' : 'false'}
                @click=${() => this.#choose(day)}
              >
                ${dayWords(day, 0)} ${day === this.day ? icon('check') : nothing}
              </button>`,
          )}
        </fieldset>
        <div>
          <steunpunt-field
            id="words"
            rows="3"
            .label=${msg('Dit sturen wij', { id: 'desk.more-time.words' })}
            .hint=${this.#hint()}
            .value=${this.words}
            @input=${() => (this.words = this.field.value)}
          ></steunpunt-field>
          <steunpunt-desk-plain
            for="words"
            .text=${this.words}
            .door=${this.thread?.door ?? null}
            .language=${this.thread?.locale ?? 'nl'}
          ></steunpunt-desk-plain>
        </div>
      </div>
    </steunpunt-desk-confirm>`;
  }

  #hint(): string {
    const locale = this.thread?.locale;
    if (!locale || locale === 'nl') return '';
    const reads = msg('Leest', { id: 'desk.more-time.reads' });
    return `${reads}: ${languageWords(locale)}.`;
  }

  /** The sentence goes with the day; what a colleague wrote herself stays. */
  #choose(day: number): void {
    const { thread } = this;
    if (!thread) return;
    if (this.words === '' || this.words === this.#sentence(thread, this.day))
      this.words = this.#sentence(thread, day);
    this.day = day;
  }

  #sentence(thread: ThreadView, day: number): string {
    const language = answerLanguageOf(thread);
    return language.texts.longer.replace(BLANK, dayInAnswer(language, day));
  }

  readonly #act = async (): Promise<string> => {
    const words = this.words.trim();
    if (!this.thread || words === '')
      return msg('Schrijf eerst wat u wilt sturen.', { id: 'desk.more-time.empty' });
    return this.act(this.thread, this.day, words);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-more-time': SteunpuntDeskMoreTime;
  }
}
