import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as v from 'valibot';
import { troubleOf, type Answer } from '../../../desk/answer.ts';
import type { HubClient } from '../../../desk/hub-client.ts';
import { complaintsAt } from '../../../desk/website/problems.ts';
import { LibraryHub } from '../../../desk/website/library-hub.ts';
import { Website } from '../../../desk/website/website.ts';
import type { Entry } from '../../../src/core/library/types.ts';
import { done, entry, idea } from '../../core/library/support/small-set.ts';
import { openStage, type Stage } from '../../hub/support/stage.ts';

/** Desks of one point against a real hub. */

let stage: Stage;
let cookie: string;
before(async () => {
  stage = await openStage();
  cookie = await stage.logIn();
});
after(() => stage.close());

/** The way of a browser to the hub, for a test without one. */
const client = {
  async ask(
    schema: v.GenericSchema,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<unknown>> {
    const answer = await stage.ask(`${stage.urls.desk}/v1/desk/${path}`, {
      method,
      headers: {
        ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status !== 200)
      return troubleOf(Response.json(answer.json(), { status: answer.status }));
    return { kind: 'ok', value: v.parse(schema, answer.json()) };
  },
} as unknown as HubClient;

async function openDesk(): Promise<Website> {
  const site = new Website(new LibraryHub(client));
  assert.deepEqual(await site.load(), { kind: 'ok' });
  return site;
}

const written = (id: string, n: number): Entry => ({
  ...entry,
  id,
  question: `Vraag ${id}?`,
  wordings: ['een', 'twee', 'drie', 'vier', 'vijf'].map((word) => `${id} ${word}`),
  source: `Bron ${n}`,
  related: [],
});

test('two desks publish other things at once: both are there', async () => {
  const [noor, sam] = [await openDesk(), await openDesk()];
  const base = noor.local;
  const first = await noor.publish({ kind: 'entry', entry: written('van-noor', 1) }, base);
  assert.deepEqual(first, { kind: 'ok', beside: false });
  const second = await sam.publish({ kind: 'entry', entry: written('van-sam', 1) }, base);
  assert.deepEqual(second, { kind: 'ok', beside: true });
  assert.deepEqual(
    (await openDesk()).local.entries.map(({ id }) => id),
    ['van-noor', 'van-sam'],
  );
});

test('who changes the very same thing is told, and nothing is written over', async () => {
  const [noor, sam] = [await openDesk(), await openDesk()];
  const base = noor.local;
  await noor.publish({ kind: 'entry', entry: written('van-noor', 2) }, base);
  const mine = { kind: 'entry', entry: written('van-noor', 3) } as const;
  assert.equal((await sam.publish(mine, base)).kind, 'met');
  const sourceNow = async (): Promise<string | undefined> =>
    (await openDesk()).local.entries.find(({ id }) => id === 'van-noor')?.source;
  assert.equal(await sourceNow(), 'Bron 2');
  assert.equal((await sam.publish(mine, base, true)).kind, 'ok', 'until she wants it');
  assert.equal(await sourceNow(), 'Bron 3');
});

test('a try whose answer was lost is no colleague, and makes no second', async () => {
  const site = await openDesk();
  const late = await openDesk();
  const base = late.local;
  // Its own first try, of which the answer did not come.
  assert.equal((await site.publish({ kind: 'done', done }, base)).kind, 'ok');
  assert.deepEqual(await late.publish({ kind: 'done', done }, base), { kind: 'ok', beside: false });
  const other = { ...done, did: 'Iets anders.' };
  assert.equal((await late.publish({ kind: 'done', done: other }, base)).kind, 'met', 'control');
  const remove = { kind: 'remove', spot: { what: 'done', name: done.id } } as const;
  assert.equal((await site.publish(remove, site.local)).kind, 'ok');
  assert.deepEqual((await openDesk()).local.done, []);
});

test('what does not fit is not sent, and says where', async () => {
  const site = await openDesk();
  const done = await site.publish(
    { kind: 'entry', entry: { ...written('fout', 1), topic: 'weg' } },
    site.local,
  );
  assert.ok(done.kind === 'unfit');
  const at = done.next.entries.length - 1;
  assert.deepEqual(
    done.complaints.map((one) => one.at),
    [`entries.${at}.topic`],
  );
});

test('more than a hub takes is not published, and says what to do', async () => {
  const site = await openDesk();
  const drawing = Array.from({ length: 60 }, () => '10,10 90,60 '.repeat(80).trim());
  const ideas = Array.from({ length: 100 }, (_, i) => ({ ...idea, id: `idee-${i}`, drawing }));
  const layer = { ...site.local, ideas };
  const done = await site.publish({ kind: 'layer', layer }, site.local);
  assert.ok(done.kind === 'unfit', done.kind);
  assert.deepEqual(complaintsAt(done.complaints, 'ideas.0'), {
    '': 'Dit is samen te veel; haal eerst iets weg.',
  });
  const few = { ...layer, ideas: ideas.slice(0, 1) };
  assert.equal((await site.publish({ kind: 'layer', layer: few }, site.local)).kind, 'ok');
});

test('going back publishes the layer that was there before', async () => {
  const site = await openDesk();
  const before = site.local;
  await site.publish({ kind: 'hide', name: 'parent/boete' }, before);
  const versions = await site.versions();
  assert.ok(versions.kind === 'ok');
  const layer = await site.layerOf((versions.value[0]?.n ?? 0) - 1);
  assert.ok(layer.kind === 'ok');
  assert.equal((await site.publish({ kind: 'layer', layer: layer.value }, site.local)).kind, 'ok');
  assert.deepEqual((await openDesk()).local, before);
});

test('200 interleaved publications of two desks: nothing is lost', async (t) => {
  const desks = [await openDesk(), await openDesk()];
  let [kept, told] = [0, 0];
  const wanted = new Map<string, string>();
  for (let round = 0; round < 100; round++) {
    const bases = desks.map(({ local }) => local);
    // Every fourth round both want the same place.
    const ids = round % 4 === 0 ? ['samen', 'samen'] : [`noor-${round % 9}`, `sam-${round % 9}`];
    const done = await Promise.all(
      desks.map((desk, i) => {
        const edit = { kind: 'entry', entry: written(ids[i] ?? '', round * 2 + i) } as const;
        return desk.publish(edit, bases[i] ?? desk.local);
      }),
    );
    for (const [i, { kind }] of done.entries()) {
      assert.ok(kind === 'ok' || kind === 'met', kind);
      if (kind === 'met') told++;
      else {
        kept++;
        wanted.set(ids[i] ?? '', `Bron ${round * 2 + i}`);
      }
    }
    for (const desk of desks) await desk.load();
  }
  const now = new Map((await openDesk()).local.entries.map(({ id, source }) => [id, source]));
  for (const [id, source] of wanted) assert.equal(now.get(id), source, id);
  assert.equal(kept + told, 200);
  assert.ok(told > 0, 'some met');
  t.diagnostic(`200 publications: ${kept} kept, ${told} told of a colleague, 0 lost`);
});
