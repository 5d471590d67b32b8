import type { Meeting } from '../../src/core/library/types.ts';
import { oneLine } from './one-line.ts';

/** A meeting as it is written: its day and times are '' while none was chosen. Pure. */
export type MeetingForm = Omit<Meeting, 'id'>;

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
  return {
    ...{ ...form, id, title: oneLine(form.title), where: oneLine(form.where) },
    ...{ what: oneLine(form.what), forWhom: oneLine(form.forWhom) },
  };
}

/** Visitors no longer see it: its day is over. Days are YYYY-MM-DD. */
export const isOver = ({ day }: Pick<Meeting, 'day'>, today: string): boolean => day < today;
