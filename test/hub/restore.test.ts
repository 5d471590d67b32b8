import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { backup, DatabaseSync } from 'node:sqlite';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { HubConfig } from '../../hub/config.ts';
import { envelope, message, newMailbox, sha256 } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';

/** Yesterday's backup put back: what was erased since stays erased. */

interface Place {
  readonly config: Partial<HubConfig>;
  /** Makes a backup while the hub runs. */
  save(): Promise<void>;
  /** What to start the hub with after the backup was put back, while no hub runs. */
  putBack(): Partial<HubConfig>;
}

async function thread(stage: Stage, cookie: string) {
  const mailbox = newMailbox();
  const hash = sha256(mailbox.id);
  const sealed = [0, 1].map(() => envelope(stage.point.kid, { mailbox }));
  for (const one of sealed) assert.equal((await stage.put(one)).status, 201);
  const path = `/v1/desk/threads/${toBase64Url(hash)}`;
  assert.equal((await stage.desk(`${path}/messages/1`, 'PUT', message(1), cookie)).status, 201);
  return { mailbox, hash, sealed, path };
}

/** A stage that closes once: by the test, or after it when it failed. */
async function opened(t: TestContext, config: Partial<HubConfig>): Promise<Stage> {
  const stage = await openStage(config);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= stage.close());
  t.after(close);
  return { ...stage, close };
}

/** Backup, erase in three ways, restore: per start the answers to late copies of what was erased. */
async function story(
  t: TestContext,
  place: Place,
  tombstones: string | null = null,
): Promise<number[]> {
  const first = await opened(t, { ...place.config, tombstones });
  const cookie = await first.logIn();
  const kept = await thread(first, cookie);
  const erased = [];
  for (let i = 0; i < 3; i++) erased.push(await thread(first, cookie));
  await place.save();
  const [byVisitor, byDesk, byAge] = erased;
  assert.equal((await first.mailbox(byVisitor!.mailbox, 'DELETE')).status, 200);
  assert.equal((await first.desk(byDesk!.path, 'DELETE', undefined, cookie)).status, 200);
  const { database, mailboxes } = first.hub.services.store;
  await database.db
    .updateTable('mailboxes')
    .set({ last_day: 10 })
    .where('mailbox', '=', byAge!.hash)
    .execute();
  assert.equal(await mailboxes.eraseBefore(11, 11), 1);
  await first.close();

  const second = await opened(t, { ...place.putBack(), tombstones: null });
  const states: number[] = [];
  for (const { sealed, mailbox } of erased) {
    for (const one of sealed) states.push((await second.put(one)).status);
    states.push((await second.mailbox(mailbox)).status);
  }
  for (const one of kept.sealed) assert.equal((await second.put(one)).status, 200, 'control');
  assert.equal((await second.mailbox(kept.mailbox)).status, 200, 'control: the others are back');
  return states;
}

const GONE = Array.from({ length: 3 }, () => [410, 410, 404]).flat();
const BACK = Array.from({ length: 3 }, () => [200, 200, 200]).flat();
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'steunpunt-restore-'));
  folders.push(made);
  return made;
};

function sqlite(): Place {
  const data = folder();
  const file = join(data, 'hub.sqlite');
  const saved = join(folder(), 'yesterday.sqlite');
  return {
    config: { data },
    save: async () => {
      const db = new DatabaseSync(file, { readOnly: true });
      await backup(db, saved);
      db.close();
    },
    putBack: () => {
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      copyFileSync(saved, file);
      return { data };
    },
  };
}

describe('node:sqlite', () => {
  test('a backup does not bring back what was erased since', async (t) => {
    assert.deepEqual(await story(t, sqlite()), GONE);
  });

  test('control: without the file of what was erased it would', async (t) => {
    const elsewhere = join(folder(), 'tombstones.txt');
    assert.deepEqual(await story(t, sqlite(), elsewhere), BACK);
  });

  test('a line that was cut off costs that line only, and the file learns from the table', async (t) => {
    const data = folder();
    const file = join(data, 'tombstones.txt');
    const lines = (): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
    const first = await opened(t, { data });
    const cookie = await first.logIn();
    const { path, mailbox, sealed } = await thread(first, cookie);
    assert.equal((await first.desk(path, 'DELETE', undefined, cookie)).status, 200);
    assert.equal(lines().length, 3);
    await first.close();
    const whole = readFileSync(file, 'utf8');
    rmSync(file);
    appendFileSync(file, whole.slice(0, 50));

    const second = await opened(t, { data });
    assert.deepEqual(new Set(lines()).size, 4, 'two lost, one of them cut off');
    assert.ok(
      whole
        .trim()
        .split('\n')
        .every((line) => lines().includes(line)),
    );
    assert.equal((await second.mailbox(mailbox)).status, 404);
    assert.equal((await second.put(sealed[0]!)).status, 410);
  });
});

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  const place = (): Place => {
    const data = folder();
    const databaseUrl = postgres.database();
    const saved = join(postgres.data, `dump-${folders.length}`);
    return {
      config: { data, databaseUrl },
      save: () => {
        postgres.run('pg_dump', databaseUrl, '--format=custom', `--file=${saved}`);
        return Promise.resolve();
      },
      putBack: () => {
        const fresh = postgres.database();
        postgres.run('pg_restore', fresh, '--exit-on-error', saved);
        return { data, databaseUrl: fresh };
      },
    };
  };
  describe('PostgreSQL', () => {
    test('a backup does not bring back what was erased since', async (t) => {
      assert.deepEqual(await story(t, place()), GONE);
    });
    test('each of two hubs learns what the other erased', async (t) => {
      const databaseUrl = postgres.database();
      const [one, other] = [folder(), folder()];
      const first = await opened(t, { databaseUrl, data: one });
      const second = await opened(t, { databaseUrl, data: other });
      const cookie = await first.logIn();
      const { path } = await thread(first, cookie);
      assert.equal((await first.desk(path, 'DELETE', undefined, cookie)).status, 200);
      const { graves, database } = second.hub.services.store;
      assert.equal((await graves.all()).length, 0, 'control: it does not know yet');
      assert.equal(await graves.agree(database), 0);
      assert.equal((await graves.all()).length, 3);
    });
    test('control: without the file of what was erased it would', async (t) => {
      assert.deepEqual(await story(t, place(), join(folder(), 'tombstones.txt')), BACK);
    });
  });
} else
  test('PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, its backups were not tried');
    t.skip('no PostgreSQL on this machine');
  });
