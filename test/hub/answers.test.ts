import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type { EmbedState } from '../../src/core/embed.ts';
import { answersHtml } from '../../hub/pages/answers.ts';
import type { PublicAnswers } from '../../src/core/library/public-answers.ts';
import { entry } from '../core/library/support/small-set.ts';
import type { Answer } from './support/client.ts';
import { openStage, type Stage } from './support/stage.ts';

describe('answers in the page of a site', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage({}, { origins: ['https://school.example'] });
  });
  after(() => stage.close());
  const get = (rest = '', headers = {}): Promise<Answer> =>
    stage.ask(`${stage.urls.hub}/embed/answers/${stage.point.embedKey}${rest}`, { headers });
  const answers = async (rest = ''): Promise<PublicAnswers> =>
    (await get(rest)).json() as unknown as PublicAnswers;
  const ids = ({ topics }: PublicAnswers): string[] =>
    topics.flatMap(({ items }) => items.map(({ id }) => id));
  const setState = async (state: EmbedState): Promise<void> => {
    await stage.hub.services.store.database.db.updateTable('embeds').set({ state }).execute();
  };

  test('what visitors may read is there, and what is for staff is not', async () => {
    const answer = await get();
    const { lang, door, topics } = answer.json() as unknown as PublicAnswers;
    assert.deepEqual([lang, door, topics.length], ['nl', 'parent', 2]);
    const [item] = topics[0]?.items ?? [];
    assert.deepEqual([item?.question, item?.answer], [entry.question, entry.answer]);
    assert.equal(item?.contacts?.[0]?.phone, '070 312 28 87');
    const text = answer.body.toString();
    for (const hidden of [...entry.wordings, ...(entry.review ?? []), entry.source, 'Wachttijd'])
      assert.ok(!text.includes(hidden), hidden);
  });

  test('lang, door, topic and ids choose; what is not there is left out', async (t) => {
    const cases: Record<string, [string, string, string[]]> = {
      '': ['nl', 'parent', ['kind-thuis', 'boete']],
      '?door=youth': ['nl', 'youth', ['niet-durven']],
      '?door=ouder': ['nl', 'parent', ['kind-thuis', 'boete']],
      '?topic=regels': ['nl', 'parent', ['boete']],
      '?topic=nergens': ['nl', 'parent', []],
      '?only=boete': ['nl', 'parent', ['boete']],
      '?only=nergens,boete': ['nl', 'parent', ['boete']],
      '?lang=ar-SY': ['ar', 'parent', ['kind-thuis', 'boete']],
      '?lang=constructor&topic=__proto__': ['nl', 'parent', []],
    };
    for (const [query, [lang, door, list]] of Object.entries(cases)) {
      const found = await answers(query);
      assert.deepEqual([found.lang, found.door, ids(found).sort()], [lang, door, list.sort()]);
      assert.equal(found.more.lang, lang, query);
    }
    t.diagnostic(`${Object.keys(cases).length} of ${Object.keys(cases).length} questions`);
  });

  test('a server gets the same as HTML, in which nothing runs', async () => {
    const html = await get('.html');
    assert.equal(html.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(html.headers['x-content-type-options'], 'nosniff');
    const policy = String(html.headers['content-security-policy']);
    assert.match(policy, /^default-src 'none';/);
    assert.doesNotMatch(policy, /script-src|style-src|unsafe/);
    const text = html.body.toString();
    const page = `${stage.urls.hub}/w/${stage.point.embedKey}`;
    assert.equal(text, answersHtml(await answers(), page));
    assert.match(text, /<details id="steunpunt-kind-thuis" lang="nl" dir="ltr"><summary>Mijn kind/);
    assert.ok(text.includes(`href="${page}?start=faq&#38;lang=nl&#38;door=parent"`));
    const packed = await get('.html', { 'accept-encoding': 'br' });
    assert.equal(brotliDecompressSync(packed.body).toString(), text);
  });

  test('any site may ask, briefly from its own cache', async () => {
    const first = await get('?lang=nl', { origin: 'https://school.example' });
    assert.equal(first.headers['access-control-allow-origin'], '*');
    assert.match(String(first.headers['cache-control']), /^public, max-age=300,/);
    assert.equal(first.headers['set-cookie'], undefined);
    const etag = String(first.headers['etag']);
    assert.equal((await get('?lang=nl', { 'if-none-match': etag })).status, 304);
    assert.equal((await get('?topic=regels', { 'if-none-match': etag })).status, 200, 'control');
  });

  test('paused, stopped and unknown say so, and are asked after again', async () => {
    const says = async (rest = ''): Promise<unknown[]> => {
      const { status, headers } = await get(rest);
      return [status, headers['cache-control'], headers['access-control-allow-origin']];
    };
    await setState('paused');
    for (const rest of ['', '.html']) assert.deepEqual(await says(rest), [403, 'no-store', '*']);
    await setState('revoked');
    for (const rest of ['', '.html']) assert.deepEqual(await says(rest), [410, 'no-store', '*']);
    await setState('active');
    for (const rest of ['x', '.htm', '.html.html', '%2f..'])
      assert.equal((await says(rest))[0], 404);
    assert.equal((await says())[0], 200, 'control');
  });

  test('nothing of it is counted or taken for a loader', async () => {
    const { database } = stage.hub.services.store;
    const rows = async (): Promise<number> => {
      const tables = await database.db.introspection.getTables();
      let all = 0;
      for (const { name } of tables) {
        const counted = await database.db
          .selectFrom(name as 'embeds')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow();
        all += counted.n;
      }
      return all;
    };
    await answers();
    const before = await rows();
    const origin = 'https://school.example';
    const files = ['/embed/faq-v1.js', `/embed/answers/${stage.point.embedKey}`];
    for (const path of files)
      assert.equal((await stage.ask(stage.urls.hub + path, { headers: { origin } })).status, 200);
    await stage.hub.services.sightings.idle();
    assert.equal(await rows(), before);
    await stage.ask(`${stage.urls.hub}/embed/v1.js`, { headers: { origin } });
    await stage.hub.services.sightings.idle();
    assert.equal(await rows(), before + 1, 'control: the loader is');
  });
});
