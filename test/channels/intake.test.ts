import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openIntake } from '../../channels/botkit/intake.ts';

/** What a provider proved is still bounded: it signs for whoever has a phone. */

function listening(): {
  heard: string[];
  clock: { now: number };
  take(id: string, text: string): Promise<number>;
} {
  const heard: string[] = [];
  const clock = { now: 1_800_000_000_000 };
  const intake = openIntake({
    channel: 'sms',
    conversations: {
      hear: (_id, _channel, text) => {
        heard.push(text);
        return Promise.resolve('heard');
      },
      attach: () => () => undefined,
    },
    now: () => clock.now,
  });
  return {
    heard,
    clock,
    take: async (id, text) => {
      const { status } = await intake.take({ id, text, bring: () => Promise.resolve() });
      return status;
    },
  };
}

void test('one phone has forty words a minute, and takes none of another', async (t) => {
  const { heard, clock, take } = listening();
  const answers: number[] = [];
  for (let n = 0; n < 60; n++) answers.push(await take('a', `woord ${n}`));
  assert.deepEqual(
    [answers.filter((one) => one === 200).length, answers.filter((one) => one === 503).length],
    [40, 20],
  );
  assert.equal(await take('b', 'hallo'), 200);
  clock.now += 60_000;
  assert.equal(await take('a', 'later'), 200);
  assert.equal(heard.length, 42);
  t.diagnostic(`${heard.length} words of 62`);
});

void test('of a very long message no more is looked at than could ever be sent', async () => {
  const { heard, take } = listening();
  await take('a', 'kort');
  await take('a', 'a'.repeat(60_000));
  assert.deepEqual(
    heard.map(({ length }) => length),
    [4, 12_000],
  );
});
