import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, Line, parserOf } from './schemas.ts';

/** At the hub a thread ends this many days after its last activity, unless a desk asks for more. */
export const LONGEST_DAYS = 180;

/** The most for who asks for a buddy or offers to be one, asked for by the desk: people wait. */
export const LONGEST_BUDDY_DAYS = 400;

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What a point's colleagues agreed on for their desk. Its id is `point`. */
export const Settings = v.strictObject({
  v: v.literal(1),
  /** What threads are about. An id is for ever: old tallies name it. */
  themes: v.pipe(
    v.array(v.strictObject({ id: Id, label: Line, away: v.exactOptional(v.literal(true)) })),
    v.maxLength(40),
  ),
  regions: v.pipe(v.array(Line), v.maxLength(40)),
  /** Days after the last activity: threads by door or about a buddy; after hearing: heard sentences. */
  retention: v.strictObject({
    parent: days(14, LONGEST_DAYS),
    youth: days(14, LONGEST_DAYS),
    // Settings of before there was such a term.
    buddies: v.optional(days(90, LONGEST_BUDDY_DAYS), 365),
    heard: days(14, 400),
  }),
  /** Ids of the rooms that are switched on, beside those that always are. */
  rooms: v.pipe(v.array(Id), v.maxLength(20)),
  /** Day on which the recovery sheet was last tried. */
  recoveryTried: v.nullable(Day),
});

export type Settings = v.InferOutput<typeof Settings>;

export const SETTINGS_ID = 'point';

export const settingsKind: DocumentKind<Settings> = {
  kind: 'settings',
  parse: parserOf(Settings),
  empty: {
    v: 1,
    themes: [
      { id: 'thuis', label: 'Niet (meer) naar school' },
      { id: 'hulp-op-school', label: 'Hulp op school' },
      { id: 'plek', label: 'Een andere school of plek' },
      { id: 'gesprek', label: 'Gesprek, brief of plan' },
      { id: 'oneens', label: 'Het niet eens zijn' },
      { id: 'sociaal', label: 'Pesten en veiligheid' },
      { id: 'jeugdhulp', label: 'Hulp voor kind en gezin' },
      { id: 'regelen', label: 'Geld, vervoer en werk' },
      { id: 'gezin', label: 'Gezin' },
      { id: 'anders', label: 'Iets anders' },
    ],
    regions: [],
    retention: { parent: 90, youth: 90, buddies: 365, heard: 90 },
    rooms: ['note', 'signals', 'website', 'buddies', 'kiosks'],
    recoveryTried: null,
  },
};
