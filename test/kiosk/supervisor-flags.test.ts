import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Crashes } from '../../kiosk/supervisor/crashes.ts';
import { FLAGS, WAYLAND_FLAGS } from '../../kiosk/supervisor/flags.ts';
import { plannedRestart } from '../../kiosk/supervisor/planned.ts';

/** Debian's program is a script around this one. */
const BINARY = ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'].find(existsSync);
const POLICIES = new URL('../../kiosk/supervisor/policies.json', import.meta.url);

const policies = JSON.parse(readFileSync(POLICIES, 'utf8')) as Record<string, unknown>;

void describe('what Chromium is told', () => {
  void test('is known to the installed one', { skip: !BINARY && 'no Chromium here' }, (t) => {
    const binary = readFileSync(BINARY ?? '');
    const knows = (name: string): boolean => binary.includes(`\0${name}\0`);
    const flags = [...FLAGS, ...WAYLAND_FLAGS].map((flag) => flag.replace(/^--|=.*$/g, ''));
    const names = [...flags, ...Object.keys(policies)];
    assert.ok(flags.length > 15 && Object.keys(policies).length > 15);
    assert.deepEqual(
      names.filter((name) => !knows(name)),
      [],
    );
    // The two that guides still name: the search can tell what is not there.
    const dead = ['disable-session-crashed-bubble', 'disable-translate'];
    assert.deepEqual(dead.filter(knows), []);
    assert.deepEqual(
      dead.filter((name) => flags.includes(name)),
      [],
    );
    t.diagnostic(`${flags.length} flags, ${Object.keys(policies).length} policies`);
  });

  void test('never throws away what waits to be sent', () => {
    const all = `${FLAGS.join(' ')} ${Object.keys(policies).join(' ')}`;
    assert.doesNotMatch(
      all,
      /--incognito|--guest|ForceEphemeral|IdleTimeout|ClearBrowsingData|Cookies/i,
    );
    assert.equal(policies['IncognitoModeAvailability'], 1);
  });

  void test('opens no port', () => {
    assert.deepEqual(
      FLAGS.filter((flag) => flag.startsWith('--remote-debugging')),
      ['--remote-debugging-pipe'],
    );
  });
});

void describe('crashes', () => {
  const minutes = (count: number): number => count * 60_000;

  void test('are a loop when three come in five minutes', () => {
    const crashes = new Crashes(3, minutes(5));
    const said = [0, 3, 6, 7, 30].map((minute) => {
      crashes.add(minutes(minute));
      return crashes.loops(minutes(minute));
    });
    assert.deepEqual(said, [false, false, false, true, false]);
  });

  void test('after a pause are one too many at once', () => {
    const crashes = new Crashes(3, minutes(5));
    crashes.tryAgain(minutes(10));
    crashes.add(minutes(14));
    assert.equal(crashes.loops(minutes(14)), true);
    crashes.add(minutes(20));
    assert.equal(crashes.loops(minutes(20)), false);
  });

  void test('are counted for a day', () => {
    const crashes = new Crashes(3, minutes(5));
    for (const hour of [0, 12, 23]) crashes.add(minutes(60 * hour));
    assert.equal(crashes.ofDay(minutes(60 * 25)), 2);
  });
});

void test('a screen is due once a night, between four and five', (t) => {
  const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30).getTime();
  const cases: readonly (readonly [number, number, boolean])[] = [
    [at(1, 9), at(1, 23), false],
    [at(1, 9), at(2, 3), false],
    [at(1, 9), at(2, 4), true],
    [at(1, 9), at(2, 5), false],
    [at(2, 4), at(2, 4), false],
    [at(2, 4), at(3, 4), true],
  ];
  for (const [began, now, due] of cases) assert.equal(plannedRestart(began, now), due);
  t.diagnostic(`${cases.length} moments`);
});
