import type { Door, Meeting, Welcome } from '../../src/core/library/types.ts';
import { oneLine } from './one-line.ts';

/** A meeting as it is written. Pure. */
export interface MeetingForm {
  readonly doors: readonly Door[];
  readonly title: string;
  /** YYYY-MM-DD, '' while none was chosen. */
  readonly day: string;
  /** HH:MM, '' while none was chosen. */
  readonly from: string;
  readonly until: string;
  readonly where: string;
  readonly what: string;
  readonly forWhom: string;
  readonly welcome: readonly Welcome[];
  readonly signUp: boolean;
}

export const EMPTY_MEETING: MeetingForm = {
  ...{ doors: ['parent', 'youth'], title: '', day: '', from: '', until: '', where: '' },
  ...{ what: '', forWhom: '', welcome: [], signUp: true },
};

export function meetingForm(meeting: Meeting): MeetingForm {
  const { doors, title, day, from, until, where, what, forWhom, welcome, signUp } = meeting;
  return { doors, title, day, from, until, where, what, forWhom, welcome, signUp };
}

/** The same on another day, which is still to be chosen. */
export function copyOf(meeting: Meeting): MeetingForm {
  return { ...meetingForm(meeting), day: '' };
}

/** The meeting that a form says; it may be one that the schema refuses. */
export function meetingOf(form: MeetingForm, id: string): Meeting {
  const { doors, day, from, until, welcome, signUp } = form;
  return {
    ...{ id, doors, title: oneLine(form.title), day, from, until, where: oneLine(form.where) },
    ...{ what: oneLine(form.what), forWhom: oneLine(form.forWhom), welcome, signUp },
  };
}

/** Visitors no longer see it: its day is over. Days are YYYY-MM-DD. */
export const isOver = ({ day }: Pick<Meeting, 'day'>, today: string): boolean => day < today;
