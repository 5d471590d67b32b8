import * as v from 'valibot';
import { fromBase64Url } from '../bytes.ts';
import { BATCH } from '../counting/protect.ts';
import { LINE, MOST_BYTES, MOST_LINES } from '../drawing.ts';
import { PICTURE_SIDE } from '../picture.ts';
import { isDay, phoneIn } from './plain.ts';
import { ReviewedMark } from './reviewed.ts';
import { tooFew, tooMany } from './sentences.ts';
import type * as library from './types.ts';

/**
 * The files of a library, checked. Every message is for the colleague who wrote the file; what has
 * none here is worded by `sentence`.
 */

export const id = v.pipe(
  v.string(),
  v.maxLength(60, tooMany('tekens')),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'gebruik alleen kleine letters, cijfers en streepjes, zoals mijn-kind-zit-thuis',
  ),
);

/** Marks that turn the direction of text make it read as something else than it is. */
const noMarks = v.check(
  (text: string) => !/[\u202A-\u202E\u2066-\u2069]/.test(text),
  'haal het onzichtbare teken weg dat de leesrichting verandert',
);

export const typed = (max: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('hier staat nog niets'),
    v.maxLength(max, tooMany('tekens')),
    noMarks,
  );

/** Text that stands on a screen as it is: no mark-up, and numbers and addresses in their own places. */
export const shown = (max: number): v.GenericSchema<string> =>
  v.pipe(
    typed(max),
    v.check((text) => !/<\/?[a-z]/i.test(text), 'laat opmaak tussen < en > weg'),
    v.check((text) => !/https?:|www\./i.test(text), 'zet het adres van een site bij “links”'),
    v.check(
      (text) => phoneIn(text) === null,
      ({ input }) =>
        `het telefoonnummer ${phoneIn(input) ?? ''} hoort in contacts.json; zet hier de id van het contact bij “contacts”`,
    ),
  );
export const line = (max: number): v.GenericSchema<string> =>
  v.pipe(
    shown(max),
    v.check((text) => !text.includes('\n'), 'zet een nieuwe alinea in een nieuw blok'),
  );

export const many = <T extends v.GenericSchema>(
  item: T,
  min: number,
  max: number,
  what: string,
): v.GenericSchema<v.InferInput<T>[], v.InferOutput<T>[]> =>
  v.pipe(v.array(item), v.minLength(min, tooFew(what)), v.maxLength(max, tooMany(what)));

export const door = v.picklist(['parent', 'youth']);
const day = v.pipe(v.string(), v.check(isDay, 'schrijf een dag die bestaat, zoals 2026-03-31'));
const https = v.pipe(
  v.string(),
  v.maxLength(300, tooMany('tekens')),
  noMarks,
  v.check((url) => !/^http:/i.test(url), 'dit adres begint met http:, dat moet https: zijn'),
  v.check(
    (url) =>
      /^http:/i.test(url) || /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(url),
    'schrijf het hele adres, zoals https://www.113.nl',
  ),
);
const staffNotes = many(typed(300), 0, 20, 'punten');

/** By the name that is in it, so that a reason is about that kind of block. */
export const Block: v.GenericSchema<unknown, library.Block> = v.lazy((block) => {
  const has = (name: string): boolean =>
    typeof block === 'object' && block !== null && Object.hasOwn(block, name);
  const items = many(line(200), 2, 8, 'regels');
  if (has('p')) return v.strictObject({ p: line(400) });
  if (has('note')) return v.strictObject({ note: line(400) });
  if (has('list')) return v.strictObject({ list: items });
  if (has('steps')) return v.strictObject({ steps: items });
  return v.custom<library.Block>(
    () => false,
    'een blok is {"p": …}, {"list": […]}, {"steps": […]} of {"note": …}',
  );
});

export const Entry = v.strictObject({
  v: v.literal(1),
  id,
  door,
  topic: id,
  question: line(120),
  wordings: many(typed(200), 5, 60, 'andere zinnen'),
  answer: many(Block, 1, 12, 'blokken'),
  municipality: v.exactOptional(line(60)),
  source: typed(400),
  reviewed: day,
  review: v.exactOptional(staffNotes),
  links: v.exactOptional(many(v.strictObject({ text: line(120), url: https }), 0, 8, 'links')),
  contacts: v.exactOptional(many(id, 0, 8, 'contacten')),
  related: v.exactOptional(many(id, 0, 8, 'andere vragen')),
}) satisfies v.GenericSchema<unknown, library.Entry>;

export const Contact = v.strictObject({
  id,
  name: typed(80),
  who: typed(200),
  doors: many(door, 1, 2, 'deuren'),
  phone: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(
        /^\+?[0-9][0-9 ()-]{1,20}[0-9]$/,
        'schrijf het nummer met cijfers en spaties, zoals 020 555 01 23',
      ),
    ),
  ),
  url: v.exactOptional(https),
  hours: v.exactOptional(typed(120)),
  independent: v.boolean(),
  free: v.boolean(),
  urgent: v.exactOptional(v.boolean()),
  called: v.exactOptional(day),
  municipality: v.exactOptional(typed(60)),
  review: v.exactOptional(staffNotes),
}) satisfies v.GenericSchema<unknown, library.Contact>;

export const Contacts = v.strictObject({
  v: v.literal(1),
  contacts: many(Contact, 0, 100, 'contacten'),
}) satisfies v.GenericSchema<unknown, library.Contacts>;

