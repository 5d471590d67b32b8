import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  openConversations,
  QUIET_MS,
  type Conversations,
  type ConversationParts,
  type Line,
} from '../../../channels/conversations/conversations.ts';
import { EchoTalk } from '../support/echo-talk.ts';

interface Stage {
  readonly conversations: Conversations;
  readonly talks: EchoTalk[];
  readonly log: string[];
  clock: number;
}

function stage(parts: Partial<ConversationParts> = {}): Stage {
  const talks: EchoTalk[] = [];
  const log: string[] = [];
  const made: Stage = {
    clock: 0,
    talks,
    log,
    conversations: openConversations({
      begin: ({ tell, wiped }) => {
        const talk = new EchoTalk(tell, wiped);
        talks.push(talk);
        return talk;
      },
      now: () => made.clock,
      log: (line) => log.push(line),
      ...parts,
    }),
  };
  return made;
}

const texts = (conversations: Conversations, id: string): string[] =>
  conversations.look(id)?.lines.map(({ from, text }) => `${from}: ${text}`) ?? [];

test('what is said is heard in order, one after another', async (t) => {
  const { conversations, talks } = stage();
  const words = Array.from({ length: 15 }, (_, i) => `woord ${i}`);
  const heard = await Promise.all(words.map((word) => conversations.hear('a', 'web', word)));
  assert.ok(heard.every((how) => how === 'heard'));
  assert.deepEqual(talks[0]?.heard, words);
  t.diagnostic(`${words.length} words in order`);
  assert.equal(talks.length, 1);
});

test('the same message twice is heard once', async () => {
  const { conversations, talks } = stage();
  const first = conversations.hear('a', 'web', 'hallo', 'm1');
  assert.equal(await conversations.hear('a', 'web', 'hallo', 'm1'), 'twice');
  assert.equal(await first, 'heard');
  assert.equal(await conversations.hear('a', 'web', 'hallo', 'm2'), 'heard');
  assert.deepEqual(talks[0]?.heard, ['hallo', 'hallo']);
});

test('a tap is remembered by its words', async () => {
  const { conversations, talks } = stage();
  await conversations.open('a', 'page');
  await conversations.hear('a', 'page', '2');
  assert.ok(texts(conversations, 'a').includes('visitor: Ik heb een code'));
  assert.deepEqual(talks[0]?.heard, ['2']);
});

test('one that floods meets an end, and nobody else notices', async () => {
  const { conversations } = stage();
  const flood = await Promise.all(
    Array.from({ length: 200 }, () => conversations.hear('flood', 'web', 'x')),
  );
  assert.ok(flood.filter((how) => how === 'busy').length >= 150);
  assert.equal(await conversations.hear('b', 'web', 'hallo'), 'heard');
});

test('there is room for so many conversations, and then for who is in', async () => {
  const { conversations } = stage({ most: 3 });
  for (const id of ['a', 'b', 'c']) assert.equal(await conversations.open(id, 'web'), 'begun');
  assert.equal(await conversations.open('d', 'web'), 'full');
  assert.equal(await conversations.hear('d', 'web', 'hallo'), 'full');
  assert.equal(await conversations.hear('a', 'web', 'hallo'), 'heard');
  conversations.end('b');
  assert.equal(await conversations.open('d', 'web'), 'begun');
});

test('where there is no room, who never said a word goes after two minutes', async () => {
  const made = stage({ most: 3 });
  const { conversations } = made;
  assert.equal(await conversations.hear('a', 'sms', 'hallo'), 'heard');
  for (const id of ['b', 'c']) assert.equal(await conversations.open(id, 'page'), 'begun');
  made.clock += 119_999;
  assert.equal(await conversations.open('d', 'page'), 'full');
  made.clock += 1;
  assert.equal(await conversations.hear('d', 'sms', 'hallo'), 'heard');
  assert.notEqual(conversations.look('a'), null, 'who spoke stays');
  assert.equal(conversations.look('b'), null);
  assert.equal(await conversations.hear('b', 'page', 'hallo'), 'again');
});

