import type { LocalLayer } from '../../src/core/library/types.ts';
import { EMPTY_LAYER } from '../../src/core/library/layered.ts';
import { done, idea, meeting } from '../desk/support/own-things.ts';
import { WebsiteHub } from '../desk/support/website-hub.ts';
import { assert } from '../ui/support/assert.ts';
import { findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { open, settled, type Opened } from './website-room.ts';

/** What a point publishes of its own, filled in as a colleague does it. */

/** The room on a website with one of each, of which a meeting is over. */
export async function openWith(part: Partial<LocalLayer> = {}): Promise<Opened> {
  const hub = new WebsiteHub();
  const old = { ...meeting, id: 'oud', title: 'Soep', day: '2026-11-19' };
  hub.local = { ...EMPTY_LAYER, done: [done], meetings: [meeting, old], ideas: [idea], ...part };
  return open(hub);
}

/** Ticks the box or the choice with these words. */
export async function tick(room: ParentNode, words: string): Promise<void> {
  const box = findAll(room, 'label.choice').find((label) => textOf(label) === words);
  assert(box, `no box ${words}`);
  box.click();
  await settled(room);
}

export const published = async ({ hub, press, room }: Opened): Promise<LocalLayer> => {
  const before = hub.published.length;
  await press('Zet op de website');
  await until('published', () => hub.published.length === before + 1);
  await until('the list', () => textOf(room).includes('Dit staat nu op de website.'));
  return hub.local;
};

/** View, button that opens the form, fields by label, then boxes to tick. */
export const FILLED = [
  {
    ...{ view: 'Wat wij deden', begin: 'Schrijf wat wij deden', boxes: [] },
    fields: {
      'Waar gaat het over?': 'Lang wachten',
      'Dit hoorden wij': 'Ouders wachten maanden.',
      'Dit kan nog niet': 'Er is nog geen geld.',
    },
  },
  {
    ...{ view: 'Agenda', begin: 'Nieuwe bijeenkomst', boxes: ['Een tolk'] },
    fields: {
      'Hoe heet de bijeenkomst?': 'Koffie voor ouders',
      'Op welke dag?': '2036-12-03',
      'Hoe laat begint het?': '09:30',
      'Hoe laat is het klaar?': '11:00',
      'Waar is het?': 'Buurthuis, Lindelaan 3',
      'Wat gebeurt er?': 'Praten met andere ouders.',
      'Wie is welkom?': 'Alle ouders.',
    },
  },
  {
    ...{ view: 'Ideeën', begin: 'Nieuw idee', boxes: ['Het is gemaakt'] },
    fields: {
      'Hoe heet het idee?': 'Een stille kamer',
      'Wat is het idee?': 'Een kamer waar niemand praat.',
      'Wat is er gemaakt?': 'De kamer is er.',
    },
  },
] as const;

export type Filled = (typeof FILLED)[number];

/** Fills in the form of a view; `wrong` stands in the place of what is right. */
export async function fill(
  room: Opened,
  form: Filled,
  wrong: Readonly<Record<string, string>> = {},
): Promise<void> {
  await room.press(form.view);
  await room.press(form.begin);
  for (const box of form.boxes) await tick(room.room, box);
  for (const [label, words] of Object.entries({ ...form.fields, ...wrong }))
    await room.type(label, words);
}
