import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { languageWords } from '../words.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import type { Letter } from './letters.ts';

/** What is going to be sent, and how. */
export interface Post {
  readonly heading: string;
  /** On the button that sends. */
  readonly yes: string;
  /** What happens with it, in a sentence. */
  readonly explain: string;
  readonly letters: readonly Letter[];
  /** Sends; what to tell when it did not work, '' when it did. */
  readonly act: (letters: readonly Letter[]) => Promise<string>;
  /** Said when it is done. */
  readonly done: string;
}

/**
 * @summary Shows exactly what each of two people will read, to be changed, before one press sends it.
 * @tag steunpunt-desk-buddy-letters
 */
export class SteunpuntDeskBuddyLetters extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .letters {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
      }
      .letter {
        display: grid;
        gap: 0.3em;
      }
    `,
  ];

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private post: Post | null = null;
  @state() private texts: readonly string[] = [];
  @query('steunpunt-desk-confirm') private readonly confirm!: SteunpuntDeskConfirm;

  /** Words were changed that a lock would wipe. */
  get hasUnfinished(): boolean {
    return this.post?.letters.some(({ text }, i) => this.texts[i] !== text) === true;
  }

  async show(post: Post): Promise<void> {
    this.post = post;
    this.texts = post.letters.map(({ text }) => text);
    await this.updateComplete;
    this.confirm.show();
  }

  override render(): TemplateResult {
    const { post } = this;
    return html`<steunpunt-desk-confirm
      .heading=${post?.heading ?? ''}
      .yes=${post?.yes ?? ''}
      .no=${msg('Nog niet', { id: 'desk.buddies.not-yet' })}
      .act=${this.#send}
    >
      ${
        post
          ? html`<div class="letters">
              <p>${post.explain}</p>
              ${post.letters.map((letter, i) => this.#letter(letter, i))}
            </div>`
          : nothing
      }
    </steunpunt-desk-confirm>`;
  }

  #letter({ who, ask, locale }: Letter, at: number): TemplateResult {
    return html`<div class="letter">
      <steunpunt-field
        id="letter-${at}"
        .label=${msg(str`Dit leest ${who}`, { id: 'desk.buddies.reads' })}
        .hint=${[
          ask === undefined
            ? ''
            : msg('Eronder staan twee knoppen: Ja en Nee.', { id: 'desk.buddies.buttons' }),
          locale.startsWith('nl')
            ? ''
            : msg(str`Leest onze pagina in het ${languageWords(locale)}.`, {
                id: 'desk.buddies.locale',
              }),
        ]
          .filter(Boolean)
          .join(' ')}
        .rows=${6}
        .value=${live(this.texts[at] ?? '')}
        @input=${(event: Event) => this.#typed(at, (event.currentTarget as SteunpuntField).value)}
      ></steunpunt-field>
      <steunpunt-desk-plain
        for="letter-${at}"
        .text=${this.texts[at] ?? ''}
        .language=${locale}
      ></steunpunt-desk-plain>
    </div>`;
  }

  #typed(at: number, text: string): void {
    this.texts = this.texts.map((one, i) => (i === at ? text : one));
  }

  readonly #send = async (): Promise<string> => {
    const { post } = this;
    if (!post) return '';
    const letters = post.letters.map((one, i) => ({ ...one, text: this.texts[i]?.trim() ?? '' }));
    if (letters.some(({ text }) => text === ''))
      return msg('Schrijf eerst een bericht.', { id: 'desk.buddies.empty' });
    const trouble = await post.act(letters);
    if (trouble) return trouble;
    this.post = null;
    this.announce?.(post.done);
    return '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddy-letters': SteunpuntDeskBuddyLetters;
  }
}
