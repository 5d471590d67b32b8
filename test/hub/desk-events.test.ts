import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { toBase64Url } from '../../src/core/bytes.ts';
import { listenTo, type Listening } from './support/lines.ts';
import { envelope, message, newMailbox, sha256, type Mailbox } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, setUpStage, type Stage } from './support/stage.ts';

/** What an open desk hears while it happens. */

const nameOf = ({ id }: Mailbox): string => toBase64Url(sha256(id));

/** The same tests where visitor and desk are at one hub, and where each is at another. */
function suite(
  name: string,
  open: () => Promise<{ visitors: Stage; desks: Stage; close(): Promise<void> }>,
) {
  describe(name, () => {
    let visitors: Stage;
    let desks: Stage;
    let close: () => Promise<void>;
    let cookie: string;
    before(async () => {
      ({ visitors, desks, close } = await open());
      cookie = await desks.logIn();
    });
    after(() => close());

    const desk = (): Promise<Listening> =>
      listenTo(`${desks.urls.desk}/v1/desk/events`, { cookie });
    const ask = async (mailbox = newMailbox()): Promise<Mailbox> => {
      const answer = await visitors.put(envelope(visitors.point.kid, { mailbox }));
      assert.equal(answer.status, 201);
      return mailbox;
    };
    const look = ({ id, token }: Mailbox): Promise<Listening> =>
      listenTo(`${visitors.urls.hub}/v1/mailboxes/${toBase64Url(id)}/events`, {
        authorization: `Bearer ${toBase64Url(token)}`,
      });
    /** The lines about changes until one names `mailbox`. */
    const hears = async ({ lines }: Listening, mailbox: Mailbox): Promise<void> => {
      for (;;) {
        const changed = (await lines.with('changed')) as string[] | null;
        if (changed?.includes(nameOf(mailbox))) return;
      }
    };
    const isHere = async ({ lines }: Listening, mailbox: Mailbox, here: boolean): Promise<void> => {
      for (;;) {
        const all = (await lines.with('here')) as string[];
        if (all.includes(nameOf(mailbox)) === here) return;
      }
    };

    test('a question, a follow-up, an answer, a closing and an erasure are told', async (t) => {
      const listening = await desk();
      const mailbox = await ask();
      await hears(listening, mailbox);
      await ask(mailbox);
      await hears(listening, mailbox);
      const thread = `/v1/desk/threads/${nameOf(mailbox)}`;
      const steps = [
        () => desks.desk(`${thread}/messages/1`, 'PUT', message(1), cookie),
        () => desks.desk(`${thread}/archived`, 'PUT', { archived: true }, cookie),
        () => visitors.mailbox(mailbox, 'DELETE'),
      ];
      let told = 2;
      for (const step of steps) {
        assert.ok((await step()).status < 300);
        await hears(listening, mailbox);
        told++;
      }
      const other = await ask();
      await hears(listening, other);
      const path = `/v1/desk/threads/${nameOf(other)}`;
      assert.equal((await desks.desk(path, 'DELETE', undefined, cookie)).status, 200);
      await hears(listening, other);
      t.diagnostic(`${told + 2} changes told`);
      listening.close();
    });

    test('two hundred at once are told without their names', async () => {
      const listening = await desk();
      // What comes within one moment; two hundred requests are not on every machine.
      const { deskEvents } = visitors.hub.services;
      for (let i = 0; i < 200; i++) deskEvents.changed(visitors.point.id, newMailbox().id);
      assert.equal(await listening.lines.with('changed'), null);
      listening.close();
    });

    test('a visitor who looks is here, and is not when they left', async () => {
      const mailbox = await ask();
      const listening = await desk();
      const stranger = await ask();
      await isHere(listening, mailbox, false);
      const [once, twice] = [await look(mailbox), await look(mailbox)];
      await isHere(listening, mailbox, true);
      once.close();
      const second = await desk();
      await isHere(second, mailbox, true);
      twice.close();
      await isHere(listening, mailbox, false);
      await isHere(second, stranger, false);
      listening.close();
      second.close();
    });

    test('log-out ends the stream, and without a session there is none', async () => {
      const own = await desks.logIn();
      const listening = await listenTo(`${desks.urls.desk}/v1/desk/events`, { cookie: own });
      assert.deepEqual(await listening.lines.with('here'), []);
      await desks.desk('/v1/desk/logout', 'POST', undefined, own);
      await listening.ended;
      await assert.rejects(listenTo(`${desks.urls.desk}/v1/desk/events`, { cookie: own }));
      const again = await listenTo(`${desks.urls.desk}/v1/desk/events`, {
        cookie: await desks.logIn(),
      });
      // The session is one of both hubs, and so is its end.
      await visitors.desk('/v1/desk/logout', 'POST', undefined, await desks.logIn());
      await again.ended;
      cookie = await desks.logIn();
    });

    test('hubs that lost each other look again, and hear again', async (t) => {
      const { database } = desks.hub.services.store;
      if (!database.shared) {
        t.skip('one hub');
        return;
      }
      const listening = await desk();
      const { rows } = await sql<{ cut: boolean }>`
        select pg_terminate_backend(pid) as cut from pg_stat_activity
        where query like 'listen %' and datname = current_database()
      `.execute(database.db);
      t.diagnostic(`${rows.length} lines cut`);
      assert.ok(rows.length >= 2 && rows.every(({ cut }) => cut));
      for (;;) if ((await listening.lines.with('changed')) === null) break;
      await hears(listening, await ask());
      listening.close();
    });

    test('a person has ten streams at most, and one that closes makes room', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => desk()));
      const refused = await desks.desk('/v1/desk/events', 'GET', undefined, cookie);
      assert.equal(refused.status, 503);
      assert.match(refused.headers['retry-after'] ?? '', /^\d+$/);
      const head = await desks.desk('/v1/desk/events', 'HEAD', undefined, cookie);
      assert.equal(head.status, 404);
      all.forEach((one) => one.close());
      for (;;) {
        const again = await desk().catch(() => null);
        if (!again) continue;
        again.close();
        break;
      }
    });
  });
}

suite('a desk and its visitors at one hub', async () => {
  const stage = await openStage();
  return { visitors: stage, desks: stage, close: () => stage.close() };
});

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  suite('a desk at one hub, its visitors at another of the same PostgreSQL', async () => {
    const config = { databaseUrl: postgres.database() };
    const desks = await openStage(config);
    const other = await openStage(config, { setUp: false });
    await setUpStage(other);
    const close = async (): Promise<void> => {
      await Promise.all([desks.close(), other.close()]);
    };
    return { visitors: { ...other, point: desks.point }, desks, close };
  });
} else
  test('two hubs', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, no two hubs were tried');
    t.skip('no PostgreSQL on this machine');
  });
