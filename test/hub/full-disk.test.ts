import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery, sql } from 'kysely';
import { troubleOf } from '../../hub/store/trouble.ts';
import { envelope } from './support/point.ts';
import { openStage } from './support/stage.ts';

test('a full disk answers 507, loses nothing, and goes on once there is room', async () => {
  const stage = await openStage();
  const { db } = stage.hub.services.store.database;
  const limitPages = async (pages: number): Promise<void> => {
    await db.executeQuery(CompiledQuery.raw(`pragma max_page_count = ${pages}`));
  };
  try {
    await limitPages(200);
    const sent = Array.from({ length: 150 }, () => envelope(stage.point.kid));
    const answers = await Promise.all(sent.map((one) => stage.put(one)));
    const stored = sent.filter((_, i) => answers[i]?.status === 201);
    const full = answers.filter(({ status }) => status === 507);
    assert.equal(stored.length + full.length, sent.length);
    assert.ok(stored.length > 10 && full.length > 10, `${stored.length} and ${full.length}`);
    for (const { headers } of full) assert.equal(headers['retry-after'], '300');
    assert.equal((await stage.ask(`${stage.urls.hub}/health`)).status, 200, 'reading still works');
    for (const one of stored) assert.equal((await stage.put(one)).status, 200);
    await limitPages(1_000_000);
    for (const one of sent) {
      const expected = stored.includes(one) ? 200 : 201;
      assert.equal((await stage.put(one)).status, expected);
    }
    const { rows } = await db.executeQuery<{ integrity_check: string }>(
      CompiledQuery.raw('pragma integrity_check'),
    );
    assert.deepEqual(
      rows.map((row) => row.integrity_check),
      ['ok'],
    );
    console.log(`full disk: ${stored.length} stored, ${full.length} told to wait, 0 lost`);
  } finally {
    await stage.close();
  }
});

test('a database that does not answer is 503, and health says so', async () => {
  const stage = await openStage();
  try {
    await stage.hub.services.store.close();
    for (const answer of [
      await stage.put(envelope(stage.point.kid)),
      await stage.ask(`${stage.urls.hub}/health`),
      await stage.ask(`${stage.urls.hub}/v1/points/${stage.point.id}/content`),
    ]) {
      assert.equal(answer.status, 503);
      assert.match(answer.headers['retry-after'] ?? '', /^\d+$/);
    }
  } finally {
    await stage.close().catch(() => undefined);
  }
});

test('an error after which SQLite undid everything by itself is told as it was', async () => {
  const stage = await openStage();
  const { db } = stage.hub.services.store.database;
  try {
    const twice = sql`insert or rollback into settings values ('a', x'00'), ('a', x'00')`;
    const work = db.transaction().execute((trx) => twice.execute(trx));
    await assert.rejects(work, /UNIQUE constraint failed: settings.name/);
    assert.equal((await stage.put(envelope(stage.point.kid))).status, 201, 'and it goes on');
  } finally {
    await stage.close();
  }
});

test('every trouble of a database is told from a bug of ours', () => {
  const error = (fields: object): Error => Object.assign(new Error('x'), fields);
  const sqlite = (errcode: number): Error => error({ code: 'ERR_SQLITE_ERROR', errcode });
  const cases: [unknown, ReturnType<typeof troubleOf>][] = [
    [sqlite(13), 'full'],
    [sqlite(5), 'busy'],
    [sqlite(517), 'busy'],
    [sqlite(10 + (4 << 8)), 'busy'],
    [sqlite(1), null],
    [sqlite(19), null],
    [error({ code: '53100' }), 'full'],
    [error({ code: '53300' }), 'busy'],
    [error({ code: '57P01' }), 'busy'],
    [error({ code: '40001' }), 'busy'],
    [error({ code: '08006' }), 'busy'],
    [error({ code: '42P01' }), null],
    [error({ code: '23505' }), null],
    [error({ code: 'ECONNREFUSED' }), 'busy'],
    [new Error('Connection terminated unexpectedly'), 'busy'],
    [new Error('Client has encountered a connection error and is not queryable'), 'busy'],
    [new TypeError('undefined is not a function'), null],
    ['a string', null],
  ];
  for (const [thrown, trouble] of cases) assert.equal(troubleOf(thrown), trouble, String(thrown));
});
