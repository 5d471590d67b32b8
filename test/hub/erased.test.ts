import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { keepRetention } from '../../hub/services/retention.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { bytes, envelope, message, newMailbox, sha256 } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { filesUnder, pieces, residue } from './support/residue.ts';
import { openStage, type Stage } from './support/stage.ts';

/** Attack 25: what is erased is on no page of the database any more, whoever erased it. */

const EACH = 50;
type Way = 'visitor' | 'desk' | 'retention' | 'document';

interface Kept {
  readonly traces: Buffer[];
  /** Erases it; throws when it cannot. */
  erase(): Promise<void>;
}

async function thread(stage: Stage, cookie: string, way: Way): Promise<Kept> {
  const mailbox = newMailbox();
  const hash = sha256(mailbox.id);
  const path = `/v1/desk/threads/${toBase64Url(hash)}`;
  const sealed = [0, 1].map(() => envelope(stage.point.kid, { mailbox }));
  for (const one of sealed) assert.equal((await stage.put(one)).status, 201);
  const reply = message(1);
  assert.equal((await stage.desk(`${path}/messages/1`, 'PUT', reply, cookie)).status, 201);
  const ids = [
    hash,
    sha256(mailbox.token),
    ...sealed.map(({ sid }) => Buffer.from(sid, 'base64url')),
  ];
  const { database } = stage.hub.services.store;
  return {
    traces: [...ids, ...sealed.map((one) => one.bytes), reply].flatMap((one) => pieces(one)),
    erase: async () => {
      if (way === 'visitor') assert.equal((await stage.mailbox(mailbox, 'DELETE')).status, 200);
      else if (way === 'desk')
        assert.equal((await stage.desk(path, 'DELETE', undefined, cookie)).status, 200);
      else
        await database.db
          .updateTable('mailboxes')
          .set({ last_day: 10 })
          .where('mailbox', '=', hash)
          .execute();
    },
  };
}

async function document(stage: Stage, cookie: string): Promise<Kept> {
  const body = bytes(8_192);
  const name = Buffer.from(bytes(16)).toString('hex');
  const { documents } = stage.hub.services.store;
  const digest = await documents.put(stage.point.id, name, body, 'none');
  assert.ok(digest);
  return {
    traces: [...pieces(body, 10), Buffer.from(digest), Buffer.from(name)],
    erase: async () => {
      const answer = await stage.ask(`${stage.urls.desk}/v1/desk/documents/${name}`, {
        method: 'DELETE',
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          'if-match': `"${toBase64Url(digest)}"`,
        },
      });
      assert.equal(answer.status, 200);
    },
  };
}

function suite(
  name: string,
  open: () => Promise<Stage>,
  files: (stage: Stage) => Promise<string[]>,
): void {
  test(`${name}: of 200 erased items nothing is left`, async (t) => {
    const stage = await open();
    try {
      const cookie = await stage.logIn();
      const others: Buffer[] = [];
      const items: Kept[] = [];
      for (let i = 0; i < EACH; i++) {
        others.push(...(await thread(stage, cookie, 'visitor')).traces);
        for (const way of ['visitor', 'desk', 'retention'] as const)
          items.push(await thread(stage, cookie, way));
        items.push(await document(stage, cookie));
      }
      const traces = items.flatMap((item) => item.traces);
      const there = residue(await files(stage), traces);
      // A piece may lie across two pages of a file.
      assert.ok(
        there.length > 0.95 * traces.length,
        `control: ${there.length} of ${traces.length}`,
      );
      for (const item of items) await item.erase();
      assert.equal(await stage.hub.services.store.mailboxes.eraseBefore(11, 11), EACH);
      const after = await files(stage);
      const left = residue(after, there);
      t.diagnostic(`${items.length} items, ${there.length} traces, ${left.length} left`);
      assert.equal(items.length, 200);
      assert.equal(left.length, 0);
      const kept = residue(after, others).length;
      assert.ok(kept > 0.95 * others.length, `control: ${kept} of ${others.length} others stay`);
    } finally {
      await stage.close();
    }
  });
}

suite(
  'node:sqlite',
  () => openStage(),
  (stage) => {
    assert.ok(existsSync(join(stage.data, 'hub.sqlite-wal')), 'control: there is a log');
    return Promise.resolve(filesUnder(stage.data));
  },
);

test('node:sqlite: what a document said before is gone after the daily run', async () => {
  const stage = await openStage();
  try {
    const { documents } = stage.hub.services.store;
    const [before, now] = [bytes(8_192), bytes(8_192)];
    const digest = await documents.put(stage.point.id, 'notes', before, 'none');
    assert.ok(digest && (await documents.put(stage.point.id, 'notes', now, { digest })));
    const files = filesUnder(stage.data);
    assert.ok(residue(files, pieces(before, 20)).length > 0, 'control: it is in the log');
    await keepRetention(stage.hub.services)();
    assert.equal(residue(files, pieces(before, 20)).length, 0);
    assert.ok(residue(files, pieces(now, 20)).length > 15, 'control: what it says now stays');
  } finally {
    await stage.close();
  }
});

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  suite(
    'PostgreSQL',
    () => openStage({ databaseUrl: postgres.database() }),
    async ({ hub }) => {
      const { db } = hub.services.store.database;
      // PostgreSQL does so by itself every now and then, and what it samples outlives a row.
      await sql`analyze`.execute(db);
      // What docs/operations.md asks of whoever runs one.
      await sql`vacuum full`.execute(db);
      await sql`checkpoint`.execute(db);
      // Without its log, and without the templates of databases.
      return filesUnder(postgres.data, ['pg_wal', '1', '4', '5']);
    },
  );
} else
  test('PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, its files were not looked at');
    t.skip('no PostgreSQL on this machine');
  });
