import * as v from 'valibot';
import {
  isEmbedOrigin,
  LONGEST_ORIGIN,
  MODES,
  MOST_ORIGINS,
  ORIGIN_WORDS,
  POSITIONS,
  readOrigin,
  type DayCount,
  type Embed as EmbedShape,
  type EmbedSettings as Settings,
} from './embed.ts';
import type { OriginSights, PageCheck as Check } from './embed-check.ts';
import type { Loader } from './embed-snippet.ts';

/** Embeds as desk and hub tell one another of them. */

const Origin = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ORIGIN),
  v.check(isEmbedOrigin, ({ input }) => ORIGIN_WORDS[readOrigin(input).problem ?? 'path']),
);

const day = v.pipe(v.number(), v.integer(), v.minValue(0));

const settings = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  origins: v.pipe(
    v.array(Origin),
    v.maxLength(MOST_ORIGINS),
    v.check((origins) => new Set(origins).size === origins.length, 'twice the same address'),
  ),
  door: v.picklist(['parent', 'youth']),
  start: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  lang: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/))),
  mode: v.picklist(MODES),
  position: v.picklist(POSITIONS),
  color: v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
};

export const EmbedSettings: v.GenericSchema<unknown, Settings> = v.strictObject(settings);

export const EmbedState = v.picklist(['active', 'paused', 'revoked']);

/** What was stored may be older than today's rules: it is shown, and checked when it is changed. */
const stored = {
  ...settings,
  key: v.string(),
  state: EmbedState,
  name: v.string(),
  origins: v.array(v.string()),
};

export const Embed: v.GenericSchema<unknown, EmbedShape> = v.object(stored);

const Sight = v.object({ day: v.nullable(day), now: v.boolean() });

const Sights: v.GenericSchema<unknown, OriginSights> = v.object({
  ...{ origin: v.string(), loader: Sight, refused: Sight, works: Sight },
});

const PageCheck: v.GenericSchema<unknown, Check> = v.object({
  minutesLeft: v.nullable(v.number()),
  origins: v.array(Sights),
  others: v.array(v.string()),
});

/** One of the desk's, with what is known of its pages. */
export interface EmbedListed extends EmbedShape {
  readonly check: Check;
  /** Days with five openings or more, oldest first; every other day had fewer. Never today. */
  readonly counts: readonly DayCount[];
}

/** All that the desk is told at once. */
export interface EmbedList {
  /** The hub's day, in whole days since 1970. */
  readonly today: number;
  readonly embeds: EmbedListed[];
  /** What `/embed/x.y.z.js` is at this hub; null where it was not built. */
  readonly loader: Loader | null;
  /** The same of `/embed/faq-x.y.z.js`. */
  readonly answers: Loader | null;
}

const Pinned = v.nullable(v.object({ version: v.string(), integrity: v.string() }));

export const EmbedList: v.GenericSchema<unknown, EmbedList> = v.object({
  today: day,
  embeds: v.array(
    v.object({
      ...stored,
      check: PageCheck,
      counts: v.array(v.object({ day, openings: v.number() })),
    }),
  ),
  loader: Pinned,
  answers: Pinned,
});
