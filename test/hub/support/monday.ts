import assert from 'node:assert/strict';
import { envelope } from './point.ts';
import type { Stage } from './stage.ts';

/** A Monday, an opening day, at seven in the morning in the Netherlands. */
export const SEVEN = Date.UTC(2026, 10, 23, 6);
export const HOUR = 3_600_000;

/** Something comes in, and is noted. */
export async function write({ stage }: { readonly stage: Stage }): Promise<void> {
  assert.equal((await stage.put(envelope(stage.point.kid))).status, 201);
  await stage.hub.services.notices.noted();
}
