import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { chromePath } from '../browser/chrome-path.mjs';
import { until } from '../e2e/support/until.ts';
import { littleScreen, processesOf, TEST_FLAGS } from './support/supervised.ts';

const skip = process.platform === 'linux' ? false : 'the supervisor is for Linux';
const MAIN = join(import.meta.dirname, '../../kiosk/supervisor/main.ts');

interface Running {
  readonly child: ChildProcess;
  readonly profile: string;
  /** Code and signal it ended with. */
  readonly exit: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** What it printed so far. */
  readonly said: { out: string; err: string };
}

function run(env: Record<string, string>): Running {
  const profile = join(mkdtempSync(join(tmpdir(), 'steunpunt-kiosk-')), 'profile');
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, STEUNPUNT_KIOSK_PROFILE: profile, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += String(text)));
  child.stderr.on('data', (text) => (said.err += String(text)));
  const exit = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...how) => resolve(how)),
  );
  return { child, profile, exit, said };
}

void describe('the supervisor as a process', { skip }, () => {
  const good = {
    STEUNPUNT_CHROMIUM: chromePath(),
    STEUNPUNT_CHROMIUM_FLAGS: TEST_FLAGS,
  };

  for (const signal of ['SIGTERM', 'SIGKILL'] as const)
    void test(`leaves no process behind after ${signal}`, async () => {
      const server = await littleScreen();
      const { child, profile, exit, said } = run({ ...good, STEUNPUNT_KIOSK_URL: server.url });
      await until('a browser of several processes', () => processesOf(profile).length >= 3);
      child.kill(signal);
      const [code, by] = await exit;
      assert.deepEqual([code, by], signal === 'SIGTERM' ? [0, null] : [null, 'SIGKILL']);
      if (signal === 'SIGTERM') assert.deepEqual(processesOf(profile), []);
      else await until('the browser to follow', () => processesOf(profile).length === 0);
      const events = said.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { event: string });
      assert.equal(events[0]?.event, 'started');
      if (signal === 'SIGTERM') assert.equal(events.at(-1)?.event, 'stopped');
      rmSync(join(profile, '..'), { recursive: true, force: true, maxRetries: 5 });
      await server.close();
    });

  const hub = 'https://hub.example.nl';
  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['no address', {}, /STEUNPUNT_KIOSK_URL must be an address like .+ not ""/],
    ['an address of another page', { STEUNPUNT_KIOSK_URL: `${hub}/w/KEY` }, /must be an address/],
    [
      'a hub without TLS',
      { STEUNPUNT_KIOSK_URL: 'http://hub.example.nl' },
      /must begin with https/,
    ],
    [
      'a browser that is not there',
      { STEUNPUNT_KIOSK_URL: hub, STEUNPUNT_CHROMIUM: '/nowhere/chromium' },
      /STEUNPUNT_CHROMIUM must be .+"\/nowhere\/chromium" is none\. Install it/,
    ],
    [
      'a word among the flags',
      { ...good, STEUNPUNT_KIOSK_URL: hub, STEUNPUNT_CHROMIUM_FLAGS: '--a=b c' },
      /STEUNPUNT_CHROMIUM_FLAGS must be flags like .+ not "c"/,
    ],
    [
      'a phone number with markup',
      { ...good, STEUNPUNT_KIOSK_URL: hub, STEUNPUNT_KIOSK_PHONE: '<b>' },
      /STEUNPUNT_KIOSK_PHONE must be a number/,
    ],
    [
      'a folder that cannot be made',
      { ...good, STEUNPUNT_KIOSK_URL: hub, STEUNPUNT_KIOSK_PROFILE: '/dev/null/x' },
      /the folder "\/dev\/null\/x" cannot be made\. Choose another: STEUNPUNT_KIOSK_PROFILE/,
    ],
  ];
  void test('says in a sentence what is wrong', async (t) => {
    for (const [what, env, sentence] of wrong) {
      const { exit, said } = run(env);
      assert.deepEqual([(await exit)[0], said.out], [1, ''], what);
      assert.match(said.err, /^The screen could not start: [^\n]+\n$/, what);
      assert.match(said.err, sentence, what);
    }
    t.diagnostic(`${wrong.length} wrong configurations`);
  });
});
