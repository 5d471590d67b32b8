import * as v from 'valibot';

/** What only the desk knows that it happened; it tells the hub, which writes the line. */
export const DESK_ACTS = ['thread-exported', 'report-exported', 'sheet-tried'] as const;

/** Everything a line can say. */
export const ACTS = [
  ...DESK_ACTS,
  'thread-erased',
  /** By retention, in the browser of whoever unlocked the desk. */
  'thread-expired',
  'published',
  'starter-taken',
  'member-joined',
  'member-left',
  /** A colleague is there for other doors than before. */
  'member-doors',
  /** Each door got a key of its own, or both have one again. */
  'doors-apart',
  'doors-together',
  'recovery-used',
  'sheet-renewed',
  /** A code that lets a waiting-room screen in. */
  'kiosk-opened',
  'kiosk-changed',
  'kiosk-revoked',
  'kiosk-removed',
  'embed-made',
  'embed-changed',
  'embed-paused',
  'embed-resumed',
  'embed-revoked',
] as const;

export const Act = v.picklist(ACTS);
export const DeskAct = v.picklist(DESK_ACTS);
export type Act = v.InferOutput<typeof Act>;
export type DeskAct = v.InferOutput<typeof DeskAct>;

/** Lines are kept this long. */
export const AUDIT_DAYS = 730;
