import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fromBase64Url } from '../../src/core/bytes.ts';
import { decodeEnvelope } from '../../src/core/envelope.ts';
import { FIRST_EMBED } from '../../src/core/embed.ts';
import type { RecoveryRecord, Roster, StaffRecord } from '../../src/core/staff.ts';
import type { Arrival } from '../../hub/store/letterbox.ts';
import { openStore, type Store } from '../../hub/store/store.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { bytes, envelope, message, newMailbox, sha256, TestPoint, today } from './support/point.ts';
import { parseContent } from '../core/support/parse-content.ts';

/** One suite for every database the hub knows. */
function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    const point = new TestPoint();
    const arrival = (sealed = envelope(point.kid), changes: Partial<Arrival> = {}): Arrival => {
      const { header } = decodeEnvelope(sealed.bytes)!;
      return {
        point: point.id,
        sid: header.sid,
        kid: header.kid,
        mailbox: header.mailboxHash,
        token: header.tokenHash,
        digest: sha256(sealed.bytes),
        envelope: sealed.bytes,
        day: today(),
        ...changes,
      };
    };
    const created = async (): Promise<boolean> => {
      const body = point.setUp('') as Record<string, unknown>;
      const parsed = parseContent(body['content']);
      assert.ok(parsed.ok);
      return store.points.create({
        content: parsed.content,
        embed: body['embed'] as { key: string; origins: string[] },
        staff: body['staff'] as StaffRecord,
        recovery: body['recovery'] as RecoveryRecord,
        roster: body['roster'] as Roster,
        auth: sha256(point.auth),
        sessionSalt: bytes(16),
      });
    };

    before(async () => {
      store = await open();
      assert.equal(await store.points.only(), null);
      assert.equal(await created(), true);
    });
    after(() => store.close());

    test('a hub has one point, and set-up happens once', async () => {
      assert.equal(await created(), false);
      assert.equal((await store.points.only())?.content.name, 'Steunpunt <De Linde>');
      assert.equal(await store.points.get('elsewhere'), null);
      assert.deepEqual(await store.embeds.get(point.embedKey), {
        ...FIRST_EMBED,
        name: 'Eerste plek',
        ...{ key: point.embedKey, point: point.id, state: 'active' },
        origins: ['https://school.example'],
      });
      assert.equal(await store.embeds.knows(point.embedKey), true);
      assert.equal(await store.embeds.knows('nobody'), false);
    });

    test('a row is stored once, whatever comes after it', async () => {
      const first = arrival();
      assert.equal(await store.letterbox.known(first), null);
      assert.equal(await store.letterbox.put(first), 'stored');
      assert.equal(await store.letterbox.put(first), 'duplicate');
      assert.equal(await store.letterbox.known(first), 'duplicate');
      const other = arrival(envelope(point.kid, { sid: first.sid }));
      assert.equal(await store.letterbox.put(other), 'conflict');
      assert.deepEqual(await store.mailboxes.counts([other.mailbox]), [null], 'no empty mailbox');
    });

    test('fifty copies at once make one row', async () => {
      const sealed = envelope(point.kid);
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => store.letterbox.put(arrival(sealed))),
      );
      assert.equal(answers.filter((state) => state === 'stored').length, 1);
      assert.equal(answers.filter((state) => state === 'duplicate').length, 49);
    });

    test('other bytes under the same sid at the same moment are a conflict', async () => {
      const sid = bytes(16);
      const answers = await Promise.all([
        store.letterbox.put(arrival(envelope(point.kid, { sid }))),
        store.letterbox.put(arrival(envelope(point.kid, { sid }))),
      ]);
      assert.deepEqual(answers.sort(), ['conflict', 'stored']);
    });

    test('a mailbox keeps its first token', async () => {
      const mailbox = newMailbox();
      const stranger = { id: mailbox.id, token: bytes(32) };
      const together = await Promise.all([
        store.letterbox.put(arrival(envelope(point.kid, { mailbox }))),
        store.letterbox.put(arrival(envelope(point.kid, { mailbox: stranger }))),
      ]);
      assert.deepEqual(together, ['stored', 'rejected']);
      const later = arrival(envelope(point.kid, { mailbox: stranger }));
      assert.equal(await store.letterbox.put(later), 'rejected');
      const followUp = arrival(envelope(point.kid, { mailbox }));
      assert.equal(await store.letterbox.put(followUp), 'stored');
      const hash = sha256(mailbox.id);
      assert.equal(await store.mailboxes.opens(hash, sha256(mailbox.token)), true);
      assert.equal(await store.mailboxes.opens(hash, sha256(stranger.token)), false);
      assert.equal(await store.mailboxes.opens(bytes(32), sha256(mailbox.token)), false);
      assert.equal((await store.mailboxes.read(hash)).submissions, 2);
    });

    test('arrivals of one moment share commits', async () => {
      const before = store.letterbox.commits;
      const states = await Promise.all(
        Array.from({ length: 300 }, () => store.letterbox.put(arrival())),
      );
      assert.ok(states.every((state) => state === 'stored'));
      const commits = store.letterbox.commits - before;
      assert.ok(commits >= 2 && commits <= 10, `${commits} commits for 300 rows`);
    });

    test('a row the database refuses fails no neighbour', async () => {
      const bad = arrival(envelope(point.kid), { day: 'no number' as unknown as number });
      const results = await Promise.allSettled([
        store.letterbox.put(arrival()),
        store.letterbox.put(bad),
        store.letterbox.put(arrival()),
      ]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
    });

    test('messages are numbered, and never replaced', async () => {
      const one = arrival();
      await store.letterbox.put(one);
      const { mailbox } = one;
      const put = (n: number, body: Uint8Array): Promise<string> =>
        store.mailboxes.putMessage(point.id, mailbox, n, body, today());
      const [first, second] = [message(1), message(2)];
      assert.equal(await put(2, second), 'stored');
      assert.equal(await put(1, first), 'stored');
      assert.equal(await put(1, first), 'duplicate');
      assert.equal(await put(1, message(1)), 'conflict');
      assert.equal(await put(3, first), 'rejected');
      assert.equal(await put(3, bytes(100)), 'rejected');
      const nowhere = store.mailboxes.putMessage(point.id, bytes(32), 1, first, today());
      assert.equal(await nowhere, 'unknown');
      const { messages } = await store.mailboxes.read(mailbox);
      assert.deepEqual(
        messages.map((body) => Buffer.from(body).toString('hex')),
        [first, second].map((body) => Buffer.from(body).toString('hex')),
      );
      assert.deepEqual(await store.mailboxes.counts([mailbox, bytes(32)]), [2, null]);
    });

    test('a thread is archived, and a follow-up opens it again', async () => {
      const mailbox = newMailbox();
      const first = arrival(envelope(point.kid, { mailbox }));
      await store.letterbox.put(first);
      const listed = async (archived: boolean): Promise<boolean> =>
        (await store.threads.index(point.id, archived)).some((thread) =>
          Buffer.from(thread.mailbox).equals(first.mailbox),
        );
      assert.equal(await store.mailboxes.setArchived(point.id, first.mailbox, true), true);
      assert.deepEqual([await listed(false), await listed(true)], [false, true]);
      await store.letterbox.put(arrival(envelope(point.kid, { mailbox })));
      assert.deepEqual([await listed(false), await listed(true)], [true, false]);
      assert.equal(await store.mailboxes.setArchived('elsewhere', first.mailbox, true), false);
    });

    test('what was erased stays erased', async () => {
      const mailbox = newMailbox();
      const first = arrival(envelope(point.kid, { mailbox }));
      await store.letterbox.put(first);
      await store.mailboxes.putMessage(point.id, first.mailbox, 1, message(1), today());
      assert.equal(await store.mailboxes.erase(first.mailbox, 'elsewhere'), false);
      assert.equal(await store.mailboxes.erase(first.mailbox, point.id), true);
      assert.equal(await store.mailboxes.erase(first.mailbox), false);
      assert.equal(await store.letterbox.put(first), 'gone');
      assert.equal(await store.letterbox.known(first), 'gone');
      const sameSid = arrival(envelope(point.kid, { sid: first.sid }));
      assert.equal(await store.letterbox.put(sameSid), 'gone', 'the sid alone');
      const sameMailbox = arrival(envelope(point.kid, { mailbox }));
      assert.equal(await store.letterbox.put(sameMailbox), 'gone', 'the mailbox alone');
      const late = store.mailboxes.putMessage(point.id, first.mailbox, 2, message(2), today());
      assert.equal(await late, 'gone');
      assert.deepEqual(await store.mailboxes.counts([first.mailbox]), [null]);
    });

    test('erasing while copies arrive revives nothing', async () => {
      for (let round = 0; round < 20; round++) {
        const mailbox = newMailbox();
        const first = arrival(envelope(point.kid, { mailbox }));
        await store.letterbox.put(first);
        await Promise.all([
          store.mailboxes.erase(first.mailbox),
          ...Array.from({ length: 5 }, () =>
            store.letterbox.put(arrival(envelope(point.kid, { mailbox }))),
          ),
        ]);
        assert.deepEqual(await store.mailboxes.counts([first.mailbox]), [null]);
      }
    });

    test('retention erases what is older, and only that', async () => {
      const [old, young] = [arrival(undefined, { day: 100 }), arrival(undefined, { day: 101 })];
      await Promise.all([store.letterbox.put(old), store.letterbox.put(young)]);
      assert.equal(await store.mailboxes.eraseBefore(101, 200), 1);
      assert.deepEqual(await store.mailboxes.counts([old.mailbox, young.mailbox]), [null, 0]);
      assert.equal(await store.letterbox.put(old), 'gone');
    });

    test('what a desk needs longer stays until that day', async () => {
      const held = arrival(undefined, { day: 100 });
      await store.letterbox.put(held);
      const erased = (today: number) => store.mailboxes.eraseBefore(101, today);
      assert.equal(await store.mailboxes.keepUntil('elsewhere', held.mailbox, 300), false);
      assert.equal(await store.mailboxes.keepUntil(point.id, held.mailbox, 300), true);
      assert.equal(await erased(299), 0);
      assert.deepEqual(await store.mailboxes.counts([held.mailbox]), [0]);
      assert.equal(await erased(300), 1);
      assert.equal(await store.mailboxes.keepUntil(point.id, held.mailbox, 400), false, 'gone');
    });

    test('a document is written by whoever read it last', async () => {
      const { documents } = store;
      const [one, two] = [bytes(100), bytes(200)];
      const expected = { digest: bytes(32) };
      assert.equal(await documents.put(point.id, 'doc', one, expected), null, 'none there');
      const digest = await documents.put(point.id, 'doc', one, 'none');
      assert.ok(digest);
      assert.equal(await documents.put(point.id, 'doc', two, 'none'), null);
      const writers = await Promise.all(
        [two, bytes(300)].map((body) => documents.put(point.id, 'doc', body, { digest })),
      );
      assert.equal(writers.filter((written) => written !== null).length, 1);
      assert.equal(await documents.get('elsewhere', 'doc'), null);
    });

    test('a publication that was overtaken changes nothing', async () => {
      const before = (await store.points.only())!;
      assert.equal(await store.points.replace(point.content({ phone: '1' }), before.version), true);
      assert.equal(
        await store.points.replace(point.content({ phone: '2' }), before.version),
        false,
      );
      assert.equal((await store.points.only())?.content.phone, '1');
    });

    test('kids of a later publication are known at once', async () => {
      const before = (await store.points.only())!;
      point.addKey();
      const kid = Buffer.from(point.kid).toString('base64url');
      assert.equal((await store.points.withKid(point.id, kid))?.kids.has(kid), false);
      await store.points.replace(point.content(), before.version);
      assert.equal((await store.points.withKid(point.id, kid))?.kids.has(kid), true);
    });

    test('staff are found by name as people type it', async () => {
      const found = await store.staff.byName('  NOOR ');
      assert.equal(found?.record.name, 'Noor');
      assert.equal(await store.staff.byName('noortje'), null);
      assert.deepEqual(Buffer.from(found.auth), Buffer.from(sha256(point.auth)));
      const salt = bytes(16);
      await store.staff.endSessions(found, salt);
      const again = await store.staff.byId(point.id, found.id);
      assert.deepEqual(Buffer.from(again!.sessionSalt), Buffer.from(salt));
      assert.ok(fromBase64Url(found.record.salt));
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));
storeSuite('node:sqlite', () => openStore({ databaseUrl: null, data: folder }));

let postgres: Postgres | null = null;
try {
  postgres = startPostgres();
} finally {
  if (postgres) after(() => postgres?.stop());
}
if (postgres) {
  const started = postgres;
  storeSuite('PostgreSQL', () => openStore({ databaseUrl: started.database(), data: folder }));
} else {
  test('PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, the store was not tested against it');
    t.skip('no PostgreSQL on this machine');
  });
}
