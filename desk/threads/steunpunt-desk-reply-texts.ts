import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  bringBack,
  dropText,
  keepText,
  STANDARD_TEXTS_ID,
  standardTextsKind,
  textsOf,
  type StandardText,
  type StandardTextsCommand,
} from '../../src/core/desk/standard-texts.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { changedWords } from '../changed-words.ts';
import { textLanguageWords } from './answer-words.ts';
import { groupedFor, shippedTexts } from './standard-texts/shipped.ts';
import type { OpenDesk } from '../session.ts';
import type { ThreadView } from './threads.ts';
import { troubleWords } from '../words.ts';
import { SayEvent } from '../elements/events.ts';
import type { SteunpuntDeskReplyTextForm } from './steunpunt-desk-reply-text-form.ts';
import { replyTextsStyles } from './steunpunt-desk-reply-texts.styles.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary The standard texts: a press puts one into the answer, to be changed there. They are
 * everybody's at the point, who keep, change and drop them here.
 * @tag steunpunt-desk-reply-texts
 * @fires steunpunt-desk-say - with the text that was picked
 */
export class SteunpuntDeskReplyTexts extends LitElement {
  static override styles = [baseStyles, buttonStyles, replyTextsStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) thread!: ThreadView;
  /** What stands in the answer now. */
  @property({ attribute: false }) written = '';

  @state() private changing = false;
  @state() private trouble = '';
  @query('steunpunt-desk-reply-text-form') private readonly form!: SteunpuntDeskReplyTextForm;

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const ours = this.desk.documents.get(standardTextsKind, STANDARD_TEXTS_ID);
    const groups = groupedFor(this.thread, textsOf(shippedTexts, ours));
    return html`<section aria-label=${msg('Standaardteksten', { id: 'desk.texts.title' })}>
      <div class="lists">
        ${groups.map(
          ({ language, texts }, i) =>
            html`<details ?open=${i === 0}>
              <summary>${textLanguageWords(language)}</summary>
              <ul>
                ${texts.map((text) => html`<li>${this.#text(text)}</li>`)}
              </ul>
            </details>`,
        )}
      </div>
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      <div class="row">
        ${
          this.written.trim()
            ? html`<button class="button quiet" type="button" @click=${this.#keepWritten}>
                ${icon('keep')} ${msg('Bewaar dit als standaardtekst', { id: 'desk.texts.keep' })}
              </button>`
            : nothing
        }
        <button
          class="button quiet"
          type="button"
          aria-pressed=${this.changing ? 'true' : 'false'}
          @click=${this.#toggle}
        >
          ${icon('change')} ${msg('Teksten aanpassen', { id: 'desk.texts.manage' })}
        </button>
        ${
          this.changing && ours.hidden.length > 0
            ? html`<button
                class="button quiet"
                type="button"
                @click=${() => this.#change(bringBack())}
              >
                ${icon('again')} ${msg('Zet weggehaalde teksten terug', { id: 'desk.texts.back' })}
              </button>`
            : nothing
        }
      </div>
      <steunpunt-desk-reply-text-form .keep=${this.#keep}></steunpunt-desk-reply-text-form>
    </section>`;
  }

  #text(text: StandardText): TemplateResult {
    const { title, language } = text;
    return html`<button class="text" type="button" @click=${() => this.#pick(text)}>
        <strong>${title}</strong>
        <span lang=${language} dir="auto">${text.text}</span>
      </button>
      ${
        this.changing
          ? html`<div class="row">
              <button class="button quiet" type="button" @click=${() => this.form.show(text)}>
                ${msg('Verander', { id: 'desk.texts.change' })}<span class="unseen"
                  >: ${title}</span
                >
              </button>
              <button
                class="button quiet"
                type="button"
                @click=${() => this.#change(dropText(text))}
              >
                ${msg('Haal weg', { id: 'desk.texts.drop' })}<span class="unseen">: ${title}</span>
              </button>
            </div>`
          : nothing
      }`;
  }

  #pick({ text }: StandardText): void {
    this.dispatchEvent(new SayEvent(text));
  }

  readonly #keepWritten = (): void => {
    const [first] = groupedFor(this.thread, shippedTexts);
    this.form.showNew(first?.language ?? 'nl', this.written.trim());
  };

  readonly #toggle = (): void => {
    this.changing = !this.changing;
  };

  /** From the form: `before` as the point's own document has it, null where it has none. */
  readonly #keep = async (text: StandardText, shown: StandardText | null): Promise<string> => {
    const before = shown && shippedTexts.includes(shown) ? null : shown;
    return changedWords(await this.#write(keepText(before, text)));
  };

  #change(command: StandardTextsCommand): void {
    void this.#write(command).then((changed) => (this.trouble = changedWords(changed)));
  }

  #write(command: StandardTextsCommand): ReturnType<OpenDesk['documents']['change']> {
    return this.desk.documents.change(standardTextsKind, STANDARD_TEXTS_ID, command);
  }

  async #read(): Promise<void> {
    const done = await this.desk.documents.read(standardTextsKind, [STANDARD_TEXTS_ID]);
    this.trouble = done.kind === 'ok' ? '' : troubleWords(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-reply-texts': SteunpuntDeskReplyTexts;
  }
}
