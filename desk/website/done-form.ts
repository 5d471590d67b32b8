import type { Done } from '../../src/core/library/types.ts';
import { oneLine } from './one-line.ts';

/** What was done, as it is written: all of it is '' while nothing was. Pure. */
export type DoneForm = Required<Omit<Done, 'id'>>;

export function emptyDone(today: string): DoneForm {
  return {
    ...{ doors: ['parent', 'youth'], title: '', day: today, heard: '' },
    ...{ did: '', notYet: '', table: '', said: '' },
  };
}

export function doneForm({ doors, title, day, heard, ...rest }: Done): DoneForm {
  const { did = '', notYet = '', table = '', said = '' } = rest;
  return { doors, title, day, heard, did, notYet, table, said };
}

/** What a form says; it may be what the schema refuses. */
export function doneOf(form: DoneForm, id: string): Done {
  const { doors, day } = form;
  const [did, notYet] = [oneLine(form.did), oneLine(form.notYet)];
  const [table, said] = [oneLine(form.table), oneLine(form.said)];
  return {
    ...{ id, doors, title: oneLine(form.title), day, heard: oneLine(form.heard) },
    ...(did !== '' && { did }),
    ...(notYet !== '' && { notYet }),
    ...(table !== '' && { table }),
    ...(said !== '' && { said }),
  };
}
