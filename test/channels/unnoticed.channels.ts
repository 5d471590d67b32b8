import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { askQuestion, delivered } from '../e2e/support/visitor.ts';
import { endRealBridges, startRealBridge } from './installed/real-bridge.ts';
import { Typist } from './installed/typist.ts';

/** A bridge that runs, that is gone, or that never was: hub and widget do the same. */

let stage: Stage;
let browser: RealBrowser;
before(async () => {
  findLocalhost();
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
after(async () => {
  await browser.close();
  endRealBridges();
  await stage.close();
});

/** What everybody may ask of a hub, with its answers, but for the hour. */
async function published(): Promise<string[]> {
  const point = `/v1/points/${stage.demo.point}`;
  const paths = [
    ...['/health', '/embed/v1.js', `/w/${stage.demo.embedKey}`, `${point}/content`],
    ...[`${point}/library/nl/parent`, `${point}/library/ar/youth`, `${point}/nothing`, '/kiosk/'],
  ];
  const lines: string[] = [];
  for (const path of paths) {
    const answer = await fetch(stage.hub + path);
    const headers = [...answer.headers].filter(([name]) => name !== 'date');
    lines.push(JSON.stringify([path, answer.status, headers, await answer.text()]));
  }
  return lines;
}

/** What the widget asks, from its first view until a question is there. */
async function asked(): Promise<string[]> {
  const page = await browser.context.newPage();
  const seen = new Set<string>();
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    const route = pathname.replace(/(submissions|mailboxes)\/.*/, '$1');
    // When it looks for an answer is up to the clock.
    if (!route.endsWith('mailboxes'))
      seen.add(`${answer.request().method()} ${route} ${answer.status()}`);
  });
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=nl&door=parent`);
  await page.waitForLoadState('networkidle');
  await askQuestion(page.mainFrame(), 'Merkt u iets?');
  await delivered(page.mainFrame());
  await page.close();
  return [...seen].sort();
}

test('hub and widget do not notice a bridge', async (t) => {
  const never = [await published(), await asked()] as const;
  const { hub, demo } = stage;
  const { point, embedKey } = demo;
  const data = join(stage.data, 'bridge');
  const bridge = await startRealBridge({ hub, point, embedKey, data });
  await new Typist(bridge).type('menu');
  const up = [await published(), await asked()] as const;
  await bridge.stop('SIGKILL');
  const down = [await published(), await asked()] as const;
  assert.deepEqual(up, never);
  assert.deepEqual(down, never);
  const [answers, requests] = never;
  assert.ok(answers.length === 8 && new Set(answers).size === 8);
  assert.ok(
    requests.some((line) => /^PUT .*submissions 201$/.test(line)),
    requests.join(),
  );
  t.diagnostic(`3 times ${answers.length} answers and ${requests.length} requests, all the same`);
});
