import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DEFAULT_BUDGETS, loadConfig } from '../../hub/config.ts';
import { TestKiosk } from './support/kiosk.ts';
import { envelope } from './support/point.ts';
import { askChallenge, challengeIn, solve } from './support/proof.ts';
import { openStage, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;
/** Well inside an hour, and a clock that stands still, so that no hour turns during a test. */
const START = Math.floor(Date.now() / HOUR) * HOUR + HOUR / 2;
const { proofCost, budgets } = loadConfig({});

async function withScreen(
  config: Parameters<typeof openStage>[0],
  run: (stage: Stage, kiosk: TestKiosk) => Promise<void>,
): Promise<void> {
  const stage = await openStage({ now: () => START, ...config });
  try {
    await run(stage, await TestKiosk.enrolled(stage, await stage.logIn()));
  } finally {
    await stage.close();
  }
}

describe('what a screen may send', () => {
  test('sixty in an hour from one address pass without a proof, plain ones do not', async () => {
    await withScreen({ proofCost, budgets }, async (stage, kiosk) => {
      const plain = async (): Promise<number> =>
        (await stage.put(envelope(stage.point.kid))).status;
      assert.equal(await plain(), 428, 'control: whoever does not sign is asked for a proof');
      let passed = 0;
      for (let i = 0; i < 60; i++) {
        const answer = await kiosk.put(envelope(stage.point.kid));
        assert.equal(answer.status, 201, `submission ${i + 1}`);
        passed++;
      }
      assert.equal(await plain(), 428);
      const next = challengeIn(await askChallenge(stage, envelope(stage.point.kid).sid));
      assert.equal(next.parameters.data?.['weight'], 1, 'nobody else beside it pays for them');
      console.log(`signed submissions in an hour at defaults: ${passed} passed, 0 failed`);
    });
  });

  test('a source that sent as many without signing is asked for more, and refused', async () => {
    const tight = { ...DEFAULT_BUDGETS, sourcePlain: 4, sourceHour: 12, embedHour: 12 };
    await withScreen({ proofCost: 1, budgets: tight }, async (stage, kiosk) => {
      const statuses = new Map<number, number>();
      for (let i = 0; i < 20; i++) {
        const sealed = envelope(stage.point.kid);
        const asked = await askChallenge(stage, sealed.sid);
        const proof = { 'steunpunt-proof': await solve(challengeIn(asked)) };
        const { status } = await stage.put(sealed, proof);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      assert.deepEqual(
        [...statuses],
        [
          [201, 12],
          [429, 8],
        ],
      );
      assert.equal(
        (await kiosk.put(envelope(stage.point.kid))).status,
        201,
        'and the screen passes',
      );
    });
  });

  test('beyond its own budget it is asked for a proof as anybody, and loses nothing', async () => {
    const tight = { ...DEFAULT_BUDGETS, kioskHour: 3 };
    await withScreen({ proofCost: 1, budgets: tight }, async (stage, kiosk) => {
      const first = envelope(stage.point.kid);
      assert.equal((await kiosk.put(first)).status, 201);
      for (let i = 0; i < 5; i++)
        assert.equal((await kiosk.put(first)).status, 200, 'the same one does not count again');
      for (let i = 0; i < 2; i++)
        assert.equal((await kiosk.put(envelope(stage.point.kid))).status, 201);
      const over = envelope(stage.point.kid);
      const asked = await kiosk.put(over);
      assert.equal(asked.status, 428);
      assert.equal((await kiosk.put(first)).status, 200, 'a retry needs no proof');
      const proof = { 'steunpunt-proof': await solve(challengeIn(asked)) };
      assert.equal((await stage.put(over, proof)).status, 201);
      const other = await TestKiosk.enrolled(stage, await stage.logIn());
      assert.equal((await other.put(envelope(stage.point.kid))).status, 201, 'each has its own');
    });
  });

  test('nothing of the screen is kept with what it sent, nor logged', async () => {
    await withScreen({}, async (stage, kiosk) => {
      const sealed = envelope(stage.point.kid);
      const path = kiosk.submissionPath(sealed.sid);
      const header = await kiosk.sign({ method: 'PUT', path, body: sealed.bytes });
      assert.equal((await kiosk.putAs(sealed, header)).status, 201);
      assert.equal((await kiosk.putAs(sealed, header)).status, 200);
      assert.equal((await kiosk.config()).status, 200);
      const [id = '', seconds = '', jti = '', signature = ''] = header.split('.');
      const log = stage.lines.join('\n');
      assert.ok(log.includes('/v1/kiosks/:id') && log.includes('submissions'), 'control: it logs');
      const disk = Buffer.concat(
        readdirSync(stage.data).map((name) => readFileSync(join(stage.data, name))),
      );
      assert.ok(disk.includes(Buffer.from(sealed.sid, 'base64url')), 'control: it is on disk');
      let clean = 0;
      for (const text of [id, seconds, jti, signature]) {
        assert.ok(!log.includes(text), `in the log: ${text}`);
        clean++;
        if (text === id) continue;
        for (const bytes of [Buffer.from(text), Buffer.from(text, 'base64url')])
          assert.ok(!disk.includes(bytes), `on disk: ${text}`);
      }
      const { db } = stage.hub.services.store.database;
      const rows = await db.selectFrom('submissions').selectAll().execute();
      assert.equal(rows.length, 1);
      for (const value of Object.values(rows[0] ?? {}))
        for (const bytes of [Buffer.from(id), Buffer.from(id, 'base64url')])
          assert.ok(
            !Buffer.from(typeof value === 'number' ? String(value) : value).includes(bytes),
          );
      console.log(`traces of a signature: ${clean} passed, 0 failed`);
    });
  });
});
