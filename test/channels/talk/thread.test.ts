import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NumberedReply } from '../../../src/core/post-office.ts';
import { completeReceipt, formatReceipt } from '../../../src/core/receipt.ts';
import { choose, spoken, textOf, type Spoken } from './support/spoken.ts';
import { MemoryPost } from '../../post/memory-post.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const reply = (n: number, text: string, more: Partial<NumberedReply> = {}): NumberedReply => ({
  ...{ v: 1, n, type: 'answer', text, by: 'Noor', day: '2026-11-19' },
  ...more,
});
const codeIn = (one: Spoken): string => /(\d{4} ){4}\d{4}/.exec(textOf(one.heard))?.[0] ?? '';

async function asked(post = new MemoryPost()): Promise<Spoken> {
  const one = await spoken({ door: 'parent', post });
  await choose(one, 'Stel uw vraag');
  await one.type('Mag dat?', '1');
  return one;
}

void test('an answer is read with the code, with who wrote it and when', async (t) => {
  const post = new MemoryPost();
  const code = codeIn(await asked(post));
  post.reply(reply(1, '', { type: 'read' }), reply(2, '<b>Dat mag.</b>\n\n1. Bel *school*.'));
  const ways = [code, code.replaceAll(' ', ''), code.replaceAll(' ', '-'), `\u2066${code}\u2069`];
  const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  for (const typed of [...ways, arabic]) {
    const later = await spoken({ door: 'parent', post });
    await choose(later, 'Ik heb een code');
    const said = await later.type(typed);
    assert.match(said, /Gelezen door Noor, donderdag 19 november/);
    assert.ok(said.includes('Noor, donderdag 19 november\n<b>Dat mag.</b>\n\n1. Bel *school*.'));
    const atMenu = await spoken({ door: 'parent', post });
    assert.match(await atMenu.type(typed), /Dat mag\./, 'without a way to choose');
  }
  t.diagnostic(`${ways.length + 1} ways to type it`);
});

void test('a code with a slip, or of nothing, says what to look at', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Ik heb een code');
  assert.match(await one.type('4127 9075'), /Het zijn er 20, u heeft er nu 8\./);
  assert.match(await one.type('4127 9075 5318 8206 4414'), /Er klopt een cijfer niet/);
  assert.match(await one.type('weet ik niet'), /u heeft er nu 0\./);
  assert.match(
    await one.type(formatReceipt(completeReceipt('4127907553188206441'))),
    /bij deze code nog niets/,
  );
  assert.match(await choose(one, 'Een andere code'), /Wat is uw code\?/);
});

void test('a reply that arrives is told, whatever one is doing, and nothing of that is lost', async () => {
  const one = await asked();
  await one.type('menu');
  await choose(one, 'Wij bellen u');
  one.post.reply(reply(1, 'Dat mag.'));
  await turn();
  const [told] = one.told;
  assert.match(told?.text ?? '', /^Er is iets nieuws voor u\.\n\nNoor, .+\nDat mag\./);
  assert.deepEqual(told?.quick, [{ title: 'antwoord', payload: 'antwoord' }]);
  assert.match(await one.type('0612345678'), /Wanneer kunnen wij het beste bellen/);
  assert.match(await one.type('antwoord'), /Dat mag\./);
  one.post.reply(reply(2, 'Nog iets.'));
  await turn();
  assert.equal(one.told.length, 2, 'each once');
  assert.match(await one.type('kijk opnieuw'), /^Er is niets nieuws\./);
});

void test('that it was read is said in a line, and asks nothing', async () => {
  const one = await asked();
  one.post.reply(reply(1, '', { type: 'read' }));
  await turn();
  assert.deepEqual(one.told, [{ text: 'Gelezen door Noor, donderdag 19 november' }]);
});

void test('one writes on, in pieces, and it goes when one says so', async () => {
  const one = await asked();
  await one.type('Ik vergat iets.', 'En nog iets.');
  assert.match(await choose(one, 'Verstuur'), /^Verstuurd\. Uw bericht is bij ons\./);
  await choose(one, 'Schrijf iets erbij');
  await one.type('Ten slotte.', '1');
  assert.deepEqual(
    one.post.drafts.map(({ text }) => text),
    ['Mag dat?', 'Ik vergat iets.\n\nEn nog iets.', 'Ten slotte.'],
  );
});

void test('what the desk asks gets a yes or a no, once', async () => {
  for (const [title, yes] of [
    ['Ja, dat is goed', true],
    ['Nee, liever niet', false],
  ] as const) {
    const one = await asked();
    one.post.reply(reply(1, 'Wilt u met Ella praten?', { ask: 'ella' }));
    await turn();
    assert.match(await one.type('antwoord'), /Een nee is ook goed/);
    const chosen = await choose(one, title);
    assert.match(chosen, /Verstuurd[^]*Dank u wel/);
    assert.doesNotMatch(chosen, /niets nieuws/);
    assert.deepEqual(one.post.drafts.at(-1)?.choice, { ask: 'ella', yes });
    assert.doesNotMatch(await one.type('antwoord'), /Een nee is ook goed/);
  }
});

void test('what one wrote is erased after a yes, and only then', async () => {
  const one = await asked();
  await one.type('antwoord');
  assert.match(await choose(one, 'Alles wissen'), /Daarna kan niemand het nog lezen/);
  await choose(one, 'Nee, bewaar het');
  one.post.online = false;
  await choose(one, 'Alles wissen');
  assert.match(await choose(one, 'Ja, wis alles'), /Bij ons is nog niets gewist/);
  one.post.online = true;
  await choose(one, 'Alles wissen');
  assert.match(await choose(one, 'Ja, wis alles'), /Alles is gewist, hier en bij ons/);
  assert.equal(one.post.watched, 0);
  assert.doesNotMatch(await one.type('menu'), /Verder met uw vraag/);
});

void test('a skipped message, and no network, are said', async () => {
  const post = new MemoryPost();
  const code = codeIn(await asked(post));
  post.reply(reply(2, 'Dat mag.'));
  const one = await spoken({ door: 'parent', post });
  assert.match(await one.type(code), /Er ontbreekt een bericht van ons/);
  post.online = false;
  assert.match(await choose(one, 'Kijk opnieuw'), /Er is nu geen internet/);
});

void test('nothing is watched or told after the end', async () => {
  const one = await asked();
  assert.equal(one.post.watched, 1);
  one.talk.close();
  assert.equal(one.post.watched, 0);
  assert.equal(one.post.closed, 1);
  one.post.reply(reply(1, 'Te laat.'));
  await turn();
  assert.equal(one.told.length, 0);
  assert.deepEqual(await one.talk.hear('1'), []);
});
