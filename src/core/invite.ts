import * as v from 'valibot';
import { StaffRecord } from './staff.ts';

/** What a newcomer's browser sends: a staff record that still misses its keyring. */
export const Claim = v.omit(StaffRecord, ['keyring']);
export type Claim = v.InferOutput<typeof Claim>;

/** Eight digits, read aloud. */
export const InviteCode = v.pipe(v.string(), v.regex(/^[0-9]{8}$/));

/** How long a code waits to be typed, and then the newcomer to be let in. */
export const INVITE_MINUTES = 10;
/** Wrong codes after which every open invitation ends. */
export const INVITE_TRIES = 5;
