import * as v from 'valibot';
import { ReviewedMark } from './reviewed.ts';
import { Block, door, id, line, many, shown, typed } from './schema.ts';
import type * as library from './types.ts';

/** Files of a language that say in it what Dutch says: words alone. */

export const Translation = v.strictObject({
  ...{ v: v.literal(1), id, door, reviewed: ReviewedMark, question: line(120) },
  wordings: many(typed(200), 5, 60, 'andere zinnen'),
  answer: many(Block, 1, 12, 'blokken'),
  links: v.exactOptional(many(line(120), 1, 8, 'links')),
}) satisfies v.GenericSchema<unknown, library.Translation>;

export const TranslatedContacts = v.strictObject({
  v: v.literal(1),
  reviewed: ReviewedMark,
  contacts: many(
    v.strictObject({
      id,
      name: v.exactOptional(shown(80)),
      who: v.exactOptional(shown(200)),
      hours: v.exactOptional(shown(120)),
    }),
    0,
    100,
    'contacten',
  ),
});
