import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { searchFiles } from '../e2e/support/canary.ts';
import { until } from '../e2e/support/until.ts';
import { endRealBridges, startRealBridge, type RealBridge } from './installed/real-bridge.ts';
import { codeIn, isKept, send, STEPS, Typist } from './installed/typist.ts';
import { rowsLeft } from './support/killed.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

/** Nothing of a conversation is on the bridge's disk or in what it writes, alive or killed. */

const WORDS = 'kanariegeel 7731 vloog weg';
const PHONE = '06 87 65 43 21';
const REPLY = 'Roodborst 4412 komt langs';

let hub: RealHub;
let bridge: RealBridge;
before(async () => {
  findLocalhost();
  hub = await openRealHub();
  bridge = await start();
});
after(async () => {
  endRealBridges();
  await hub.close();
});

const start = (): Promise<RealBridge> =>
  startRealBridge({ hub: hub.url, point: hub.point, embedKey: hub.embedKey, data: hub.data });

/** The text and how else it might be written down. */
const shapes = (text: string): string[] => [
  text,
  text.replaceAll(' ', ''),
  Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2),
  Buffer.from(text).toString('hex'),
  encodeURIComponent(text),
];

let looked = 0;
let files = 0;
function nothingOf(texts: readonly string[], output: string): void {
  for (const shape of texts.flatMap(shapes)) {
    const found = searchFiles([hub.data], shape);
    assert.deepEqual(found.hits, [], shape);
    assert.ok(!output.includes(shape), shape);
    files = found.files;
    looked++;
  }
}

test('a question, a number to call, a code and a reply leave no trace', async (t) => {
  const who = new Typist(bridge);
  for (const step of STEPS) await step(who, WORDS);
  nothingOf([WORDS], bridge.output());
  await hub.away();
  const said = await send(who);
  assert.ok(isKept(said), said);
  const code = codeIn(said);
  assert.notEqual(code, '');
  assert.equal(rowsLeft(hub.data), 1, 'control: it is on disk, sealed');
  nothingOf([WORDS, code], bridge.output());

  const other = new Typist(bridge);
  await other.type('menu');
  await other.choose('Ouder of verzorger');
  await other.choose('Wij bellen u');
  await other.type(PHONE);
  nothingOf([PHONE], bridge.output());
  const before = bridge.output();
  await bridge.stop('SIGKILL');
  nothingOf([WORDS, PHONE, code], before);

  await hub.back();
  bridge = await start();
  await until('an empty outbox', () => rowsLeft(hub.data) === 0, 120_000);
  const desk = await hub.desk();
  const thread = desk.threads.find(({ firstLine }) => firstLine.includes(WORDS));
  assert.ok(thread, 'control: the desk has it');
  assert.equal((await desk.answer(thread.mailbox, REPLY)).kind, 'ok');
  const later = new Typist(bridge);
  await later.type('menu');
  await later.choose('Ouder of verzorger');
  assert.match(await later.type(code), new RegExp(REPLY), 'control: it was read');
  nothingOf([WORDS, PHONE, code, REPLY], bridge.output());
  const whole = before + bridge.output();
  await bridge.stop();
  nothingOf([WORDS, PHONE, code, REPLY], whole);

  writeFileSync(
    join(hub.data, 'control'),
    shapes(WORDS)
      .map((shape) => `x${shape}x`)
      .join(''),
  );
  for (const shape of shapes(WORDS))
    assert.equal(searchFiles([hub.data], shape).hits.length, 1, `control: ${shape}`);
  assert.match(whole, /CHANNELS READY/, 'control: it writes');
  assert.ok(files >= 3, 'control: there is a disk to look at');
  t.diagnostic(`0 of ${looked} found in ${files} files and ${whole.split('\n').length} lines`);
});
