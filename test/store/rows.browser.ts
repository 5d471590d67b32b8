import { OUTBOX_DATABASE, hasRows, openRows } from '../../src/store/rows.ts';
import type { OutboxRow, Rows } from '../../src/core/ports.ts';
import {
  aRow,
  check,
  equal,
  errorOf,
  names,
  request,
  stored,
  watch,
  wipe,
} from './support/browser.ts';

/** The rows on the real thing: Chromium's IndexedDB. */
describe('rows on disk', () => {
  const open: Rows[] = [];
  const opened = async (): Promise<Rows> => {
    const rows = await openRows();
    open.push(rows);
    return rows;
  };

  beforeEach(() => wipe(OUTBOX_DATABASE));
  afterEach(() => {
    for (const rows of open.splice(0)) rows.close();
  });

  it('come back byte for byte after reopening', async () => {
    const [first, second] = [aRow(), aRow({ state: 'parked', reason: 'conflict', tries: 7 })];
    const before = await opened();
    for (const row of [first, second, { ...first, tries: 1 }]) await before.put(row);
    before.close();
    const after = await opened();
    const rows = await after.all();
    const byName = (a: OutboxRow, b: OutboxRow): number => (a.sid < b.sid ? -1 : 1);
    equal(rows.sort(byName), [{ ...first, tries: 1 }, second].sort(byName), 'rows');
    check(rows[0]?.bytes instanceof Uint8Array, 'bytes stay bytes');
    await after.remove(first.sid);
    equal(
      (await after.all()).map(({ sid }) => sid),
      [second.sid],
      'after removal',
    );
  });

  it('are written with strict durability, each in one transaction', async () => {
    const rows = await opened();
    const asked: unknown[][] = [];
    const giveBack = watch(IDBDatabase.prototype, 'transaction', (_db, tx) => {
      const { mode, durability } = tx as IDBTransaction;
      asked.push([mode, durability]);
    });
    try {
      const row = aRow();
      await rows.put(row);
      await rows.remove(row.sid);
      await rows.all();
    } finally {
      giveBack();
    }
    equal(
      asked,
      [
        ['readwrite', 'strict'],
        ['readwrite', 'strict'],
        ['readonly', 'default'],
      ],
      'transactions',
    );
  });

  it('a transaction that aborts after its request succeeded is a failure', async () => {
    const rows = await opened();
    await rows.put(aRow());
    const abortAfter = (store: IDBObjectStore, asked: unknown): void =>
      (asked as IDBRequest).addEventListener('success', () => store.transaction.abort());
    const giveBack = [
      watch(IDBObjectStore.prototype, 'put', abortAfter),
      watch(IDBObjectStore.prototype, 'delete', abortAfter),
    ];
    try {
      equal(await errorOf(rows.put(aRow())), 'AbortError', 'put');
      equal(await errorOf(rows.remove('any')), 'AbortError', 'remove');
    } finally {
      for (const give of giveBack) give();
    }
    equal((await stored(OUTBOX_DATABASE, 'rows')).length, 1, 'rows on disk');
  });

  it('of a later format stay where they are, unread', async () => {
    const rows = await opened();
    const known = aRow();
    await rows.put(known);
    await rows.put({ ...aRow(), fmt: 2 } as unknown as OutboxRow);
    equal(
      (await rows.all()).map(({ sid }) => sid),
      [known.sid],
      'read',
    );
    equal((await stored(OUTBOX_DATABASE, 'rows')).length, 2, 'on disk');
  });

  it('of the first release are read by this one', async () => {
    // A database as version 1 made it, by hand: this test may never be changed with the code.
    const asked = indexedDB.open('steunpunt-outbox', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { keyPath: 'sid' });
    const db = await request(asked);
    const row = {
      sid: 'AAAAAAAAAAAAAAAAAAAAAA',
      fmt: 1,
      point: 'linde',
      embedKey: '',
      bytes: Uint8Array.of(83, 84, 80, 49),
      digest: 'd',
      tries: 2,
      notBefore: 5,
      state: 'due',
    };
    await request(db.transaction('rows', 'readwrite').objectStore('rows').put(row));
    db.close();
    equal(await (await opened()).all(), [row as OutboxRow], 'rows');
  });

  it('give way to a newer page at once, and then refuse', async () => {
    const rows = await opened();
    const newer = await request(indexedDB.open(OUTBOX_DATABASE, 2));
    equal(await errorOf(rows.put(aRow())), 'InvalidStateError', 'put on the old handle');
    equal(await errorOf(openRows()), 'VersionError', 'opening with old code');
    newer.close();
  });

  it('opening gives up after 4 seconds behind a page that never gives way', async () => {
    const first = await opened();
    await first.put(aRow());
    first.close();
    const stubborn = await request(indexedDB.open(OUTBOX_DATABASE, 1));
    const waiting = request(indexedDB.open(OUTBOX_DATABASE, 2));
    equal(await errorOf(openRows()), 'TimeoutError', 'open');
    stubborn.close();
    const newer = await waiting;
    newer.close();
    equal((await stored(OUTBOX_DATABASE, 'rows')).length, 1, 'rows on disk');
  });

  it('are asked after without making anything', async () => {
    equal(await hasRows(), false, 'before');
    check(!(await names()).includes(OUTBOX_DATABASE), 'nothing was made');
    await opened();
    equal(await hasRows(), true, 'after');
  });

  it('are asked after in a browser without a list of databases, too', async () => {
    const { prototype } = IDBFactory;
    const list = Object.getOwnPropertyDescriptor(prototype, 'databases');
    check(list, 'this browser has a list');
    let before: boolean;
    let after: boolean;
    try {
      delete (prototype as Partial<IDBFactory>).databases;
      before = await hasRows();
      (await opened()).close();
      after = await hasRows();
      await wipe(OUTBOX_DATABASE);
      await hasRows();
    } finally {
      Object.defineProperty(prototype, 'databases', list);
    }
    equal([before, after], [false, true], 'answers');
    check(!(await names()).includes(OUTBOX_DATABASE), 'nothing was made');
  });
});
