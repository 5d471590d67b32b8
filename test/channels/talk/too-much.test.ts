import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Door } from '../../../src/core/doors.ts';
import type { VisitorLibrary } from '../../../src/core/library/types.ts';
import type { NumberedReply } from '../../../src/core/post-office.ts';
import { completeReceipt } from '../../../src/core/receipt.ts';
import { MemoryPost } from '../../post/memory-post.ts';
import { choose, libraryOf, spoken, textOf } from './support/spoken.ts';

/** Somebody who types much: the hub sees one bridge, so one conversation must not use it up. */

class CountingPost extends MemoryPost {
  opened = 0;
  reads = 0;

  override open(typed: string): ReturnType<MemoryPost['open']> {
    this.opened++;
    return super.open(typed);
  }

  override read(thread: Parameters<MemoryPost['read']>[0]): ReturnType<MemoryPost['read']> {
    this.reads++;
    return super.read(thread);
  }
}

const guess = (n: number): string => completeReceipt(String(n).padStart(19, '9'));

void test('who guesses codes is stopped, and none of the guesses is watched', async (t) => {
  const post = new CountingPost();
  const one = await spoken({ door: 'parent', post });
  const type = async (n: number): Promise<string> => {
    await one.type('menu');
    return one.type(guess(n));
  };
  for (let n = 0; n < 10; n++) assert.match(await type(n), /bij deze code nog niets/, 'control');
  assert.equal(post.opened, 10);
  assert.equal(post.watched, 0);
  for (let n = 10; n < 40; n++) assert.match(await type(n), /even niet bij/);
  await one.type('stop');
  assert.match(await one.type('1', guess(40)), /even niet bij/);
  assert.equal(post.opened, 10);
  t.diagnostic(`${post.opened} codes opened of 41`);
});

void test('looking again and again asks the hub ten times, and news still comes', async (t) => {
  const post = new CountingPost();
  const one = await spoken({ door: 'parent', post });
  await choose(one, 'Stel uw vraag');
  await one.type('Mag dat?', '1');
  const code = /(\d{4} ){4}\d{4}/.exec(textOf(one.heard))?.[0] ?? '';
  const later = await spoken({ door: 'parent', post });
  await later.type(code);
  assert.equal(post.watched, 2, 'control: what the hub knows is watched');
  for (let n = 0; n < 30; n++) await choose(later, 'Kijk opnieuw');
  assert.equal(post.reads, 10);
  post.reply({ v: 1, n: 1, type: 'answer', text: 'Dat mag.', by: 'Noor', day: '2026-11-19' });
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.match(textOf(later.told), /Dat mag/);
  t.diagnostic(`${post.reads} reads of 31`);
});

void test('a text that grows for ever is stopped, and what was written stays', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Stel uw vraag');
  const piece = 'a'.repeat(1_600);
  for (let n = 0; n < 12; n++) assert.match(await one.type(piece), /Dit schreef u/);
  for (let n = 0; n < 5; n++) assert.match(await one.type(piece), /past niet in één keer/);
  assert.match(await choose(one, 'Haal het laatste stuk weg'), /Dit schreef u/);
});

void test('a reply that came while somebody wiped is not said after it', async () => {
  const post = new MemoryPost();
  let open: Promise<void> = Promise.resolve();
  const library = async (locale: string, door: Door): Promise<VisitorLibrary> => {
    await open;
    return libraryOf(locale, door);
  };
  const one = await spoken({ door: 'parent', post, library });
  await choose(one, 'Stel uw vraag');
  await one.type('Mag dat?', '1');
  const reply: NumberedReply = {
    ...{ v: 1, n: 1, type: 'answer', text: 'Dat mag.', by: 'Noor', day: '2026-11-19' },
  };
  let goOn = (): void => undefined;
  open = new Promise((resolve) => (goOn = resolve));
  const stopping = one.type('stop');
  post.reply(reply);
  await new Promise((resolve) => setImmediate(resolve));
  goOn();
  await stopping;
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.doesNotMatch(textOf(one.told), /Dat mag/);
});
