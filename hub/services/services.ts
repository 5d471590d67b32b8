import type { HubConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { DeskEvents } from './desk-events.ts';
import type { Events } from './events.ts';
import type { Files } from './files.ts';
import type { Guard } from './guard.ts';
import type { KioskSignatures } from './kiosk-signature.ts';
import type { Mail } from './mail.ts';
import type { Proofs } from './proofs.ts';
import type { Sessions } from './sessions.ts';
import type { Sightings } from './sightings.ts';
import type { Sources } from './source.ts';
import type { StaffNotices } from './staff-notices.ts';
import type { PointLibrary } from './starter-library.ts';
import type { StarterSet } from './starter.ts';

/** All that a route may use. */
export interface Services {
  readonly config: HubConfig;
  readonly store: Store;
  readonly files: Files;
  readonly proofs: Proofs;
  readonly guard: Guard;
  readonly kioskSignatures: KioskSignatures;
  readonly sources: Sources;
  readonly sightings: Sightings;
  readonly sessions: Sessions;
  readonly events: Events;
  readonly deskEvents: DeskEvents;
  readonly starter: StarterSet;
  readonly library: PointLibrary;
  /** null: this hub sends no mail. */
  readonly mail: Mail | null;
  readonly notices: StaffNotices;
  /** Origins, without a slash at the end. */
  readonly urls: { readonly hub: string; readonly desk: string };
  /** Random per start of this process. */
  readonly hubRun: string;
  /** The token that opens set-up, while the hub has no point. */
  readonly setupToken: Uint8Array;
  /** Days since 1970. */
  readonly today: () => number;
  /** Whether the hub is stopping: answers then end their connection. */
  readonly stopping: () => boolean;
}
