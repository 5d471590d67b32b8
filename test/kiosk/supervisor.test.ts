import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Timings } from '../../kiosk/supervisor/supervise.ts';
import { until } from '../e2e/support/until.ts';
import {
  littleScreen,
  processesOf,
  supervised,
  type LittleScreen,
  type Supervised,
} from './support/supervised.ts';

const skip = process.platform === 'linux' ? false : 'the supervisor is for Linux';

/** Waits until a page that is not the one of `before` answers. Resolves with its birth. */
function another(screen: Supervised, before = 0): Promise<number> {
  return until('a living page', async () => {
    const born = await screen.evaluate<number>('steunpuntAlive && performance.timeOrigin');
    return born === before ? 0 : born;
  });
}

void describe('the supervisor', { skip }, () => {
  let server: LittleScreen;
  let screen: Supervised;
  let born: number;

  before(async () => {
    server = await littleScreen();
    screen = supervised(server.url);
    born = await another(screen);
  });
  after(async () => {
    await screen.stop();
    await server.close();
  });

  void test('brings a crashed page back, and keeps no dump of what was typed', async () => {
    await until('a first answer', () => screen.events.includes('alive'));
    await screen.evaluate("globalThis.typed = 'mijn kind slaapt niet '.repeat(1000)");
    await screen.send('Page.crash');
    born = await another(screen, born);
    assert.deepEqual(screen.events.slice(0, 4), ['started', 'alive', 'crashed', 'started']);
    const files = readdirSync(screen.config.profile, { recursive: true }).map(String);
    assert.ok(files.length > 20);
    assert.deepEqual(
      files.filter((file) => file.endsWith('.dmp')),
      [],
    );
  });

  void test('brings a killed browser back', async () => {
    const pid = browserOf(screen);
    process.kill(pid, 'SIGKILL');
    born = await another(screen, born);
    assert.notEqual(browserOf(screen), pid);
    assert.equal(screen.events.filter((event) => event === 'exited').length, 1);
  });

  void test('tells the page that it is watched, and how often it crashed', async () => {
    await until('the script of the supervisor', () =>
      screen.evaluate<boolean>('steunpuntSupervisor?.crashes === 2'),
    );
  });

  void test('keeps one page: a tab that a shortcut opened goes', async () => {
    await until('a first answer', () => screen.events.at(-1) === 'alive');
    await screen.newTab();
    await until('one page', async () => (await screen.pages()).length === 1);
    assert.equal(await another(screen), born);
    assert.deepEqual(await screen.pages(), [server.url]);
  });

  void test('brings a page that hangs back after three beats; what is on disk stays', async () => {
    // Else this crash would be the third in five minutes.
    screen.later(10 * 60_000);
    assert.equal(await screen.evaluate('starts'), 3);
    void screen.evaluate('for (;;);').catch(() => undefined);
    born = await another(screen, born);
    assert.equal(screen.events.filter((event) => event === 'silent').length, 1);
    assert.equal(await screen.evaluate('starts'), 4);
  });

  void test('starts afresh at night, once nobody stands there', async () => {
    await until('a first answer', () => screen.events.at(-1) === 'alive');
    const night = new Date().setHours(28, 0, 1, 0);
    // The clock is ten minutes ahead already.
    screen.later(night - Date.now() - 10 * 60_000);
    assert.ok(!screen.events.includes('planned'));
    await screen.evaluate('globalThis.rests = true');
    born = await another(screen, born);
    assert.equal(screen.events.filter((event) => event === 'planned').length, 1);
    assert.equal(await screen.evaluate('starts'), 5);
  });
});

void describe('a page that keeps crashing', { skip }, () => {
  void test('gives way to the page of the desk, and is tried again', async () => {
    await withScreen({ outOfOrder: 4_000 }, async (screen) => {
      let born = 0;
      for (let crash = 1; crash <= 3; crash++) {
        born = await another(screen, born);
        await screen.send('Page.crash');
      }
      const heading = await until('the page from disk', () =>
        screen.evaluate<string>(
          'location.protocol === "file:" && document.querySelector("h1").textContent',
        ),
      );
      assert.equal(heading, 'Vraag hulp bij de balie');
      assert.match(await screen.evaluate('document.body.innerText'), /020 123 45 67/);
      assert.equal(await screen.evaluate('document.querySelector("[http-equiv=refresh]")'), null);
      await another(screen, born);
      const story = [
        ...Array<string[]>(3).fill(['started', 'crashed']).flat(),
        'out-of-order',
        'started',
      ];
      assert.deepEqual(screen.events.filter((event) => event !== 'alive').slice(0, 8), story);
      await screen.send('Page.crash');
      await until('one more crash to be enough', () => screen.events.at(-1) === 'out-of-order');
    });
  });
});

async function withScreen(
  timings: Partial<Timings>,
  use: (screen: Supervised) => Promise<void>,
): Promise<void> {
  const server = await littleScreen();
  const screen = supervised(server.url, { timings });
  try {
    await use(screen);
  } finally {
    await screen.stop();
    await server.close();
  }
}

function browserOf(screen: Supervised): number {
  const pid = processesOf(screen.config.profile)[0];
  assert.ok(pid, 'a browser');
  return pid;
}
