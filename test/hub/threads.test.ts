import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BATCH_BYTES } from '../../src/core/desk/thread-batch.ts';
import { decodeEnvelope, ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import type { Arrival } from '../../hub/store/letterbox.ts';
import { openStore, type Store } from '../../hub/store/store.ts';
import type { Place, ThreadLine } from '../../hub/store/threads.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { bytes, envelope, message, newMailbox, sha256, TestPoint, today } from './support/point.ts';

/** What a desk reads of its threads, with as many as a busy point has in ten years. */

const OPEN = 200;
const ARCHIVED = 10_000;

function suite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    const point = new TestPoint();
    const arrival = (day: number, mailbox = newMailbox()): Arrival => {
      const sealed = envelope(point.kid, { mailbox });
      const { header } = decodeEnvelope(sealed.bytes)!;
      return {
        point: point.id,
        sid: header.sid,
        kid: header.kid,
        mailbox: header.mailboxHash,
        token: header.tokenHash,
        digest: sha256(sealed.bytes),
        envelope: sealed.bytes,
        day,
      };
    };
    const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');
    const index = (archived = false, page: { after?: Place; limit?: number } = {}) =>
      store.threads.index(point.id, archived, page);
    const lineOf = async (mailbox: Uint8Array): Promise<ThreadLine | undefined> =>
      (await index()).find((line) => hex(line.mailbox) === hex(mailbox));

    before(async () => {
      store = await open();
      const { db } = store.database;
      const row = { point: point.id, content: '{}', recovery: '{}', roster: '{}' };
      await db.insertInto('points').values(row).execute();
      const arrivals = Array.from({ length: OPEN + ARCHIVED }, (_, i) =>
        arrival(i < OPEN ? today() - (i % 30) : 1 + (i % 500)),
      );
      for (let at = 0; at < arrivals.length; at += 500)
        await Promise.all(arrivals.slice(at, at + 500).map((one) => store.letterbox.put(one)));
      await db.updateTable('mailboxes').set({ archived: 1 }).where('last_day', '<=', 500).execute();
    });
    after(() => store.close());

    test('the index of open threads has no archived one, newest first', async (t) => {
      const lines = await index();
      t.diagnostic(`${lines.length} lines of ${OPEN + ARCHIVED} threads`);
      assert.equal(lines.length, OPEN);
      assert.ok(lines.every(({ archived, submissions }) => !archived && submissions === 1));
      const days = lines.map(({ lastDay }) => lastDay);
      assert.deepEqual(
        days,
        [...days].sort((a, b) => b - a),
      );
      assert.deepEqual(await store.threads.index('elsewhere', false), []);
    });

    test('a line changes with everything that happens in its thread', async () => {
      const mailbox = newMailbox();
      const first = arrival(today(), mailbox);
      const numbers = async (): Promise<unknown> => {
        const line = await lineOf(first.mailbox);
        return line && [line.submissions, line.messages];
      };
      await store.letterbox.put(first);
      assert.deepEqual(await numbers(), [1, 0]);
      await store.letterbox.put(first);
      assert.deepEqual(await numbers(), [1, 0], 'the same bytes again are no change');
      await store.letterbox.put(arrival(today(), mailbox));
      assert.deepEqual(await numbers(), [2, 0]);
      await store.mailboxes.putMessage(point.id, first.mailbox, 1, message(1), today());
      assert.deepEqual(await numbers(), [2, 1]);
      await store.mailboxes.setArchived(point.id, first.mailbox, true);
      assert.equal(await numbers(), undefined);
      await store.mailboxes.setArchived(point.id, first.mailbox, false);
      await store.mailboxes.erase(first.mailbox, point.id);
      assert.equal(await numbers(), undefined, 'erased');
    });

    test('archived ones come in pages: each once, newest first', async (t) => {
      const seen = new Set<string>();
      let pages = 0;
      let last: ThreadLine | undefined;
      for (;;) {
        const lines = await index(true, { limit: 100, ...(last && { after: last }) });
        if (lines.length === 0) break;
        assert.ok(!last || last.lastDay >= lines[0]!.lastDay);
        for (const line of lines) seen.add(hex(line.mailbox));
        last = lines.at(-1);
        pages++;
      }
      t.diagnostic(`${pages} pages, ${seen.size} threads`);
      assert.deepEqual([pages, seen.size], [ARCHIVED / 100, ARCHIVED]);
    });

    test('a batch holds what was asked for, whole, and stops at its size', async (t) => {
      const wanted = (await index()).map(({ mailbox }) => mailbox);
      let bytesRead = 0;
      let rounds = 0;
      const read = new Set<string>();
      let left = wanted;
      while (left.length > 0) {
        const batch = await store.threads.read(point.id, left);
        for (const thread of batch.threads) {
          read.add(hex(thread.line.mailbox));
          for (const one of thread.submissions) {
            assert.equal(one.envelope.length, ENVELOPE_SIZE);
            bytesRead += one.envelope.length;
          }
        }
        assert.ok(batch.threads.length > 0);
        assert.ok(batch.threads.length * ENVELOPE_SIZE <= BATCH_BYTES);
        left = batch.left;
        rounds++;
      }
      t.diagnostic(`${read.size} threads, ${bytesRead} bytes in ${rounds} batches`);
      assert.deepEqual([...read], wanted.map(hex), 'in the order that was asked');
      assert.equal(bytesRead, wanted.length * ENVELOPE_SIZE, 'nothing of the 10,000 others');
      assert.ok(rounds > 1);
    });

    test('what is large comes alone, what is not there not at all', async () => {
      const mailbox = newMailbox();
      const first = arrival(today(), mailbox);
      const many = Math.ceil(BATCH_BYTES / ENVELOPE_SIZE) + 1;
      for (let i = 0; i < many; i++)
        await store.letterbox.put(i === 0 ? first : arrival(today(), mailbox));
      await store.mailboxes.putMessage(point.id, first.mailbox, 1, message(1), today());
      const other = arrival(today());
      await store.letterbox.put(other);
      const asked = [first.mailbox, bytes(32), first.mailbox, other.mailbox];
      const { threads, left } = await store.threads.read(point.id, asked);
      assert.deepEqual(left.map(hex), [hex(other.mailbox)]);
      assert.deepEqual(
        threads.map(({ submissions, messages }) => [submissions.length, messages.length]),
        [[many, 1]],
      );
      assert.deepEqual(await store.threads.read('elsewhere', asked), { threads: [], left: [] });
      assert.equal(await store.threads.pointOf(first.mailbox), point.id);
      await store.mailboxes.erase(first.mailbox);
      assert.equal(await store.threads.pointOf(first.mailbox), null);
      assert.deepEqual((await store.threads.read(point.id, [first.mailbox])).threads, []);
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-threads-'));
after(() => rmSync(folder, { recursive: true, force: true }));
suite('node:sqlite', () => openStore({ databaseUrl: null, data: folder }));

const postgres: Postgres | null = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  suite('PostgreSQL', () => openStore({ databaseUrl: postgres.database(), data: folder }));
} else
  test('PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, threads were not read from it');
    t.skip('no PostgreSQL on this machine');
  });
