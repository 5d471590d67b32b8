import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idleRules, IdleWatch, type IdleRules } from '../../../src/ui/kiosk/idle.ts';
import type { KioskScreenName } from '../../../src/ui/kiosk/places.ts';
import { HandClock } from '../../desk/support/hand-clock.ts';

const READING: readonly KioskScreenName[] = [
  ...(['start', 'menu', 'find', 'entry', 'people', 'story', 'sent', 'home'] as const),
];
const SECOND = 1000;

/** Timers go by the machine, what time it is by whoever sets it, or by a sleep of the machine. */
class SetClock extends HandClock {
  #set = 0;

  override now(): number {
    return super.now() + this.#set;
  }

  set(ms: number): void {
    this.#set += ms;
  }
}

interface Watched {
  readonly clock: SetClock;
  readonly watch: IdleWatch;
  readonly told: string[];
  speaking: boolean;
}

function begin(rules: IdleRules | null): Watched {
  const clock = new SetClock();
  const told: string[] = [];
  const watched: Watched = { clock, told, speaking: false, watch: null as never };
  const watch = new IdleWatch(clock, () => watched.speaking, {
    warn: () => told.push('warn'),
    left: () => undefined,
    resume: () => told.push('resume'),
    end: () => told.push('end'),
  });
  watch.follow(rules);
  return Object.assign(watched, { watch });
}

const onQuestion = (idleSeconds = 120, moreTime = false): IdleRules =>
  idleRules('journey', { idleSeconds }, moreTime)!;

void test('asks and ends at exactly its time, on every screen and at every setting', (t) => {
  let cases = 0;
  for (const moreTime of [false, true])
    for (const idleSeconds of [60, 61, 120, 179, 300])
      for (const screen of [...READING, 'journey'] as const) {
        const times = moreTime ? 3 : 1;
        const [quiet, warn] = screen === 'journey' ? [idleSeconds, 30] : [60, 20];
        const { clock, told } = begin(idleRules(screen, { idleSeconds }, moreTime));
        const name = `${screen} ${idleSeconds} ${moreTime}`;
        clock.pass(quiet * times * SECOND - 1);
        assert.deepEqual(told, [], name);
        clock.pass(1);
        assert.deepEqual(told, ['warn'], name);
        clock.pass(warn * times * SECOND - 1);
        assert.deepEqual(told, ['warn'], name);
        clock.pass(1);
        assert.deepEqual(told, ['warn', 'end'], name);
        clock.pass(3_600_000);
        assert.deepEqual(told, ['warn', 'end'], name);
        cases++;
      }
  t.diagnostic(`${cases} screens and settings`);
  assert.equal(cases, 90);
});

void test('waits for nobody where nobody stands', () => {
  const { clock, told, watch } = begin(idleRules('attract', { idleSeconds: 60 }, false));
  watch.act();
  clock.pass(24 * 3_600_000);
  assert.deepEqual(told, []);
});

void test('tells the seconds that are left, each once', () => {
  const clock = new SetClock();
  const left: number[] = [];
  const none = (): void => undefined;
  const watch = new IdleWatch(clock, () => false, {
    ...{ warn: none, resume: none, end: none },
    left: (seconds) => left.push(seconds),
  });
  watch.follow(onQuestion(120));
  clock.pass(150 * SECOND);
  assert.deepEqual(
    left,
    Array.from({ length: 30 }, (_, i) => 30 - i),
  );
});

void test('an act begins all anew, before and after the question', (t) => {
  let acts = 0;
  const { clock, told, watch } = begin(onQuestion());
  for (const wait of [1, 59, 119, 119.999, 120, 130, 149.999]) {
    clock.pass(wait * SECOND);
    watch.act();
    acts++;
  }
  assert.deepEqual(told, ['warn', 'resume', 'warn', 'resume', 'warn', 'resume']);
  clock.pass(150 * SECOND - 1);
  assert.equal(told.at(-1), 'warn');
  clock.pass(1);
  assert.equal(told.at(-1), 'end');
  t.diagnostic(`${acts} acts`);
});

void test('finding the way to an answer gives the whole time for it again', () => {
  const { clock, told, watch } = begin(onQuestion());
  clock.pass(149 * SECOND);
  watch.busy();
  clock.pass(30 * SECOND - 1);
  assert.deepEqual(told, ['warn']);
  clock.pass(1);
  assert.deepEqual(told, ['warn', 'end']);
});

void test('who listens is there, however long it takes', () => {
  const watched = begin(onQuestion(60));
  const { clock, told } = watched;
  watched.speaking = true;
  clock.pass(20 * 60 * SECOND);
  assert.deepEqual(told, []);
  watched.speaking = false;
  clock.pass(60 * SECOND - 1);
  assert.deepEqual(told, []);
  clock.pass(SECOND);
  assert.deepEqual(told, ['warn']);
  // The question itself is said aloud; that is nobody's act.
  watched.speaking = true;
  clock.pass(30 * SECOND);
  assert.deepEqual(told, ['warn', 'end']);
});

void test('a machine that slept ends what was there, before the next touch counts', (t) => {
  let sleeps = 0;
  for (const hours of [0.05, 1, 14, 24 * 40]) {
    for (const wake of ['touch', 'tick'] as const) {
      const { clock, told, watch } = begin(onQuestion());
      clock.pass(40 * SECOND);
      clock.set(hours * 3_600_000);
      if (wake === 'touch') watch.act();
      else clock.pass(5 * SECOND);
      assert.deepEqual(told, ['end'], `${hours} ${wake}`);
      sleeps++;
    }
  }
  t.diagnostic(`${sleeps} sleeps`);
});

void test('a machine that slept for a while asks, and the waking touch is no answer', () => {
  const { clock, told, watch } = begin(onQuestion());
  clock.pass(40 * SECOND);
  clock.set(90 * SECOND);
  watch.act();
  assert.deepEqual(told, ['warn']);
  watch.act();
  assert.deepEqual(told, ['warn', 'resume']);
});

void test('a clock that is set changes nothing for who is busy', (t) => {
  let jumps = 0;
  for (const hours of [-48, -1, -0.01, 0.01, 3, 24 * 365 * 10]) {
    const { clock, told, watch } = begin(onQuestion());
    for (let i = 0; i < 20; i++) {
      clock.pass(9 * SECOND);
      watch.act();
    }
    clock.pass(3 * SECOND);
    clock.set(hours * 3_600_000);
    watch.act();
    clock.pass(120 * SECOND - 1);
    assert.deepEqual(told, [], String(hours));
    clock.pass(1);
    assert.deepEqual(told, ['warn'], String(hours));
    jumps++;
  }
  t.diagnostic(`${jumps} jumps`);
});

void test('a clock set back keeps nothing on the screen five seconds longer', () => {
  const { clock, told } = begin(onQuestion());
  clock.pass(100 * SECOND);
  clock.set(-5 * 3_600_000);
  clock.pass(20 * SECOND - 1);
  assert.deepEqual(told, []);
  // The tick in which it was set does not count.
  clock.pass(35 * SECOND + 1);
  assert.deepEqual(told, ['warn', 'end']);
});
