import type { KioskReport } from '../src/core/kiosk.ts';
import { crashesOfDay } from './crashes.ts';
import { supervision } from './heartbeat.ts';
import { Waiting } from './waiting.ts';

const MOST = { voices: 50, voice: 35, hash: 64 };

/** Where a report comes from: what runs on this page. */
export interface Fares {
  /** Hash of the app. */
  readonly app: string;
  readonly updates: { readonly waiting: string };
  readonly awake: { readonly on: boolean };
  readonly signed: { readonly clockOff: number };
  /** Null on a screen without sound. */
  readonly voice: { readonly languages: readonly string[]; readonly clips: boolean } | null;
}

/** How long what is told of the app goes on already; kept from report to report. */
export interface Lasting {
  readonly upHours: number;
  readonly waitingDays: number;
}

/** How this screen fares now, in ms since 1970. Nothing of a visit is in it. Never rejects. */
export async function makeReport(
  { app, updates, awake, signed, voice }: Fares,
  { upHours, waitingDays }: Lasting,
  now: number,
): Promise<KioskReport> {
  const waits = new Waiting();
  const [persisted, roomUsed, own] = await Promise.all([
    navigator.storage.persisted().catch(() => false),
    roomOf().catch(() => 0),
    crashesOfDay(now).catch(() => 0),
    waits.look(now),
  ]);
  const { supervised, crashes } = supervision();
  return {
    ...{ v: 1, app: app.slice(0, MOST.hash), waiting: updates.waiting.slice(0, MOST.hash) },
    ...(updates.waiting && { waitingDays }),
    ...{ upHours, ...waits.counts, persisted, roomUsed, crashes: crashes + own },
    ...{ awake: awake.on, clockOff: signed.clockOff },
    voices: (voice?.languages ?? []).slice(0, MOST.voices).map((lang) => lang.slice(0, MOST.voice)),
    ...{ clips: voice?.clips ?? false, supervised },
  };
}

/** Percent of what the browser gives us. */
async function roomOf(): Promise<number> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return quota > 0 ? Math.min(100, Math.round((usage / quota) * 100)) : 100;
}
