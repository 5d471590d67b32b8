import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HubClient } from '../../desk/hub-client.ts';
import { fetchOver } from '../desk/support/fetch-over.ts';
import { openStage, type Stage } from './support/stage.ts';
import { RealTeam } from './support/team.ts';

/** What somebody with a session can do to the memory and the disk of a hub. */

const MIB = 1_048_576;
let stage: Stage;
let cookie: string;

before(async () => {
  stage = await openStage({}, { setUp: false });
  const team = await RealTeam.on(stage);
  cookie = await team.logIn(await team.admit('Sam', 'network'));
});
after(() => stage.close());

const client = (): ReturnType<HubClient['network']> =>
  new HubClient(stage.urls.desk, fetchOver(stage.ask, { cookie })).network();

test('a hundred documents of the largest size come in parts, and all of them come', async () => {
  const hub = client();
  const names = Array.from({ length: 30 }, (_, i) => ({ name: `large-${i}`, etag: null }));
  for (const { name } of names) {
    const put = await hub.putDocument(name, new Uint8Array(MIB).fill(7), null);
    assert.equal(put.kind, 'ok');
  }
  const path = '/v1/desk/network/documents/read';
  const one = await stage.desk(path, 'POST', { names }, cookie);
  assert.ok(one.body.length < 6 * MIB, `${one.body.length} bytes`);
  assert.equal((one.json()['left'] as string[]).length, 26);
  const all = await hub.readDocuments([...names, { name: 'not-there', etag: null }]);
  assert.ok(all.kind === 'ok');
  assert.deepEqual(
    all.value.documents.map(({ name, bytes }) => [name, bytes?.length]).sort(),
    names.map(({ name }) => [name, MIB]).sort(),
  );
  const known = all.value.documents.map(({ name, etag }) => ({ name, etag }));
  const again = await stage.desk(path, 'POST', { names: known }, cookie);
  assert.equal((again.json()['documents'] as object[]).length, 30, 'nothing travels twice');
  assert.deepEqual(again.json()['left'], []);
});

test('the network group leaves a thousand documents, and no more', async () => {
  const hub = client();
  const there = await hub.documentNames();
  assert.ok(there.kind === 'ok');
  const { length } = there.value.documents;
  for (let i = length; i < 1_000; i++) await hub.putDocument(`small-${i}`, new Uint8Array(1), null);
  const full = await hub.documentNames();
  assert.ok(full.kind === 'ok' && full.value.documents.length === 1_000);
  assert.equal((await hub.putDocument('one-more', new Uint8Array(1), null)).kind, 'offline');
  const known = full.value.documents[0]!;
  assert.equal((await hub.putDocument(known.name, new Uint8Array(2), known.etag)).kind, 'ok');
  assert.equal((await hub.removeDocument('small-999', await etagOf('small-999'))).kind, 'ok');
  assert.equal((await hub.putDocument('one-more', new Uint8Array(1), null)).kind, 'ok');
});

async function etagOf(wanted: string): Promise<string> {
  const names = await client().documentNames();
  assert.ok(names.kind === 'ok');
  return names.value.documents.find(({ name }) => name === wanted)?.etag ?? '';
}
