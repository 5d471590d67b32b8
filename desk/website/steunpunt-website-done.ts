import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { LocalLayer } from '../../src/core/library/types.ts';
import { doneForm, doneOf, type DoneForm } from './done-form.ts';
import { doorsField, proseField, whenField } from './fields.ts';
import type { OwnEdit } from './own-things.ts';
import type { Complaints } from './problems.ts';
import { WebsiteEditor, type EditorWords } from './website-editor.ts';

type TextName = 'title' | 'heard' | 'did' | 'notYet' | 'table' | 'said';

/**
 * @summary What people said, and what was done with it: write, look, publish.
 * @tag steunpunt-website-done
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteDone extends WebsiteEditor<DoneForm> {
  protected override readonly kind = 'done';

  protected override words(): EditorWords {
    return {
      back: msg('Alles wat wij deden', { id: 'desk.website.done.back' }),
      fresh: msg('Nieuw: wat wij deden', { id: 'desk.website.done.new' }),
      remove: msg('Haal dit weg', { id: 'desk.website.done.remove' }),
      met: msg('Uw collega veranderde dit net ook', { id: 'desk.website.own.met' }),
    };
  }

  protected override fields(form: DoneForm): TemplateResult {
    return html`${doorsField(form.doors, this.errors['doors'] ?? '', (doors) => this.write({ doors }))}
    ${this.#text('title', msg('Waar gaat het over?', { id: 'desk.website.done.title' }), msg('Een paar woorden, zoals: lang wachten op hulp.', { id: 'desk.website.done.title-hint' }))}
    ${whenField(
      {
        ...{ field: 'day', value: form.day, errors: this.errors },
        label: msg('Welke dag staat erbij?', { id: 'desk.website.done.day' }),
        hint: msg('Het nieuwste staat bovenaan.', { id: 'desk.website.done.day-hint' }),
        write: (day) => this.write({ day }),
      },
      'date',
    )}
    ${this.#text('heard', msg('Dit hoorden wij', { id: 'desk.website.done.heard' }), msg('Wat vertelden mensen? Vertel niets waaraan u één gezin herkent.', { id: 'desk.website.done.heard-hint' }), 3)}
    ${this.#text('did', msg('Dit deden wij', { id: 'desk.website.done.did' }), msg('Vul dit in, of het volgende veld. Allebei mag ook.', { id: 'desk.website.done.did-hint' }), 3)}
    ${this.#text('notYet', msg('Dit kan nog niet, en waarom', { id: 'desk.website.done.not-yet' }), msg('Eerlijk zijn helpt: schrijf ook wat u nog wel gaat doen.', { id: 'desk.website.done.not-yet-hint' }), 3)}
    ${this.#text('table', msg('Waar vertelden wij dit?', { id: 'desk.website.done.table' }), msg('Zoals: het overleg van scholen en gemeente. Dit mag leeg blijven.', { id: 'desk.website.done.table-hint' }))}
    ${this.#text('said', msg('Wat zeiden zij daar?', { id: 'desk.website.done.said' }), msg('Dit mag leeg blijven.', { id: 'desk.website.done.said-hint' }), 3)}`;
  }

  protected override place(id: string): string {
    return `gedaan-${id}`;
  }

  protected override seen(form: DoneForm): DoneForm {
    return { ...form, day: form.day || this.today };
  }

  protected override edit(form: DoneForm, id: string): OwnEdit {
    return { kind: 'done', done: doneOf(form, id) };
  }

  protected override troubles({ day, table, said }: DoneForm): Complaints {
    return {
      ...(day > this.today && {
        day: msg('Deze dag moet nog komen. Kies een dag die al is geweest.', {
          id: 'desk.website.done.day-to-come',
        }),
      }),
      ...(said.trim() !== '' &&
        table.trim() === '' && {
          table: msg('Schrijf ook waar dit gezegd werd.', { id: 'desk.website.done.no-table' }),
        }),
    };
  }

  protected override wordsOn({ done = [] }: LocalLayer, id: string): string | null {
    const theirs = done.find((one) => one.id === id);
    if (!theirs) return null;
    const { title, heard, did, notYet, said } = doneForm(theirs);
    return [title, heard, did, notYet, said].filter(Boolean).join('\n');
  }

  #text(field: TextName, label: string, hint: string, rows = 0): TemplateResult {
    const { [field]: value, doors } = this.draft.form;
    const write = (words: string): void => this.write({ [field]: words });
    return proseField({ field, label, hint, value, write, errors: this.errors }, doors, rows);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-done': SteunpuntWebsiteDone;
  }
}
