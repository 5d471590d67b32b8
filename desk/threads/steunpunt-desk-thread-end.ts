import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { unknown } from 'valibot';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { downloadText } from '../../src/ui/download.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { printAlone } from '../print-alone.ts';
import { sheetFileName, sheetText, threadSheet, type ThreadSheet } from './thread-sheet.ts';
import { troubleWords } from '../words.ts';
import type { BesideThread } from '../card/card-part.ts';
import { BackEvent } from '../elements/events.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';

/**
 * @summary The two ways a thread leaves the desk: taken over into a file of the point's own, and
 * erased.
 * @tag steunpunt-desk-thread-end
 * @fires steunpunt-desk-back - once it is erased
 */
export class SteunpuntDeskThreadEnd extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1em;
      }
      .button.quiet {
        padding-inline: 0.4em;
        font-size: var(--steunpunt-small);
        text-align: start;
      }
      .button.quiet.danger {
        border-color: transparent;
        color: var(--steunpunt-attention);
      }
      label {
        display: flex;
        gap: 0.6em;
        align-items: center;
        min-block-size: var(--steunpunt-target);
      }
      input {
        inline-size: 1.4em;
        block-size: 1.4em;
        accent-color: var(--steunpunt-primary);
      }
    `,
  ];

  @property({ attribute: false }) beside!: BesideThread;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private withNotes = false;
  /** It stands somewhere else now, so it can be erased here. */
  @state() private taken = false;
  @state() private trouble = '';
  @query('#take') private readonly taking!: SteunpuntDeskConfirm;
  @query('#erase') private readonly erasing!: SteunpuntDeskConfirm;

  override render(): TemplateResult {
    return html`<div class="ways">
        <button class="button quiet" type="button" @click=${this.#askTake}>
          ${icon('save')} ${msg('Overnemen in dossier', { id: 'desk.take.open' })}
        </button>
        <button class="button quiet danger" type="button" @click=${this.#askErase}>
          ${icon('wipe')} ${msg('Wis dit gesprek', { id: 'desk.thread.erase' })}
        </button>
      </div>
      ${this.#take()}
      <steunpunt-desk-confirm
        id="erase"
        danger
        .heading=${msg('Dit gesprek voor altijd wissen?', { id: 'desk.erase.title' })}
        .yes=${msg('Wis voor altijd', { id: 'desk.erase.yes' })}
        .act=${this.#erase}
      >
        <p>
          ${msg('Alles is dan weg, ook voor wie de vraag stelde. Dit kan niet terug.', {
            id: 'desk.erase.explain',
          })}
        </p>
      </steunpunt-desk-confirm>`;
  }

  #take(): TemplateResult {
    return html`<steunpunt-desk-confirm
      id="take"
      danger
      .heading=${msg('Overnemen in dossier', { id: 'desk.take.title' })}
      .no=${
        this.taken
          ? msg('Laat het hier ook staan', { id: 'desk.take.keep' })
          : msg('Nee, ga terug', { id: 'desk.confirm.no' })
      }
      .yes=${this.taken ? msg('Wis het gesprek hier', { id: 'desk.take.erase' }) : ''}
      .act=${this.#erase}
    >
      <div class="stack">
        <p>
          ${msg(
            'Doe dit alleen als wie schreef het weet en ja zei. Alles staat dan leesbaar buiten de balie.',
            {
              id: 'desk.take.explain',
            },
          )}
        </p>
        ${
          this.beside.card.notes.length > 0
            ? html`<label>
                <input type="checkbox" .checked=${this.withNotes} @change=${this.#notes} />
                ${msg('Ook de notities voor collega’s', { id: 'desk.take.notes' })}
              </label>`
            : nothing
        }
        <div class="ways">
          <button class="button" type="button" @click=${this.#save}>
            ${icon('save')} ${msg('Bewaar als tekst', { id: 'desk.take.text' })}
          </button>
          <button class="button" type="button" @click=${this.#print}>
            ${icon('print')} ${msg('Druk af', { id: 'desk.take.print' })}
          </button>
        </div>
        ${
          this.taken
            ? html`<steunpunt-notice tone="good" role="status">
                ${msg('Staat het goed in uw dossier? Dan kan het hier weg.', {
                  id: 'desk.take.taken',
                })}
              </steunpunt-notice>`
            : nothing
        }
        ${
          this.trouble
            ? html`<steunpunt-notice tone="attention" role="alert">
                ${this.trouble}
              </steunpunt-notice>`
            : nothing
        }
      </div>
    </steunpunt-desk-confirm>`;
  }

  readonly #askTake = (): void => {
    this.taken = false;
    this.withNotes = false;
    this.trouble = '';
    this.taking.show();
  };

  readonly #askErase = (): void => this.erasing.show();

  readonly #notes = (event: Event): void => {
    this.withNotes = (event.target as HTMLInputElement).checked;
  };

  readonly #save = (): void =>
    void this.#takeAs((sheet, today) => downloadText(sheetFileName(today), sheetText(sheet)));

  readonly #print = (): void =>
    void this.#takeAs((sheet) => {
      const paper = document.createElement('steunpunt-desk-thread-sheet');
      paper.sheet = sheet;
      void printAlone(paper);
    });

  /** Written down first: what leaves the desk leaves a line. */
  async #takeAs(hand: (sheet: ThreadSheet, today: number) => void): Promise<void> {
    const { desk, thread, card, today } = this.beside;
    const act = { act: 'thread-exported' };
    const answer = await desk.hub.ask(unknown(), 'POST', 'audit', act);
    if (this.beside.thread.mailbox !== thread.mailbox || !this.isConnected) return;
    this.trouble = answer.kind === 'ok' ? '' : troubleWords(answer);
    if (this.trouble) return;
    hand(threadSheet(desk, thread, card, { today, notes: this.withNotes }), today);
    this.taken = true;
  }

  readonly #erase = async (): Promise<string> => {
    const { desk, thread } = this.beside;
    const done = await desk.mailroom.erase(thread.mailbox);
    if (done.kind !== 'ok') return troubleWords(done);
    for (const kind of [cardKind, buddyKind]) void desk.documents.remove(kind, thread.mailbox);
    this.announce?.(msg('Het gesprek is gewist.', { id: 'desk.erase.done' }));
    this.dispatchEvent(new BackEvent());
    return '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-thread-end': SteunpuntDeskThreadEnd;
  }
}
