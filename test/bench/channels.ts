import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { advance, begin } from '../../src/core/dialogue/dialogue.ts';
import { ask, read } from '../../src/core/dialogue/text-form.ts';
import { startRealBridge, type RealBridge } from '../channels/installed/real-bridge.ts';
import { Typist } from '../channels/installed/typist.ts';
import { libraryOf } from '../channels/talk/support/spoken.ts';
import { openStage } from '../e2e/support/stage.ts';

/**
 * What a bridge costs, beside the bare reducer in the same run: start, memory, messages a second.
 * After `node channels/bundle.mjs`. Nothing here fails for being slow.
 */

const STARTS = 5;
/** Words a minute are limited for each person. */
const PEOPLE = 60;
const EACH = 33;
/** Typed by one to the bare reducer, which is that much faster. */
const BARE = 20_000;
/** A walk that comes back to where it began: two answers and two steps back. */
const TYPED = ['06 12345678', '1', 'terug', 'terug'];

const median = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;

/** Resident memory of a process, in MB. */
function memoryOf({ pid }: RealBridge): number {
  const [, kB = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kB) / 1024);
}

/** A question as text and what was typed to it, without anything around them. */
function bareReducer(): number {
  const { scripts, texts } = libraryOf('nl', 'parent');
  const script = scripts['bel-mij'];
  if (!script) throw new Error('no journey');
  const word = (id: string): string => texts[id] ?? '';
  let { state } = begin(script);
  let shown = 0;
  const began = performance.now();
  for (let i = 0; i < BARE; i++) {
    const meant = read(script, state, TYPED[i % TYPED.length] ?? '');
    if (meant.kind === 'problem') throw new Error(meant.problem);
    ({ state } = advance(script, state, meant.input));
    shown += ask(script, state, word).length;
  }
  if (shown === 0) throw new Error('nothing was asked');
  return (BARE * 1_000) / (performance.now() - began);
}

findLocalhost();
const load = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'steunpunt-bench-'));
const stage = await openStage();
const { point, embedKey } = stage.demo;
const start = (data: string): Promise<RealBridge> =>
  startRealBridge({
    ...{ hub: stage.hub, point, embedKey, data: join(folder, data) },
    // So that each of them comes from an address of their own.
    env: { STEUNPUNT_CHANNELS_PROXIES: '127.0.0.1' },
  });
try {
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const began = performance.now();
    const bridge = await start('starts');
    starts.push(performance.now() - began);
    await bridge.stop();
  }
  const bridge = await start('messages');
  const idle = memoryOf(bridge);
  let answered = 0;
  const began = performance.now();
  const people = Array.from({ length: PEOPLE }, (_, i) => new Typist(bridge, `10.0.0.${i + 1}`));
  await Promise.all(
    people.map(async (who) => {
      await who.type('menu');
      await who.choose('Ouder of verzorger');
      await who.choose('Wij bellen u');
      for (let i = 0; i < EACH; i++) await who.type(TYPED[i % TYPED.length] ?? '');
      answered += 3 + EACH;
    }),
  );
  const bridged = (answered * 1_000) / (performance.now() - began);
  const busy = memoryOf(bridge);
  await bridge.stop();
  const bare = bareReducer();
  console.log(`cores ${availableParallelism()}, load ${load.toFixed(1)} at the start`);
  console.log(`start: ${median(starts).toFixed(0)} ms (median of ${STARTS})`);
  console.log(`memory: ${idle} MB idle, ${busy} MB after ${answered} messages of ${PEOPLE} people`);
  console.log(`messages/s: bridge ${bridged.toFixed(0)}, bare reducer ${bare.toFixed(0)}`);
  console.log(`ratio: ${(bare / bridged).toFixed(0)}`);
} finally {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}
