import fc from 'fast-check';
import type { Script } from '../../../../src/core/dialogue/script.ts';
import { Tally } from '../../../seal/support/tally.ts';
import { picks } from './plays.ts';
import { soundScripts } from './scripts.ts';

/** Checks `property` on many scripts; it counts what it saw, and must have seen enough. */
export function onManyScripts(
  name: string,
  property: (script: Script, choices: readonly number[], tally: Tally) => void,
  { runs = 2_000, least = runs }: { readonly runs?: number; readonly least?: number } = {},
): void {
  const tally = new Tally(name);
  fc.assert(
    fc.property(soundScripts, picks, (script, choices) => property(script, choices, tally)),
    { numRuns: runs },
  );
  tally.close(least);
}
