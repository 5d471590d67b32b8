import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Count, Day, Id, Line, parserOf, Text, Themes } from './schemas.ts';

/** Something agreed with the visitor. Nothing leaves the desk before the visitor said yes. */
export const Step = v.strictObject({
  id: Id,
  what: Line,
  /** Whom we ask: "de intern begeleider". */
  whom: Line,
  by: Day,
  state: v.picklist(['proposed', 'agreed', 'done', 'dropped']),
  /** Id of the colleague who does it. */
  staff: Id,
});

/** Somebody else who was to help: asked after on a day, because otherwise nobody hears any more. */
export const Referral = v.strictObject({
  id: Id,
  to: Line,
  day: Day,
  askOn: Day,
  outcome: v.picklist(['open', 'worked', 'not-worked', 'unknown']),
});

/** For colleagues; visitors never see it. */
export const Note = v.strictObject({ id: Id, staff: Id, day: Day, text: Text });

/** What the desk keeps beside a thread. Its id is the thread's: the mailbox hash, base64url. */
export const Card = v.strictObject({
  v: v.literal(1),
  /** Ids of `Settings.themes`. */
  themes: Themes,
  region: Line,
  /** Id of the colleague whose thread it is; null for nobody's. */
  assigned: v.nullable(Id),
  /** A colleague gave it, after so many messages of ours and so many notes. */
  given: v.exactOptional(v.strictObject({ n: Count, notes: Count })),
  /** A day before which they hear, promised by hand in the place of the one told at sending. */
  due: v.nullable(Day),
  /** Number of our message that promised it: later words of ours keep the promise. */
  dueN: v.exactOptional(Count),
  steps: v.pipe(v.array(Step), v.maxLength(100)),
  referrals: v.pipe(v.array(Referral), v.maxLength(100)),
  notes: v.pipe(v.array(Note), v.maxLength(200)),
  /** A colleague worries about safety. Set by people only. */
  safety: v.boolean(),
  /** Not erased before this day, as far as the hub's own limit allows. */
  keepUntil: v.nullable(Day),
});

export type Step = v.InferOutput<typeof Step>;
export type Referral = v.InferOutput<typeof Referral>;
export type Note = v.InferOutput<typeof Note>;
export type Card = v.InferOutput<typeof Card>;

export const cardKind: DocumentKind<Card> = {
  kind: 'card',
  parse: parserOf(Card),
  empty: {
    v: 1,
    themes: [],
    region: '',
    assigned: null,
    due: null,
    steps: [],
    referrals: [],
    notes: [],
    safety: false,
    keepUntil: null,
  },
};