test('after half an hour without a word it is wiped, and the next word says so', async () => {
  const made = stage();
  const { conversations, talks } = made;
  let ended = 0;
  conversations.attach('a', 'web', () => Promise.resolve(), { ended: () => ended++ });
  await conversations.hear('a', 'web', 'iets wat niemand mag zien');
  made.clock = QUIET_MS - 1;
  assert.equal(await conversations.open('a', 'web'), 'open', 'positive control');
  made.clock = QUIET_MS;
  assert.equal(await conversations.hear('a', 'web', '1'), 'again');
  assert.equal(ended, 1);
  assert.equal(talks[0]?.closed, true);
  assert.deepEqual(talks[1]?.heard, [], 'a 1 of before means something else now');
  assert.deepEqual(texts(conversations, 'a').slice(0, 1), [
    'point: Ons gesprek is opnieuw begonnen.',
  ]);
  assert.equal(await conversations.hear('a', 'web', '1'), 'heard');
});

test('a token from before a restart begins again and says so', async () => {
  const { conversations } = stage();
  assert.equal(await conversations.hear('a', 'web', 'ja', 'm1', { known: true }), 'again');
  assert.equal(texts(conversations, 'a')[0], 'point: Ons gesprek is opnieuw begonnen.');
  await conversations.open('b', 'web', { known: false });
  assert.equal(texts(conversations, 'b')[0], 'point: Welkom.');
});

test('who comes back gets what was said meanwhile, once and in order', async () => {
  const { conversations, talks } = stage();
  const got: Line[] = [];
  const take = (line: Line): Promise<void> => Promise.resolve(void got.push(line));
  const leave = conversations.attach('a', 'web', take);
  await conversations.open('a', 'web');
  await conversations.hear('a', 'web', 'een');
  await settled();
  leave();
  talks[0]?.tell([{ text: 'Er is een antwoord.' }, { text: 'Typ lees.' }]);
  await settled();
  assert.equal(got.length, 3);
  conversations.attach('a', 'web', take);
  await settled();
  assert.deepEqual(
    got.map(({ text }) => text),
    ['Welkom.', 'Wat wilt u doen?', 'U zei: een', 'Er is een antwoord.', 'Typ lees.'],
  );
  assert.ok(got.every(({ seq }, i) => i === 0 || seq > got[i - 1]!.seq));
});

test('a sink that fails is tried again with the same message', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { conversations } = stage();
  const tried: string[] = [];
  let down = 3;
  conversations.attach('a', 'sms', ({ text }) => {
    tried.push(text);
    return down-- > 0 ? Promise.reject(new Error('the provider is down')) : Promise.resolve();
  });
  await conversations.open('a', 'sms');
  for (let i = 0; i < 3; i++) {
    await settled();
    t.mock.timers.tick(60_000);
  }
  await settled();
  assert.deepEqual(tried, ['Welkom.', 'Welkom.', 'Welkom.', 'Welkom.', 'Wat wilt u doen?']);
});

test('a sink of the same name takes the place of the one before', async () => {
  const { conversations } = stage();
  const got: string[] = [];
  for (const name of ['eerste', 'tweede'])
    conversations.attach('a', 'sms', () => Promise.resolve(void got.push(name)), { as: 'sms' });
  await conversations.open('a', 'sms');
  await conversations.hear('a', 'sms', 'hallo');
  await settled();
  assert.ok(!got.slice(1).includes('eerste'));
  assert.ok(got.filter((name) => name === 'tweede').length >= 2);
});

test('a talk that breaks ends itself and nobody else, and leaves no word in the log', async () => {
  const { conversations, log, talks } = stage();
  await conversations.hear('b', 'web', 'hallo');
  await conversations.hear('a', 'web', 'breek');
  assert.equal(conversations.look('a'), null);
  assert.equal(await conversations.hear('b', 'web', 'nog iets'), 'heard');
  assert.equal(await conversations.hear('a', 'web', 'daar ben ik'), 'again');
  assert.deepEqual(log, ['{"event":"talk broke","channel":"web"}']);
  assert.equal(talks.length, 3);
});

test('who wipes it all finds nothing of it here', async () => {
  const { conversations } = stage();
  await conversations.hear('a', 'page', 'iets wat niemand mag zien');
  assert.ok(texts(conversations, 'a').length > 3, 'positive control');
  await conversations.hear('a', 'page', 'wis');
  assert.deepEqual(texts(conversations, 'a'), ['point: U zei: wis']);
});

test('closing lets the work end and wipes all', async () => {
  const { conversations, talks } = stage();
  const heard = conversations.hear('a', 'web', 'hallo');
  await conversations.close();
  assert.equal(await heard, 'heard');
  assert.ok(talks.every(({ closed }) => closed));
  assert.equal(conversations.look('a'), null);
  assert.equal(await conversations.open('b', 'web'), 'full');
});

/** Everything that was under way without a clock has ended. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
