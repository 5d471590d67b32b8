import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CompiledQuery } from 'kysely';
import { toBase64Url } from '../../src/core/bytes.ts';
import { envelope, message, newMailbox, sha256, type Mailbox } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';

/** The hub tells a desk how far a visitor fetched, and nothing about when. */

function suite(database: string, open: () => Promise<Stage>): void {
  describe(`what was fetched, on ${database}`, () => {
    let stage: Stage;
    let cookie: string;
    before(async () => {
      stage = await open();
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const asked = async (): Promise<Mailbox> => {
      const mailbox = newMailbox();
      assert.equal((await stage.put(envelope(stage.point.kid, { mailbox }))).status, 201);
      return mailbox;
    };
    const hash = ({ id }: Mailbox): string => toBase64Url(sha256(id));
    const reply = async (mailbox: Mailbox, n: number): Promise<void> => {
      const path = `/v1/desk/threads/${hash(mailbox)}/messages/${n}`;
      assert.equal((await stage.desk(path, 'PUT', message(n), cookie)).status, 201);
    };
    const line = async (mailbox: Mailbox): Promise<{ fetched: number; lastDay: number }> => {
      const answer = await stage.desk('/v1/desk/threads', 'GET', undefined, cookie);
      const { threads } = answer.json() as {
        threads: { mailbox: string; fetched: number; lastDay: number }[];
      };
      const found = threads.find((one) => one.mailbox === hash(mailbox));
      assert.ok(found);
      return found;
    };
    const fetched = async (mailbox: Mailbox): Promise<number> => (await line(mailbox)).fetched;

    test('grows with what the bearer of the token was given', async () => {
      const mailbox = await asked();
      await stage.mailbox(mailbox);
      assert.equal(await fetched(mailbox), 0, 'there was nothing to fetch');
      await reply(mailbox, 1);
      await reply(mailbox, 2);
      assert.equal(await fetched(mailbox), 0, 'control: nobody looked');
      await stage.mailbox(mailbox);
      assert.equal(await fetched(mailbox), 2);
      await reply(mailbox, 3);
      assert.equal(await fetched(mailbox), 2);
      await stage.mailbox(mailbox);
      await stage.mailbox(mailbox);
      assert.equal(await fetched(mailbox), 3);
    });

    test('is not moved by another token, a HEAD, the stream of events or the desk', async () => {
      const mailbox = await asked();
      await reply(mailbox, 1);
      const url = `${stage.urls.hub}/v1/mailboxes/${toBase64Url(mailbox.id)}`;
      assert.equal((await stage.mailbox({ ...mailbox, token: newMailbox().token })).status, 404);
      assert.equal((await stage.mailbox(mailbox, 'HEAD')).status, 200);
      assert.equal((await stage.ask(url, {})).status, 404);
      assert.equal(await fetched(mailbox), 0);
    });

    test('leaves the day of the last activity alone', async () => {
      const mailbox = await asked();
      await reply(mailbox, 1);
      const { lastDay } = await line(mailbox);
      await stage.mailbox(mailbox);
      assert.deepEqual(await line(mailbox), { ...(await line(mailbox)), lastDay, fetched: 1 });
    });
  });
}

suite('SQLite', openStage);
const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  suite('PostgreSQL', () => openStage({ databaseUrl: postgres.database() }));
}

test('a visitor reads on where nothing can be written', async () => {
  const stage = await openStage();
  const { db } = stage.hub.services.store.database;
  const readOnly = (on: boolean): Promise<unknown> =>
    db.executeQuery(CompiledQuery.raw(`pragma query_only = ${on ? 1 : 0}`));
  try {
    const mailbox = newMailbox();
    await stage.put(envelope(stage.point.kid, { mailbox }));
    const cookie = await stage.logIn();
    const thread = `/v1/desk/threads/${toBase64Url(sha256(mailbox.id))}`;
    await stage.desk(`${thread}/messages/1`, 'PUT', message(1), cookie);
    await readOnly(true);
    const { store } = stage.hub.services;
    await assert.rejects(store.mailboxes.noteFetched(sha256(mailbox.id), 1), 'control');
    const { messages } = (await stage.mailbox(mailbox)).json() as { messages: string[] };
    assert.equal(messages.length, 1);
    await readOnly(false);
  } finally {
    await stage.close();
  }
});
