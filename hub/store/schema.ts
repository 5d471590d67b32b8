import type { Generated } from 'kysely';
import type { EmbedState } from '../../src/core/embed.ts';
import type { SightKind } from '../../src/core/embed-check.ts';
import type { Role } from '../../src/core/staff.ts';

/** Where the hash of a point's recovery proof is kept. */
export function recoverySetting(point: string): string {
  return `recovery-auth ${point}`;
}

/** The tables, as Kysely sees them. Hashes and ids are bytes, flags 0 or 1, days whole days since 1970. */

export interface Tables {
  settings: { name: string; value: Uint8Array };
  points: { point: string; content: string; recovery: string; roster: string };
  embeds: {
    embed_key: string;
    point: string;
    origins: string;
    /** JSON of `EmbedSettings` of src/core/embed.ts without its origins; what is not in it is as at first. */
    settings: Generated<string>;
    state: Generated<EmbedState>;
  };
  /** How often the widget was opened in a place. */
  embed_days: { embed_key: string; day: number; openings: number };
  /** The last day on which something was seen of a site. */
  embed_sights: { embed_key: string; origin: string; what: SightKind; day: number };
  /** Page checks that are on. `until` is in minutes since 1970; a row lives no longer. */
  embed_checks: {
    embed_key: string;
    /** Keyed hash of the network address of the colleague who began it. */
    source: Uint8Array;
    until: number;
  };
  /** What a check that is on brought, also of sites that are not in the list. */
  embed_checked: { embed_key: string; origin: string; what: SightKind | 'other' };
  staff: {
    point: string;
    id: string;
    /** The name as {@link nameKey} spells it: how a person is looked up. */
    name_key: string;
    /** SHA-256 of what the desk proves a passphrase with. */
    auth: Uint8Array;
    /** New at every log-out, so that older cookies end. */
    session_salt: Uint8Array;
    record: string;
    role: Role;
  };
  /** People on their way in. `until` is in minutes since 1970; a row lives no longer. */
  invites: {
    id: string;
    point: string;
    /** Keyed hash of eight digits. */
    code: Uint8Array;
    role: Role;
    until: number;
    /** Wrong codes so far. */
    tries: number;
    /** SHA-256 of what the newcomer's page asks with whether she is in. */
    ticket: Uint8Array | null;
    auth: Uint8Array | null;
    /** JSON `Claim` of src/core/invite.ts; null until somebody came with the code. */
    claim: string | null;
    accepted: number;
  };
  passkeys: {
    credential: Uint8Array;
    point: string;
    staff: string;
    /** SHA-256 of what the passkey proves itself with. */
    auth: Uint8Array;
    label: string;
    day: number;
    wrapped_key: string;
  };
  /** Who did what on which day. Lines are added, and go after two years. */
  audit: {
    id: Uint8Array;
    point: string;
    day: number;
    staff: string;
    /** The name on that day: ids of people who left say nothing. */
    name: string;
    act: string;
    /** Name of the colleague or screen that the act was about, else ''. */
    subject: string;
  };
  /** Own work addresses. `due` is a round of hub/services/rounds.ts; 0 for nothing to tell. */
  notices: { point: string; staff: string; address: string; due: number };
  /** `due` as in `notices`, for a point's own channel. */
  alerts: { point: string; due: number };
  /** Waiting-room screens. `until` and `heard` are in minutes since 1970. */
  kiosks: {
    id: string;
    point: string;
    /** JSON `KioskSettings` of src/core/kiosk.ts. */
    settings: string;
    /** Keyed hash of eight digits; null once they are over. */
    code: Uint8Array | null;
    until: number | null;
    /** Wrong codes so far. */
    tries: number;
    /** Whether somebody came with the code. */
    used: number;
    /** Base64url; null until somebody came. */
    public_key: string | null;
    revoked: number;
    /** JSON `KioskReport`, the last one. */
    report: string | null;
    heard: number | null;
  };
  documents: { point: string; name: string; digest: Uint8Array; body: Uint8Array; room: string };
  mailboxes: {
    mailbox: Uint8Array;
    point: string;
    token: Uint8Array;
    last_day: number;
    archived: number;
    /** Number of the newest message that was fetched with the token. */
    fetched: Generated<number>;
    /** Not erased by the hub itself before this day; null for its own limit. */
    kept_until: number | null;
  };
  submissions: {
    sid: Uint8Array;
    point: string;
    mailbox: Uint8Array;
    kid: Uint8Array;
    day: number;
    digest: Uint8Array;
    envelope: Uint8Array;
  };
  messages: { mailbox: Uint8Array; n: number; message: Uint8Array };
  tombstones: { hash: Uint8Array };
  /** JSON by its SHA-256. */
  starters: { digest: Uint8Array; starter: string };
  libraries: {
    point: string;
    /** The set the point took; null while there was none to take. */
    starter: Uint8Array | null;
    local: string;
    local_digest: Uint8Array;
  };
  /** Photos. `published` is 1 for those in the layer of the point, `day` when it came. */
  pictures: {
    point: string;
    digest: Uint8Array;
    /** `PictureType` of src/core/picture-formats.ts. */
    type: string;
    body: Uint8Array;
    day: number;
    published: number;
  };
  /** Layers that were published, numbered from 0, who did it and when. */
  versions: { point: string; n: number; name: string; day: number; local: string };
}

/** How a staff name is compared: case, width and spaces around it do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
