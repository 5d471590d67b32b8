import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { LocalLayer, Welcome } from '../../src/core/library/types.ts';
import { doorsField, proseField, tick, ticked, whenField } from './fields.ts';
import { isOver, meetingOf, type MeetingForm } from './meeting-form.ts';
import type { OwnEdit } from './own-things.ts';
import type { Complaints } from './problems.ts';
import { WebsiteEditor, type EditorWords } from './website-editor.ts';
import { meetingDayWords } from './words.ts';

type TextName = 'title' | 'where' | 'what' | 'forWhom';
type WhenName = 'day' | 'from' | 'until';

const WELCOME: readonly Welcome[] = ['food', 'child-care', 'travel', 'interpreter', 'wheelchair'];

/**
 * @summary A meeting where people are welcome: write, look, publish.
 * @tag steunpunt-website-meeting
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteMeeting extends WebsiteEditor<MeetingForm> {
  static override styles = [
    ...WebsiteEditor.styles,
    css`
      .times {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
        align-items: end;
      }
    `,
  ];

  protected override readonly kind = 'meeting';

  protected override words(): EditorWords {
    return {
      back: msg('De hele agenda', { id: 'desk.website.meeting.back' }),
      fresh: msg('Nieuwe bijeenkomst', { id: 'desk.website.meeting.new' }),
      remove: msg('Haal deze bijeenkomst weg', { id: 'desk.website.meeting.remove' }),
      met: msg('Uw collega veranderde dit net ook', { id: 'desk.website.own.met' }),
    };
  }

  protected override fields(form: MeetingForm): TemplateResult {
    return html`${doorsField(form.doors, this.errors['doors'] ?? '', (doors) => this.write({ doors }))}
      ${this.#text('title', msg('Hoe heet de bijeenkomst?', { id: 'desk.website.meeting.title' }), msg('Kort en gewoon, zoals: koffie voor ouders.', { id: 'desk.website.meeting.title-hint' }))}
      ${this.#when('day', msg('Op welke dag?', { id: 'desk.website.meeting.day' }), msg('Na deze dag verdwijnt de bijeenkomst vanzelf van de website.', { id: 'desk.website.meeting.day-hint' }))}
      <div class="times">
        ${this.#when('from', msg('Hoe laat begint het?', { id: 'desk.website.meeting.from' }), msg('Zoals 09:30.', { id: 'desk.website.meeting.from-hint' }))}
        ${this.#when('until', msg('Hoe laat is het klaar?', { id: 'desk.website.meeting.until' }), msg('Zoals 11:00.', { id: 'desk.website.meeting.until-hint' }))}
      </div>
      ${this.#text('where', msg('Waar is het?', { id: 'desk.website.meeting.where' }), msg('De naam van de plek, met straat en nummer.', { id: 'desk.website.meeting.where-hint' }))}
      ${this.#text('what', msg('Wat gebeurt er?', { id: 'desk.website.meeting.what' }), msg('Vertel hoe het gaat, zodat niemand schrikt.', { id: 'desk.website.meeting.what-hint' }), 3)}
      ${this.#text('forWhom', msg('Wie is welkom?', { id: 'desk.website.meeting.for-whom' }), msg('Zoals: ouders van kinderen die thuiszitten.', { id: 'desk.website.meeting.for-whom-hint' }))}
      <fieldset data-field="welcome">
        <legend>${msg('Waar zorgt u voor?', { id: 'desk.website.meeting.welcome' })}</legend>
        ${WELCOME.map((one) =>
          tick(welcomeWords(one), form.welcome.includes(one), (on) =>
            this.write({ welcome: ticked(WELCOME, form.welcome, one, on) }),
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>${msg('Aanmelden', { id: 'desk.website.meeting.sign-up' })}</legend>
        ${tick(msg('Mensen kunnen laten weten dat ze komen', { id: 'desk.website.meeting.sign-up-yes' }), form.signUp, (signUp) => this.write({ signUp }))}
        <p class="quiet">
          ${msg('Met alleen een voornaam. U leest het bij Gesprekken.', { id: 'desk.website.meeting.sign-up-hint' })}
        </p>
      </fieldset>`;
  }

  protected override place(id: string): string {
    return `agenda-${id}`;
  }

  /** A visitor sees no meeting without a day, nor one that is over. */
  protected override seen(form: MeetingForm): MeetingForm {
    const day = isOver(form, this.today) ? this.today : form.day;
    return { ...form, day, from: form.from || '…', until: form.until || '…' };
  }

  protected override edit(form: MeetingForm, id: string): OwnEdit {
    return { kind: 'meeting', meeting: meetingOf(form, id) };
  }

  protected override troubles(form: MeetingForm): Complaints {
    if (form.day === '' || !isOver(form, this.today)) return {};
    return {
      day: msg('Deze dag is al voorbij. Kies een dag die nog komt.', {
        id: 'desk.website.meeting.over-day',
      }),
    };
  }

  protected override wordsOn({ meetings = [] }: LocalLayer, id: string): string | null {
    const theirs = meetings.find((one) => one.id === id);
    if (!theirs) return null;
    const { title, where, what, forWhom } = theirs;
    return [title, meetingDayWords(theirs), where, what, forWhom].join('\n');
  }

  #text(field: TextName, label: string, hint: string, rows = 0): TemplateResult {
    const { [field]: value, doors } = this.draft.form;
    const write = (words: string): void => this.write({ [field]: words });
    return proseField({ field, label, hint, value, write, errors: this.errors }, doors, rows);
  }

  #when(field: WhenName, label: string, hint: string): TemplateResult {
    const { [field]: value } = this.draft.form;
    const write = (when: string): void => this.write({ [field]: when });
    return whenField(
      { field, label, hint, value, write, errors: this.errors },
      field === 'day' ? 'date' : 'time',
    );
  }
}

function welcomeWords(one: Welcome): string {
  switch (one) {
    case 'food':
      return msg('Iets te eten of te drinken', { id: 'desk.website.meeting.food' });
    case 'child-care':
      return msg('Oppas voor de kinderen', { id: 'desk.website.meeting.child-care' });
    case 'travel':
      return msg('Reiskosten terug', { id: 'desk.website.meeting.travel' });
    case 'interpreter':
      return msg('Een tolk', { id: 'desk.website.meeting.interpreter' });
    case 'wheelchair':
      return msg('Goed te bereiken met een rolstoel', { id: 'desk.website.meeting.wheelchair' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-meeting': SteunpuntWebsiteMeeting;
  }
}
