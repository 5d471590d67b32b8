import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kiosks } from '../../desk/kiosks/kiosks.ts';
import { HandClock } from './support/hand-clock.ts';
import { kioskOf, KiosksHub } from './support/kiosks-hub.ts';

void test('screens are looked at after rounds, at most every ten minutes, where they are wanted', async (t) => {
  const hub = new KiosksHub(
    kioskOf('Bibliotheek', { heardAgo: 5_000 }),
    kioskOf('School', {}, { parked: 1 }),
    kioskOf('Oud', { state: 'revoked', heardAgo: 5_000 }),
    kioskOf('Stil', { heardAgo: 20 }),
  );
  const kiosks = new Kiosks(hub);
  const clock = new HandClock();
  let wanted = false;
  let looked = 0;
  kiosks.subscribe(() => looked++);
  const rounds: (() => Promise<void>)[] = [];
  const follow = (work: () => Promise<void>): (() => void) => {
    rounds.push(work);
    return () => undefined;
  };
  kiosks.follow({ follow }, clock, () => wanted);
  const round = async (): Promise<void> => {
    for (const work of rounds) await work();
    await new Promise((resolve) => setImmediate(resolve));
  };
  await round();
  assert.equal(looked, 0, 'the room is off');
  wanted = true;
  assert.equal(kiosks.needy, 0, 'not read yet');
  for (let minute = 0; minute < 30; minute++) {
    await round();
    clock.pass(60_000);
  }
  assert.equal(looked, 3);
  assert.equal(kiosks.needy, 2, 'one that is quiet is not for today, one taken away never');
  t.diagnostic(`31 rounds, ${String(looked)} looks`);
});
