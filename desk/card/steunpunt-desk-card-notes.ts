import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { addNote, removeNote } from '../../src/core/desk/card-commands.ts';
import type { Note } from '../../src/core/desk/card.ts';
import { icon } from '../../src/ui/icons.ts';
import { staffName } from '../people.ts';
import { dayWords } from '../words.ts';
import { CardPart, newId } from './card-part.ts';

/** Characters of one note. */
const LONGEST = 4_000;

/**
 * @summary Notes that colleagues write to one another beside a thread. On paper of another colour,
 * so that nobody takes them for an answer.
 * @tag steunpunt-desk-card-notes
 */
export class SteunpuntDeskCardNotes extends CardPart {
  override render(): TemplateResult {
    const { notes } = this.card;
    return html`<h2 tabindex="-1">
        ${icon('change')} ${msg('Voor collega’s', { id: 'desk.card-note.title' })}
      </h2>
      ${
        notes.length > 0
          ? html`<ul>
              ${notes.map((note) => html`<li class="note">${this.#note(note)}</li>`)}
            </ul>`
          : nothing
      }
      <form class="paper" novalidate @submit=${this.#submit}>
        ${this.field('note', {
          rows: 3,
          label: msg('Notitie', { id: 'desk.card-note.label' }),
          hint: msg('Alleen collega’s zien dit. Wie de vraag stelde, ziet het nooit.', {
            id: 'desk.card-note.hint',
          }),
        })}
        <div>
          <button class="button">${msg('Bewaar notitie', { id: 'desk.card-note.save' })}</button>
        </div>
      </form>
      ${this.troubleNotice()}`;
  }

  #note({ id, staff, day, text }: Note): TemplateResult {
    const name = staffName(this.desk.roster, staff);
    return html`<p class="who"><bdi>${name}</bdi> · ${dayWords(day, this.today)}</p>
      <p class="text" dir="auto" translate="no">${text}</p>
      ${
        staff === this.desk.staff.id
          ? html`<div>
              <button class="button quiet" type="button" @click=${() => this.#remove(id)}>
                ${msg('Haal weg', { id: 'desk.card-note.remove' })}<span class="unseen"
                  >${msg(str`, de notitie van ${dayWords(day, this.today)}`, {
                    id: 'desk.card-note.remove-which',
                  })}</span
                >
              </button>
            </div>`
          : nothing
      }`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  async #save(): Promise<void> {
    const text = this.draft('note');
    const over = text.length - LONGEST;
    const wrong =
      text === ''
        ? msg('Schrijf eerst uw notitie.', { id: 'desk.card-note.empty' })
        : over > 0
          ? msg(str`Uw notitie is ${over} tekens te lang.`, { id: 'desk.card-note.too-long' })
          : '';
    if (this.complain({ note: wrong })) return;
    const note = { id: newId(), staff: this.desk.staff.id, day: this.today, text };
    if (
      await this.change(
        addNote(note),
        msg('Uw notitie is bewaard.', { id: 'desk.card-note.saved' }),
      )
    )
      this.empty('note');
  }

  #remove(id: string): void {
    void this.change(removeNote(id), msg('De notitie is weg.', { id: 'desk.card-note.removed' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-notes': SteunpuntDeskCardNotes;
  }
}
