import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readFolder } from '../../../../hub/services/starter-folder.ts';
import { scriptFor } from '../../../../src/core/dialogue/for-door.ts';
import type { Script } from '../../../../src/core/dialogue/script.ts';
import type { Answers } from '../../../../src/core/dialogue/state.ts';
import { readStarter } from '../../../../src/core/library/read-starter.ts';
import type { Door } from '../../../../src/core/library/types.ts';
import type { Form } from '../../../../src/core/message.ts';
import { playThrough } from './plays.ts';

/** The journeys that are shipped, as they are walked. */

const read = readStarter(
  await readFolder(join(import.meta.dirname, '../../../../locales/content')),
);
assert.ok(read.ok);
export const { starter } = read;
export const DOORS: readonly Door[] = ['parent', 'youth'];

/** As `door` walks it. */
export function shipped(id: string, door: Door): Script {
  const script = starter.scripts[id];
  assert.ok(script, id);
  return scriptFor(script, door);
}

/** What is sent at the end of a walk by `choices`. */
export function formOf(script: Script, choices: readonly number[]): Form {
  const [effect] = playThrough(script, choices).flatMap(({ effects }) =>
    effects.flatMap((one) => (one.kind === 'submit' ? [one] : [])),
  );
  assert.equal(effect?.as, 'form');
  return { script: script.id, answers: said(effect.answers) };
}

/** A skipped question and a check say nothing. */
function said(answers: Answers): Form['answers'] {
  const told = Object.entries(answers).flatMap(([step, answer]) =>
    answer.kind === 'skipped' || answer.kind === 'yes' ? [] : [[step, answer] as const],
  );
  return Object.fromEntries(told) as Form['answers'];
}
