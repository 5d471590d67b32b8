import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Clock } from '../src/core/ports.ts';
import { ROLES, type Role } from '../src/core/staff.ts';
import { icon } from '../src/ui/icons.ts';
import { drawing } from '../src/ui/signs.ts';
import type { RoomId } from './room-id.ts';
import type { OpenDesk } from './session.ts';
import type { IdeaForm } from './website/idea-form.ts';

/** What every room is: a `DeskScreen` that is given the desk, and stays once it was entered. */
export interface RoomElement extends HTMLElement {
  desk: OpenDesk;
  clock: Clock;
  focusHeading(): Promise<void>;
  /** Something was begun here that a lock would wipe. */
  readonly hasUnfinished?: boolean;
  /** Shows a thread; of the room with the threads alone. */
  openThread?(mailbox: string): void;
  /** Shows the form of an idea that came in the thread `mailbox`; of the room Website alone. */
  writeIdea?(mailbox: string, form: IdeaForm): void;
}

export interface Room {
  readonly id: RoomId;
  readonly label: () => string;
  readonly sign: () => TemplateResult;
  readonly tag: string;
  /** Fetches the room's elements and defines them. Rejects when the network fails. */
  readonly load: () => Promise<unknown>;
  /** Off until `Settings.rooms` names it. */
  readonly optional?: true;
  /** Who may enter; coordinators and colleagues when it does not say. */
  readonly roles?: readonly Role[];
}

/** Two who walk side by side. */
const BUDDIES_SIGN =
  'M10 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 19.5v-3a4.5 4.5 0 0 1 9 0 4.5 4.5 0 0 1 9 0v3';
/** A screen on a foot. */
const KIOSK_SIGN = 'M7.5 3.5h9v13h-9zM12 16.5v4M8.5 20.5h7';
/** A pin on a map. */
const PLACES_SIGN =
  'M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11zM14.3 10a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0z';
const SIGNALS_SIGN = 'M3.5 20.5h17M6.5 17v-4M12 17V5M17.5 17V9';
const TEAM_SIGN =
  'M11.5 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM18.8 9a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0zM2.5 19.5a6 6 0 0 1 12 0M15.5 14a5 5 0 0 1 6 4.9';

const SETTINGS_SIGN = 'M4.5 8H13M17 8h2.5M4.5 16H7M11 16h8.5M15 5.5v5M9 13.5v5';

/** In the order of the navigation; the first is where a colleague comes in. */
export const ROOMS: readonly Room[] = [
  {
    id: 'today',
    label: () => msg('Vandaag', { id: 'desk.rooms.today' }),
    sign: () => icon('clock'),
    tag: 'steunpunt-desk-today',
    load: async () => (await import('./rooms/today.ts')).define(),
  },
  {
    id: 'threads',
    label: () => msg('Gesprekken', { id: 'desk.rooms.threads' }),
    sign: () => icon('envelope'),
    tag: 'steunpunt-desk-threads',
    load: async () => (await import('./rooms/threads.ts')).define(),
  },
  {
    id: 'note',
    label: () => msg('Noteer', { id: 'desk.rooms.note' }),
    sign: () => icon('phone'),
    tag: 'steunpunt-desk-note',
    load: async () => (await import('./rooms/note.ts')).define(),
    optional: true,
  },
  {
    id: 'signals',
    label: () => msg('Signalen', { id: 'desk.rooms.signals' }),
    sign: () => drawing(SIGNALS_SIGN),
    tag: 'steunpunt-desk-signals',
    load: async () => (await import('./rooms/signals.ts')).define(),
    optional: true,
    roles: ROLES,
  },
  {
    id: 'website',
    label: () => msg('Website', { id: 'desk.rooms.website' }),
    sign: () => icon('change'),
    tag: 'steunpunt-desk-website',
    load: async () => (await import('./rooms/website.ts')).define(),
    optional: true,
  },
  {
    id: 'places',
    label: () => msg('Plekken', { id: 'desk.rooms.places' }),
    sign: () => drawing(PLACES_SIGN),
    tag: 'steunpunt-desk-places',
    load: async () => (await import('./rooms/places.ts')).define(),
  },
  {
    id: 'buddies',
    label: () => msg('Buddy’s', { id: 'desk.rooms.buddies' }),
    sign: () => drawing(BUDDIES_SIGN),
    tag: 'steunpunt-desk-buddies',
    load: async () => (await import('./rooms/buddies.ts')).define(),
    optional: true,
  },
  {
    id: 'kiosks',
    label: () => msg('Schermen', { id: 'desk.rooms.kiosks' }),
    sign: () => drawing(KIOSK_SIGN),
    tag: 'steunpunt-desk-kiosks',
    load: async () => (await import('./rooms/kiosks.ts')).define(),
    optional: true,
  },
  {
    id: 'team',
    label: () => msg('Collega’s', { id: 'desk.team.title' }),
    sign: () => drawing(TEAM_SIGN),
    tag: 'steunpunt-desk-team',
    load: async () => (await import('./rooms/team.ts')).define(),
    roles: ROLES,
  },
  {
    id: 'settings',
    label: () => msg('Instellingen', { id: 'desk.rooms.settings' }),
    sign: () => drawing(SETTINGS_SIGN),
    tag: 'steunpunt-desk-settings',
    load: async () => (await import('./rooms/settings.ts')).define(),
  },
];