export const Story = v.strictObject({
  v: v.literal(1),
  id,
  door,
  title: line(120),
  by: line(80),
  example: v.boolean(),
  paragraphs: many(line(600), 1, 12, 'alinea’s'),
  entry: v.exactOptional(id),
}) satisfies v.GenericSchema<unknown, library.Story>;

const topics = many(
  v.strictObject({
    id,
    title: line(60),
    first: v.exactOptional(many(id, 1, 20, 'vragen')),
  }),
  1,
  20,
  'onderwerpen',
);

export const Topics = v.strictObject({
  v: v.literal(1),
  reviewed: v.exactOptional(ReviewedMark),
  parent: topics,
  youth: topics,
}) satisfies v.GenericSchema<unknown, library.Topics>;

const words = v.record(
  v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
      'de naam van een tekst heeft alleen letters, cijfers, punten en streepjes',
    ),
  ),
  shown(1_000),
);
const doorTexts = { parent: words, youth: words };

export const Texts = v.strictObject({
  v: v.literal(1),
  reviewed: v.exactOptional(ReviewedMark),
  ...doorTexts,
}) satisfies v.GenericSchema<unknown, library.Texts>;

export const CrisisList = v.strictObject({
  v: v.literal(1),
  reviewed: v.exactOptional(ReviewedMark),
  phrases: many(typed(200), 0, 2_000, 'zinnen'),
  except: many(typed(200), 0, 2_000, 'uitzonderingen'),
}) satisfies v.GenericSchema<unknown, library.CrisisList>;

const entryNames = v.pipe(
  v.string(),
  v.regex(/^(?:parent|youth)\/[a-z0-9-]+$/, 'schrijf deur en id, zoals parent/mijn-kind'),
);

const time = v.pipe(
  v.string(),
  v.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/, 'schrijf een tijd, zoals 19:30'),
);
const doors = many(door, 1, 2, 'deuren');

export const Done = v.pipe(
  v.strictObject({
    ...{ id, doors, day, title: line(120), heard: line(600) },
    did: v.exactOptional(line(600)),
    notYet: v.exactOptional(line(600)),
    table: v.exactOptional(line(120)),
    said: v.exactOptional(line(600)),
  }),
  v.forward(
    v.check(
      ({ did, notYet }) => did !== undefined || notYet !== undefined,
      'schrijf wat er gedaan is, of wat nog niet kan en waarom',
    ),
    ['did'],
  ),
) satisfies v.GenericSchema<unknown, library.Done>;

export const Meeting = v.pipe(
  v.strictObject({
    ...{ id, doors, day, from: time, until: time, title: line(120) },
    ...{ where: line(200), what: line(600), forWhom: line(200), signUp: v.boolean() },
    welcome: many(
      v.picklist(['food', 'child-care', 'travel', 'interpreter', 'wheelchair']),
      0,
      5,
      'keuzes',
    ),
  }),
  v.forward(
    v.check(({ from, until }) => until === '' || from < until, 'de eindtijd is voor de begintijd'),
    ['until'],
  ),
) satisfies v.GenericSchema<unknown, library.Meeting>;

const stroke = v.pipe(
  v.string(),
  v.maxLength(MOST_BYTES, tooMany('tekens')),
  v.regex(LINE, 'een lijn is “x,y x,y …”'),
);

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PICTURE_SIDE));

const Picture = v.strictObject({
  digest: v.pipe(
    v.string(),
    v.check((text) => fromBase64Url(text)?.length === 32, 'kies de foto opnieuw'),
  ),
  alt: line(200),
  width: pixels,
  height: pixels,
}) satisfies v.GenericSchema<unknown, library.Picture>;

export const Idea = v.strictObject({
  ...{ id, doors, title: line(120), words: line(600) },
  stage: v.picklist(['idea', 'making', 'made']),
  made: v.exactOptional(line(600)),
  picture: v.exactOptional(Picture),
  drawing: v.exactOptional(many(stroke, 1, MOST_LINES, 'lijnen')),
  stickers: v.exactOptional(
    v.pipe(
      v.number(),
      v.multipleOf(BATCH, 'tel stickers per vijf, zodat niemand ziet wie er een plakte'),
      v.minValue(0),
      v.maxValue(100_000),
    ),
  ),
}) satisfies v.GenericSchema<unknown, library.Idea>;

export const LocalLayer = v.strictObject({
  v: v.literal(1),
  entries: many(Entry, 0, 300, 'antwoorden'),
  hidden: many(entryNames, 0, 300, 'verborgen antwoorden'),
  wordings: v.exactOptional(v.record(entryNames, many(typed(200), 1, 60, 'andere zinnen'))),
  contacts: many(Contact, 0, 100, 'contacten'),
  stories: many(Story, 0, 100, 'verhalen'),
  texts: v.record(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'schrijf een taal, zoals nl')),
    v.strictObject(doorTexts),
  ),
  languages: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'schrijf een taal, zoals tr')),
      v.strictObject({
        checked: v.exactOptional(v.strictObject({ by: line(80), day, of: typed(64) })),
        answers: v.exactOptional(v.literal(true)),
      }),
    ),
  ),
  done: v.exactOptional(many(Done, 0, 200, 'dingen')),
  meetings: v.exactOptional(many(Meeting, 0, 100, 'bijeenkomsten')),
  ideas: v.exactOptional(many(Idea, 0, 200, 'ideeën')),
}) satisfies v.GenericSchema<unknown, library.LocalLayer>;
