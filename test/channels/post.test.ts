import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openChannelPost, type ChannelPost } from '../../channels/post/channel-post.ts';
import { findLocalhost } from '../../channels/post/localhost.ts';
import type { Draft, PostOffice } from '../../src/core/post-office.ts';
import { fingerprint } from '../../src/seal/key-list.ts';
import { searchFiles } from '../e2e/support/canary.ts';
import { until } from '../e2e/support/until.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

findLocalhost();

const draft = (text: string): Draft => ({ text, door: 'parent', locale: 'nl', consent: '1' });

describe('the post office of the bridge', () => {
  let hub: RealHub;
  const lines: string[] = [];
  before(async () => {
    hub = await openRealHub();
  });
  after(() => hub.close());

  const open = (other: { point?: string; pin?: string } = {}): Promise<ChannelPost> =>
    openChannelPost({
      ...{ hub: hub.url, point: hub.point, embedKey: hub.embedKey, pin: null, data: hub.data },
      ...{ log: (line: string) => void lines.push(line), now: Date.now, ...other },
    });
  const sent = async (office: PostOffice, text: string): Promise<string> => {
    const asked = await office.ask(draft(text));
    assert.equal(asked.kind, 'asked');
    await until('the hub has it', () => office.delivery(asked.sid) === 'sent');
    return asked.receipt;
  };

  test('asks, is answered at the desk, and reads it with the code in another conversation', async () => {
    const post = await open();
    const office = post.office();
    const receipt = await sent(office, 'Mijn kind slaapt slecht');
    office.close();
    const desk = await hub.desk();
    const thread = desk.threads.find(({ firstLine }) => firstLine.includes('slaapt'))!;
    assert.equal((await desk.answer(thread.mailbox, 'Kom gerust langs.')).kind, 'ok');
    const later = post.office();
    const opened = await later.open(receipt);
    const read = await later.read(opened!);
    assert.ok(read.kind === 'thread');
    assert.equal(read.replies.at(-1)?.text, 'Kom gerust langs.');
    await post.close();
  });

  test('goes on without a hub: what it publishes is there, what is asked is on disk', async () => {
    const post = await open();
    assert.equal((await post.library('nl', 'parent'))?.door, 'parent');
    assert.equal(await post.library('xx', 'parent'), null, 'a language that it has not');
    assert.equal(await post.library('../content', 'parent'), null);
    await hub.away();
    const office = post.office();
    const asked = await office.ask(draft('Zonder de hub gevraagd'));
    assert.ok(asked.kind === 'asked');
    assert.equal(office.delivery(asked.sid), 'kept');
    assert.equal(office.unsent(), 1);
    assert.equal(post.office().unsent(), 0, 'of another conversation');
    await post.close();

    const again = await open();
    assert.equal(again.content.point, hub.point, 'from disk');
    assert.equal((await again.library('nl', 'parent'))?.door, 'parent', 'from disk');
    await hub.back();
    await sent(again.office(), 'Met de hub gevraagd');
    const pressing = again.office();
    await until('what was left is at the desk', async () => {
      pressing.sendNow();
      return (await hub.desk()).threads.some(({ firstLine }) => firstLine.startsWith('Zonder'));
    });
    await again.close();
  });

  test('erases what waits here and what is there', async () => {
    const post = await open();
    const office = post.office();
    const receipt = await sent(office, 'Dit mag weg');
    const elsewhere = post.office();
    assert.equal(await elsewhere.erase((await elsewhere.open(receipt))!), 'erased');
    await hub.away();
    const asked = await office.ask(draft('Dit gaat nergens heen'));
    assert.ok(asked.kind === 'asked');
    assert.equal(await office.erase(asked.thread), 'here');
    assert.equal(office.delivery(asked.sid), 'erased');
    await hub.back();
    await post.close();
    const texts = (await hub.desk()).threads.map(({ firstLine }) => firstLine);
    assert.ok(texts.length > 0, 'control: the desk has threads');
    assert.ok(!texts.some((text) => text.startsWith('Dit ')), texts.join());
  });

  test('says no to another point, and to keys that are not the pinned ones', async () => {
    await assert.rejects(open({ point: 'de-es' }), /kent geen steunpunt "de-es"/);
    await assert.rejects(open({ pin: 'ab'.repeat(32) }), /STEUNPUNT_PIN/);
    const post = await open({ pin: await fingerprint(hub.identity) });
    await sent(post.office(), 'Met de goede vingerafdruk');
    await post.close();
  });

  test('leaves no word and no code on its disk or in its log', async (t) => {
    const words = 'kanariegeel-7731';
    const post = await open();
    await hub.away();
    const office = post.office();
    const asked = await office.ask(draft(words));
    assert.ok(asked.kind === 'asked' && office.delivery(asked.sid) === 'kept');
    const codes = [asked.receipt, asked.receipt.replaceAll(' ', '')];
    let files = 0;
    for (const text of [words, ...codes]) {
      const search = searchFiles([hub.data], text);
      assert.deepEqual(search.hits, []);
      assert.ok(!lines.join('\n').includes(text));
      files = search.files;
    }
    assert.ok(files >= 3, 'control: there is a disk to look at');
    writeFileSync(join(hub.data, 'control'), `x${words}x`);
    assert.equal(searchFiles([hub.data], words).hits.length, 1, 'control: it would be found');
    t.diagnostic(`0 of 3 texts in ${files} files and ${lines.length} log lines`);
    await hub.back();
    await post.close();
  });
});
