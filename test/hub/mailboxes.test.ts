import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { listenTo, type Listening } from './support/lines.ts';
import { bytes, envelope, message, newMailbox, sha256, type Mailbox } from './support/point.ts';
import { openStage, type Stage } from './support/stage.ts';

describe('a mailbox', () => {
  let stage: Stage;
  let cookie: string;
  before(async () => {
    stage = await openStage();
    cookie = await stage.logIn();
  });
  after(() => stage.close());
  const filled = async (): Promise<Mailbox> => {
    const mailbox = newMailbox();
    assert.equal((await stage.put(envelope(stage.point.kid, { mailbox }))).status, 201);
    return mailbox;
  };
  const reply = (mailbox: Mailbox, n: number): ReturnType<Stage['desk']> => {
    const hash = toBase64Url(sha256(mailbox.id));
    return stage.desk(`/v1/desk/threads/${hash}/messages/${n}`, 'PUT', message(n), cookie);
  };

  test('is read by the bearer of its token, messages in order', async () => {
    const mailbox = await filled();
    const empty = await stage.mailbox(mailbox);
    assert.deepEqual(empty.json(), { v: 1, submissions: 1, messages: [] });
    for (const n of [2, 1]) assert.equal((await reply(mailbox, n)).status, 201);
    const { messages } = (await stage.mailbox(mailbox)).json() as { messages: string[] };
    assert.deepEqual(
      messages.map((text) => Buffer.from(text, 'base64url').readUInt32BE(4)),
      [1, 2],
    );
  });

  test('unknown, another token, erased, no token: one answer, byte for byte', async () => {
    const [mailbox, erased] = [await filled(), await filled()];
    assert.deepEqual((await stage.mailbox(erased, 'DELETE')).json(), { v: 1, state: 'gone' });
    const url = `${stage.urls.hub}/v1/mailboxes/${toBase64Url(mailbox.id)}`;
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/events'],
    ] as const) {
      const answers = await Promise.all([
        stage.mailbox(newMailbox(), method, path),
        stage.mailbox({ id: mailbox.id, token: bytes(32) }, method, path),
        stage.mailbox({ id: mailbox.id, token: bytes(31) }, method, path),
        stage.mailbox({ id: bytes(7), token: mailbox.token }, method, path),
        stage.mailbox(erased, method, path),
        stage.ask(url + path, { method }),
        stage.ask(url + path, { method, headers: { authorization: 'Basic abc' } }),
      ]);
      const shapes = answers.map(({ status, headers, body }) =>
        JSON.stringify([status, { ...headers, date: '' }, body.toString()]),
      );
      assert.equal(new Set(shapes).size, 1, shapes.join('\n'));
      assert.equal(answers[0].status, 404);
    }
    assert.equal((await stage.mailbox(mailbox)).status, 200, 'the right one still opens');
  });

  test('events tell the number of messages, at once and at every change', async () => {
    const mailbox = await filled();
    const { lines, ended } = await listen(stage, mailbox);
    assert.deepEqual(await lines.next(), { messages: 0 });
    await reply(mailbox, 1);
    assert.deepEqual(await lines.next(), { messages: 1 });
    await reply(mailbox, 2);
    assert.deepEqual(await lines.next(), { messages: 2 });
    await stage.mailbox(mailbox, 'DELETE');
    await ended;
  });

  test('events see what another hub of the same database wrote', async () => {
    const mailbox = await filled();
    const { lines, close } = await listen(stage, mailbox);
    assert.deepEqual(await lines.next(), { messages: 0 });
    // Past this hub's routes, so that nothing in the process tells of it.
    const { mailboxes } = stage.hub.services.store;
    await mailboxes.putMessage(stage.point.id, sha256(mailbox.id), 1, message(1), 0);
    assert.deepEqual(await lines.next(), { messages: 1 });
    close();
  });

  test('a HEAD of the events opens no stream', async () => {
    assert.equal((await stage.mailbox(await filled(), 'HEAD', '/events')).status, 404);
  });

  test('look-ups have a budget, and the answer says when to come back', async () => {
    const { budgets } = stage.hub.services.config;
    const tight = await openStage({
      now: () => 0,
      budgets: { ...budgets, lookupMinute: 5 },
    });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 7; i++) {
        const answer = await tight.mailbox(newMailbox());
        statuses.push(answer.status);
        if (answer.status === 429) assert.match(answer.headers['retry-after'] ?? '', /^[1-9]\d*$/);
      }
      assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429]);
    } finally {
      await tight.close();
    }
  });
});

/** Opens the stream of a mailbox; lines come as they arrive. */
function listen(stage: Stage, { id, token }: Mailbox): Promise<Listening> {
  return listenTo(`${stage.urls.hub}/v1/mailboxes/${toBase64Url(id)}/events`, {
    authorization: `Bearer ${toBase64Url(token)}`,
  });
}
