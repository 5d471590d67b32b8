import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { EMPTY_LAYER } from '../../src/core/library/layered.ts';
import type { LocalLayer } from '../../src/core/library/types.ts';
import { KEPT_VERSIONS } from '../../hub/store/versions.ts';
import { entry, localLayer } from '../core/library/support/small-set.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';

interface Line {
  readonly n: number;
  readonly name: string;
  readonly day: number;
  readonly lines: string[];
}

/** One suite for every database the hub knows. */
function versionsSuite(name: string, databaseUrl: () => string | null): void {
  describe(name, () => {
    let stage: Stage;
    let cookie: string;
    before(async () => {
      stage = await openStage({ databaseUrl: databaseUrl() });
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const desk = (path = ''): Promise<Answer> =>
      stage.desk(`/v1/desk/library${path}`, 'GET', undefined, cookie);
    const versions = async (): Promise<Line[]> =>
      (await desk('/versions')).json()['versions'] as Line[];
    const publish = async (layer: LocalLayer): Promise<Answer> =>
      stage.ask(`${stage.urls.desk}/v1/desk/library`, {
        method: 'PUT',
        headers: {
          ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
          'if-match': String((await desk()).json()['etag']),
        },
        body: JSON.stringify(layer),
      });

    test('before anything was published there is nothing to go back to', async () => {
      assert.deepEqual(await versions(), []);
      assert.equal((await desk('/versions/0')).status, 404);
    });

    test('each publication says who, when and what, and can be put back', async () => {
      const hidden = { ...EMPTY_LAYER, hidden: ['parent/boete'] };
      assert.equal((await publish(hidden)).status, 200);
      const changed = { ...hidden, entries: [{ ...entry, source: 'Een andere wet' }] };
      const answer = await publish(changed);
      assert.deepEqual([answer.status, answer.json()['etag']], [200, answer.headers['etag']]);
      const today = Math.floor(Date.now() / 86_400_000);
      assert.deepEqual(await versions(), [
        {
          ...{ n: 2, name: stage.point.staffName, day: today },
          lines: [`Bron veranderd: ${entry.question}`],
        },
        {
          ...{ n: 1, name: stage.point.staffName, day: today },
          lines: ['Weg: antwoord voor ouders: Krijg ik een boete?'],
        },
      ]);
      assert.deepEqual((await desk('/versions/1')).json()['local'], hidden);
      assert.deepEqual((await desk('/versions/0')).json()['local'], EMPTY_LAYER);
      for (const wrong of ['3', '-1', '1.5', 'x', '99999999999999999999'])
        assert.equal((await desk(`/versions/${wrong}`)).status, 404, wrong);
      assert.equal((await publish(hidden)).status, 200);
      assert.equal((await versions()).length, 3, 'going back is a publication too');
    });

    test('a publication sent again after a lost answer is one publication', async () => {
      const etag = String((await desk()).json()['etag']);
      const count = (await versions()).length;
      for (let i = 0; i < 2; i++) {
        const { status } = await stage.ask(`${stage.urls.desk}/v1/desk/library`, {
          method: 'PUT',
          headers: {
            ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
            'if-match': etag,
          },
          body: JSON.stringify(localLayer),
        });
        assert.equal(status, 200);
      }
      assert.equal((await versions()).length, count + 1);
    });

    test('the newest fifty are kept', async () => {
      for (let i = 0; i <= KEPT_VERSIONS; i++)
        assert.equal(
          (await publish({ ...EMPTY_LAYER, hidden: i % 2 === 0 ? ['parent/boete'] : [] })).status,
          200,
        );
      const kept = await versions();
      assert.equal(kept.length, KEPT_VERSIONS);
      const oldest = kept.at(-1)?.n ?? 0;
      assert.equal((await desk(`/versions/${oldest - 1}`)).status, 200, 'the one before it');
      assert.equal((await desk(`/versions/${oldest - 2}`)).status, 404);
      console.log(`versions kept: ${kept.length} of ${kept[0]?.n ?? 0}`);
    });

    test('only the desk reads them', async () => {
      for (const path of ['/v1/desk/library/versions', '/v1/desk/library/versions/1'])
        assert.equal((await stage.desk(path)).status, 401, path);
    });

    test('the desk reads what the point publishes of itself, as it is now', async () => {
      const answer = await stage.desk('/v1/desk/content', 'GET', undefined, cookie);
      assert.equal(answer.json()['etag'], answer.headers['etag']);
      const { content } = answer.json() as { content: { point: string } };
      assert.equal(content.point, stage.point.id);
      assert.equal((await stage.desk('/v1/desk/content')).status, 401);
    });
  });
}

versionsSuite('versions on SQLite', () => null);

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  versionsSuite('versions on PostgreSQL', () => postgres.database());
} else
  test('versions on PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, versions were not tested on it');
    t.skip('no PostgreSQL on this machine');
  });
