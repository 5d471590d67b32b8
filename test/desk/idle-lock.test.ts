import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdleLock, LOCK_AFTER_MS, WARN_AFTER_MS } from '../../desk/idle-lock.ts';
import { HandClock } from './support/hand-clock.ts';

/** What a lock does that nobody touches: minutes passed, and what it told by then. */
function course(lock: { clock: HandClock; told: string[] }): [number, string][] {
  return Array.from({ length: 12 }, (_, i): [number, string] => {
    lock.clock.pass(60_000);
    return [i + 1, lock.told.splice(0).join()];
  }).filter(([, told]) => told !== '');
}

function watch(): { clock: HandClock; page: EventTarget; told: string[] } {
  const clock = new HandClock();
  const page = new EventTarget();
  const told: string[] = [];
  const lock = new IdleLock(clock, page, {
    warn: () => told.push('warn'),
    resume: () => told.push('resume'),
    lock: () => told.push('lock'),
  });
  lock.start();
  return { clock, page, told };
}

test('warns after nine minutes and locks after ten', () => {
  const { clock, told } = watch();
  clock.pass(WARN_AFTER_MS - 1);
  assert.deepEqual(told, []);
  clock.pass(1);
  assert.deepEqual(told, ['warn']);
  clock.pass(LOCK_AFTER_MS - WARN_AFTER_MS);
  assert.deepEqual(told, ['warn', 'lock']);
});

test('a lock without a warning, and one that comes too soon, are found (control)', () => {
  const right: [number, string][] = [
    [9, 'warn'],
    [10, 'lock'],
  ];
  assert.deepEqual(course(watch()), right);
  const mute = new HandClock();
  const told: string[] = [];
  const silent = new IdleLock(mute, new EventTarget(), {
    warn: () => undefined,
    resume: () => undefined,
    lock: () => told.push('lock'),
  });
  silent.start();
  assert.notDeepEqual(course({ clock: mute, told }), right, 'without a warning');
  const hasty = watch();
  hasty.clock.pass(2 * 60_000);
  assert.notDeepEqual(course(hasty), right, 'two minutes too soon');
});

test('a click, a key, and dictated or pasted text each keep it open', () => {
  for (const type of ['pointerdown', 'keydown', 'input']) {
    const { clock, page, told } = watch();
    clock.pass(WARN_AFTER_MS + 1);
    page.dispatchEvent(new Event(type));
    clock.pass(WARN_AFTER_MS - 1);
    assert.deepEqual(told, ['warn', 'resume'], type);
  }
});

test('an act after sleep does not count: the desk locks first', () => {
  const { clock, page, told } = watch();
  clock.sleep(LOCK_AFTER_MS);
  page.dispatchEvent(new Event('keydown'));
  assert.deepEqual(told, ['lock']);
});

test('coming back into view after sleep locks', () => {
  const { clock, page, told } = watch();
  clock.sleep(LOCK_AFTER_MS + 1);
  page.dispatchEvent(new Event('visibilitychange'));
  assert.deepEqual(told, ['lock']);
});

test('a clock set back does not keep it open longer than ten minutes', () => {
  const { clock, page, told } = watch();
  clock.sleep(-60 * 60_000);
  page.dispatchEvent(new Event('visibilitychange'));
  clock.pass(LOCK_AFTER_MS);
  assert.equal(told.at(-1), 'lock');
});

test('locks once', () => {
  const { clock, page, told } = watch();
  clock.pass(LOCK_AFTER_MS);
  page.dispatchEvent(new Event('keydown'));
  clock.pass(LOCK_AFTER_MS * 3);
  assert.deepEqual(told, ['warn', 'lock']);
});
