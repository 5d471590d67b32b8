import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWeb } from '../../channels/botkit/web.ts';

/** Botkit behind our door, without a network. */

const stray: unknown[] = [];
const note = (reason: unknown): void => void stray.push(reason);
before(() => void process.on('unhandledRejection', note));
after(() => void process.off('unhandledRejection', note));

test('a handler that throws leaves nothing behind, and no word in the log', async () => {
  const log: string[] = [];
  let broken = true;
  const web = openWeb({
    conversations: {
      hear: () =>
        broken ? Promise.reject(new Error('on purpose: geheim')) : Promise.resolve('heard'),
    },
    link: 'https://hub.example/w/AbCd1234',
    log: (line) => log.push(line),
  });
  assert.equal(await web.take('web:a', 'geheim', {}), 'broken');
  broken = false;
  assert.equal(await web.take('web:a', 'geheim', {}), 'heard');
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(stray, []);
  assert.deepEqual(log, ['{"event":"turn broke","channel":"web"}']);
});

test('identity, words and wishes come through Botkit as they are', async (t) => {
  const heard: unknown[] = [];
  const web = openWeb({
    conversations: { hear: (...all) => Promise.resolve((heard.push(all), 'heard')) },
    link: '',
    log: () => undefined,
  });
  const texts = ['hallo', 'HELP', ' met  spaties', '__proto__', '\u0000', '{"type":"x"}', 'é😀ب'];
  for (const text of texts) await web.take('web:__proto__', text, { known: true });
  assert.deepEqual(
    heard,
    texts.map((text) => ['web:__proto__', 'web', text, undefined, { known: true }]),
  );
  t.diagnostic(`${heard.length} messages`);
});
