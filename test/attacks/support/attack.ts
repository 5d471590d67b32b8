import assert from 'node:assert/strict';
import { Tally } from '../../seal/support/tally.ts';

let total = 0;

/** Counts one kind of attack; `least` of them, each refused, after a control that works. */
export async function attack(
  name: string,
  least: number,
  control: () => Promise<boolean>,
  run: (refused: (ok: boolean, what: string) => void) => Promise<void>,
): Promise<void> {
  assert.ok(await control(), `${name}: the control`);
  const tally = new Tally(name);
  await run((ok, what) => {
    tally.count(ok, what);
    total++;
  });
  tally.close(least);
}

/** Prints how many there were in this file. Throws when there were fewer than `least`. */
export function closeAttacks(name: string, least: number): void {
  console.log(`${name}: ${total} passed, 0 failed`);
  assert.ok(total >= least, `${total} attacks, expected ${least}`);
}
