import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  MOST_TEXT,
  pageForm,
  pageFrame,
  query,
  stockMessage,
} from '../../../channels/front/shapes.ts';

test('of the stock client only its words are taken', () => {
  const message = { type: 'message', text: ' hallo ', user: 'somebody else', role: 'staff' };
  assert.deepEqual(stockMessage(JSON.stringify(message)), { text: 'hallo', anew: false });
  assert.deepEqual(stockMessage('{"type":"welcome_back","user":"x"}'), { text: '', anew: true });
  const chosen = '{"type":"whoami","botkitEventType":"whoami","text":"x"}';
  assert.deepEqual(stockMessage(chosen), { text: '', anew: false });
});

test('anything else is no message', (t) => {
  const long = 'x'.repeat(MOST_TEXT + 1);
  const cases = [
    ...['', '{', '{}', '[]', 'null', '1', '"hallo"', '{"type":1}', '{"text":"hallo"}'],
    '{"type":"message","text":{"$ne":1}}',
    `{"type":"message","text":"${long}"}`,
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  ];
  t.diagnostic(`${cases.length} bodies`);
  for (const one of cases) assert.equal(stockMessage(one), null, one.slice(0, 60));
});

test('a frame of the page is one of two, and nothing beside it', (t) => {
  const say = { kind: 'say', run: 'r', once: 'abcdefgh-1', text: 'hallo' };
  assert.deepEqual(pageFrame(JSON.stringify(say)), say, 'positive control');
  const cases = [
    { ...say, text: '   ' },
    { ...say, user: 'a' },
    { ...say, once: 'kort' },
    { ...say, run: undefined },
    { kind: 'ack', seq: -1 },
    { kind: 'ack', seq: 1.5 },
    { kind: 'ack' },
    { kind: 'over' },
  ];
  t.diagnostic(`${cases.length} frames`);
  for (const one of cases) assert.equal(pageFrame(JSON.stringify(one)), null);
});

test('a form has words or a tap', () => {
  const form = new URLSearchParams({ once: 'abcdefgh', run: 'r', text: 'een\r\ntwee ' });
  assert.deepEqual(pageForm(String(form)), {
    ...{ once: 'abcdefgh', run: 'r', text: 'een\ntwee', typed: true },
  });
  form.set('choice', '2');
  assert.equal(pageForm(String(form))?.text, '2');
  form.set('once', 'x');
  assert.equal(pageForm(String(form)), null);
});

test('an address that is nonsense asks for nothing', () => {
  const search = new URLSearchParams('lang=<b>&door=back&run=x&after=-1');
  const { lang, door, after } = query(search);
  assert.deepEqual([lang, door, after], [undefined, undefined, undefined]);
  assert.equal(query(new URLSearchParams('lang=ar&door=youth')).lang, 'ar');
});
