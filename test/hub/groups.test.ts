import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Arrival } from '../../hub/store/letterbox.ts';
import { overRows } from '../../hub/store/over-rows.ts';
import { openStore, type Store } from '../../hub/store/store.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { bytes, sha256 } from './support/point.ts';

/** Groups of one turn; the last makes more than one. */
const SIZES = [1, 2, 3, 28, 64, 127, 200, 201];

const arrival = (): Arrival => ({
  point: 'de-linde',
  sid: bytes(16),
  kid: bytes(8),
  mailbox: bytes(32),
  token: bytes(32),
  digest: bytes(32),
  envelope: bytes(100),
  day: 20_000 + bytes(1)[0]!,
});

const hex = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
const plain = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, hex(value)]));

function groupSuite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    before(async () => {
      store = await open();
      await store.database.db
        .insertInto('points')
        .values({ point: 'de-linde', content: '{}', recovery: '{}', roster: '{}' })
        .execute();
    });
    after(() => store.close());

    test('a group of any size is stored, every value in its column', async (t) => {
      const { db } = store.database;
      let rows = 0;
      // Twice: the second time each query was written before.
      for (const size of [...SIZES, ...SIZES]) {
        const group = Array.from({ length: size }, arrival);
        const states = await Promise.all(group.map((one) => store.letterbox.put(one)));
        assert.deepEqual(new Set(states), new Set(['stored']));
        for (const { token, ...submission } of group.slice(-3)) {
          const { sid, mailbox } = submission;
          const stored = db.selectFrom('submissions').selectAll().where('sid', '=', sid);
          assert.deepEqual(plain(await stored.executeTakeFirstOrThrow()), plain(submission));
          const box = db.selectFrom('mailboxes').selectAll().where('mailbox', '=', mailbox);
          const { point, day } = submission;
          const opened = {
            mailbox,
            point,
            token,
            last_day: day,
            archived: 0,
            fetched: 0,
            kept_until: null,
          };
          assert.deepEqual(plain(await box.executeTakeFirstOrThrow()), plain(opened));
          rows++;
        }
      }
      assert.ok(rows >= 30);
      t.diagnostic(`${rows} rows of ${2 * SIZES.length} groups read back`);
    });

    test('known and erased ones are told apart within a large group', async () => {
      const group = Array.from({ length: 150 }, arrival);
      const [first, erased, sameMailbox] = [group[10]!, group[20]!, group[30]!];
      await Promise.all([store.letterbox.put(first), store.letterbox.put(erased)]);
      await store.mailboxes.erase(erased.mailbox);
      group[30] = { ...sameMailbox, mailbox: erased.mailbox };
      const states = await Promise.all(group.map((one) => store.letterbox.put(one)));
      const expected = group.map(() => 'stored');
      [expected[10], expected[20], expected[30]] = ['duplicate', 'gone', 'gone'];
      assert.deepEqual(states, expected);
    });

    test('a query is written once for each number of rows, and only with its own values', async () => {
      const { db } = store.database;
      const written: number[] = [];
      const graves = overRows<{ hash: Uint8Array }, { hash: Uint8Array }>(['hash'], (rows) => {
        written.push(rows.length);
        const hashes = rows.map(({ hash }) => hash);
        return db.selectFrom('tombstones').select('hash').where('hash', 'in', hashes).compile();
      });
      const hash = sha256(bytes(16));
      await db.insertInto('tombstones').values({ hash }).execute();
      const others = Array.from({ length: 4 }, () => ({ hash: bytes(32) }));
      assert.deepEqual(await graves(db, []), []);
      assert.deepEqual(await graves(db, others), []);
      const found = await graves(db, [...others.slice(1), { hash }]);
      assert.deepEqual(found.map(plain), [{ hash: hex(hash) }]);
      assert.equal((await graves(db, [{ hash }])).length, 1);
      assert.deepEqual(written, [4, 1]);

      const wrong = overRows<{ hash: Uint8Array }, { hash: Uint8Array }>(['hash'], () =>
        db.selectFrom('tombstones').select('hash').where('hash', '=', hash).limit(1).compile(),
      );
      await assert.rejects(wrong(db, [{ hash }]), RangeError);
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-groups-'));
after(() => rmSync(folder, { recursive: true, force: true }));
groupSuite('node:sqlite', () => openStore({ databaseUrl: null, data: folder }));

let postgres: Postgres | null = null;
try {
  postgres = startPostgres();
} finally {
  if (postgres) after(() => postgres?.stop());
}
if (postgres) {
  const started = postgres;
  groupSuite('PostgreSQL', () => openStore({ databaseUrl: started.database(), data: folder }));
} else {
  test('PostgreSQL', (t) => t.skip('no PostgreSQL on this machine'));
}
