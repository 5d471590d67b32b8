import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromePath } from '../browser/chrome-path.mjs';
import { until } from '../e2e/support/until.ts';
import { outOfOrderPage } from '../../kiosk/supervisor/out-of-order.ts';
import { littleScreen, supervised, type Supervised } from './support/supervised.ts';

const POLICIES = new URL('../../kiosk/supervisor/policies.json', import.meta.url);

/** Policies are read from one folder of the machine; a mount of our own leaves that one alone. */
const mounts =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/etc/chromium']).status === 0;

void test(
  'under our own policies the screen is watched, and nothing else is to be seen',
  {
    skip: !mounts && 'no Chromium with a folder of policies here, or no mounts of our own',
  },
  async (t) => {
    const server = await littleScreen();
    const elsewhere = await littleScreen();
    const folder = mkdtempSync(join(tmpdir(), 'steunpunt-kiosk-'));
    const policies = readFileSync(POLICIES, 'utf8')
      .replace('https://hub.example.nl', new URL(server.url).origin)
      .replace('/var/lib/steunpunt-kiosk', folder);
    writeFileSync(join(folder, 'policies.json'), policies);
    const chromium = join(folder, 'chromium');
    writeFileSync(
      chromium,
      `#!/bin/sh
export POLICIES="${folder}/policies.json" CHROMIUM="${chromePath()}"
exec unshare -rm sh -c '
  mount -t tmpfs tmpfs /etc/chromium && mkdir -p /etc/chromium/policies/managed &&
  cp "$POLICIES" /etc/chromium/policies/managed/ && exec "$CHROMIUM" "$@"' sh "$@"
`,
      { mode: 0o755 },
    );
    const screen = supervised(server.url, {
      chromium,
      profile: folder,
      timings: { misses: 100 },
    });
    try {
      // DeveloperToolsAvailability 2, which most guides name, would refuse the supervisor this.
      await until('a first answer', () => screen.events.includes('alive'));
      const blocked = [elsewhere.url, 'file:///etc/hostname', 'data:text/html,hallo'];
      for (const url of blocked) {
        await screen.send('Page.navigate', { url });
        await until(`${url} to be blocked`, async () =>
          (await text(screen)).startsWith('chrome-error://chromewebdata/ This page is blocked'),
        );
        await screen.send('Page.navigate', { url: server.url });
        await until('the screen', async () => (await text(screen)) === `${server.url} Hallo`);
      }
      await screen.send('Page.navigate', { url: outOfOrderPage(screen.config) });
      await until('the page of the desk', async () =>
        /^file:.* Vraag hulp/.test(await text(screen)),
      );
      t.diagnostic(`${blocked.length} addresses`);
    } finally {
      await screen.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      await server.close();
      await elsewhere.close();
    }
  },
);

const text = (screen: Supervised): Promise<string> =>
  screen.evaluate('`${location.href} ${document.body.innerText.trim()}`');
