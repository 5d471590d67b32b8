import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ThreadView } from '../../../desk/threads/threads.ts';
import { openTalk } from '../../../channels/talk/talk.ts';
import type { Said, Talk } from '../../../channels/talk/types.ts';
import { openChannelPost, type ChannelPost } from '../../../channels/post/channel-post.ts';
import { findLocalhost } from '../../../channels/post/localhost.ts';
import { openRealHub, type RealHub } from '../support/real-hub.ts';
import { numberOf } from './support/spoken.ts';

/** A whole conversation: a real post office, a real hub, a desk that opens and answers. */

let hub: RealHub;
let post: ChannelPost;

before(async () => {
  findLocalhost();
  hub = await openRealHub();
  post = await openPost();
});
after(async () => {
  await post.close();
  await hub.close();
});

const openPost = (): Promise<ChannelPost> =>
  openChannelPost({
    ...{ hub: hub.url, point: hub.point, embedKey: hub.embedKey, pin: null, data: hub.data },
    ...{ log: () => undefined, now: Date.now },
  });

interface Talking {
  readonly talk: Talk;
  readonly heard: Said[];
  type(...typed: readonly string[]): Promise<string>;
  /** Resolves once something that matches was said, asked for or not. */
  until(words: RegExp): Promise<string>;
}

async function talking(locale = 'nl'): Promise<Talking> {
  const heard: Said[] = [];
  const waiting = new Set<() => void>();
  const add = (said: readonly Said[]): void => {
    heard.push(...said);
    waiting.forEach((look) => look());
  };
  const talk = openTalk({
    ...{ channel: 'page', content: post.content, link: `${hub.url}/w/${hub.embedKey}`, locale },
    ...{ door: 'parent', post: post.office(), tell: add },
    library: (language, door) => post.library(language, door),
  });
  add(await talk.greet(false));
  return {
    ...{ talk, heard },
    async type(...typed) {
      let said: readonly Said[] = [];
      for (const one of typed) add((said = await talk.hear(one)));
      return said.map(({ text }) => text).join('\n---\n');
    },
    until: (words) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(({ text }) => words.test(text));
          if (!found) return;
          waiting.delete(look);
          resolve(found.text);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What the visitor wrote, proven to be theirs. */
const wordsOf = (thread: ThreadView | null): string[] =>
  thread?.entries.flatMap((entry) =>
    entry.kind === 'visitor' && entry.proven ? [entry.submission.text] : [],
  ) ?? [];

void test('asked, sent, answered, read with the code, written on, erased', async () => {
  const one = await talking();
  await one.type(numberOf(one.heard, 'Stel uw vraag'), 'Mijn zoon zit thuis.', 'Wat nu?');
  const sent = await one.type('1');
  assert.match(sent, /^(Bewaard\. Uw bericht zit op slot|Wij hebben uw vraag)/);
  const code = /(\d{4} ){4}\d{4}/.exec(sent)?.[0] ?? '';
  await one.until(/^Wij hebben uw vraag/);

  const desk = await hub.desk();
  const [thread] = desk.threads;
  assert.ok(thread && desk.threads.length === 1);
  assert.deepEqual(wordsOf(thread), ['Mijn zoon zit thuis.\n\nWat nu?']);
  const answer = await desk.answer(thread.mailbox, 'Bel ons gerust.\n<b>Noor</b>');
  assert.equal(answer.kind, 'ok');
  assert.match(await one.until(/Bel ons gerust/), /Noor, vandaag\nBel ons gerust\.\n<b>Noor<\/b>/);
  one.talk.close();

  const later = await talking('en');
  const read = await later.type(code);
  assert.match(read, /Noor, today\nBel ons gerust\./);
  await later.type('Can you call me?');
  await later.type('1');
  await later.until(/^Sent\. We have your message\./);
  await desk.refresh();
  assert.equal(wordsOf(desk.thread(thread.mailbox)).at(-1), 'Can you call me?');

  await later.type('answer');
  await later.type('Delete everything');
  assert.match(await later.type('1'), /Everything is deleted, here and at our end\./);
  later.talk.close();
  const last = await talking();
  assert.match(await last.type(code), /Wij vinden bij deze code nog niets/);
  last.talk.close();
});

void test('with the hub away it is kept, and told once it is sent', async () => {
  const one = await talking();
  await one.type(numberOf(one.heard, 'Stel uw vraag'), 'Nog een vraag.');
  await hub.away();
  assert.match(await one.type('1'), /^Bewaard\. Uw bericht zit op slot\./);
  await hub.back();
  await one.until(/^Wij hebben uw vraag/);
  const desk = await hub.desk();
  assert.ok(desk.threads.some((thread) => wordsOf(thread).includes('Nog een vraag.')));
  one.talk.close();
});
