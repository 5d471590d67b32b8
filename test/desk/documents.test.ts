import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Documents } from '../../desk/documents.ts';
import type { DocumentKind } from '../../src/core/desk/kind.ts';
import { introduce } from '../../src/core/desk/match-commands.ts';
import { matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { addEpoch, makePointSecrets } from '../../src/seal/point-secrets.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { documentHub } from './support/document-hub.ts';

const listKind: DocumentKind<readonly string[]> = {
  kind: 'list',
  parse: (value) => (Array.isArray(value) ? (value as string[]) : null),
  empty: [],
};
/** Adds a word once: a command that can meet its own work. */
const add = (word: string) => (now: readonly string[]) =>
  now.includes(word) ? now : [...now, word];

const secrets = await makePointSecrets();
const keys = await documentKeys('de-linde', secrets);

describe('what the desk keeps for itself', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  const open = async (loses?: () => boolean): Promise<Documents> =>
    new Documents(await documentHub(stage, loses), keys);

  test('is there at another desk, and nothing where nothing was written', async () => {
    const [one, two] = [await open(), await open()];
    assert.deepEqual(await one.change(listKind, 'a', add('first')), { kind: 'ok' });
    assert.deepEqual(two.get(listKind, 'a'), [], 'before reading');
    let told = 0;
    two.subscribe(() => told++);
    assert.deepEqual(await two.read(listKind, ['a', 'b']), { kind: 'ok' });
    assert.deepEqual(two.get(listKind, 'a'), ['first']);
    assert.equal(two.has(listKind, 'b'), false);
    assert.equal(told, 1);
    await two.read(listKind, ['a', 'b']);
    assert.equal(told, 1, 'nothing new, nothing told');
  });

  test('two desks, 200 edits between one another, answers lost: nothing is written over', async (t) => {
    let turn = 0;
    let lost = 0;
    const loses = (): boolean => {
      const gone = ++turn % 7 === 0;
      if (gone) lost++;
      return gone;
    };
    const desks = [await open(loses), await open(loses)] as const;
    const wanted: string[] = [];
    await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const desk = desks[i % 2]!;
        const word = `edit ${i}`;
        wanted.push(word);
        // As a colleague does who sees that it did not work.
        for (let tries = 0; ; tries++) {
          const done = await desk.change(listKind, 'shared', add(word));
          if (done.kind === 'ok') return;
          assert.ok(['offline', 'conflict'].includes(done.kind), done.kind);
          assert.ok(tries < 50, 'never arrives');
        }
      }),
    );
    const reader = await open();
    await reader.read(listKind, ['shared']);
    assert.deepEqual([...reader.get(listKind, 'shared')].sort(), wanted.sort());
    assert.ok(lost > 20, 'answers were lost');
    t.diagnostic(`edits: 200 passed, 0 failed, ${lost} answers lost`);
  });

  test('control: without asking what is there, edits are lost', async () => {
    const hub = await documentHub(stage);
    const careless = {
      ...hub,
      putDocument: async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
        const { value } = (await hub.readDocuments([{ name, etag: null }])) as {
          value: { documents: { etag: string }[] };
        };
        return hub.putDocument(name, bytes, value.documents[0]?.etag ?? null);
      },
    };
    const desks = [new Documents(careless, keys), new Documents(careless, keys)] as const;
    for (const desk of desks) await desk.read(listKind, ['careless']);
    for (let i = 0; i < 10; i++) await desks[i % 2]!.change(listKind, 'careless', add(`${i}`));
    const reader = await open();
    await reader.read(listKind, ['careless']);
    assert.ok(reader.get(listKind, 'careless').length < 10);
  });

  test('two desks never give one buddy twice', async (t) => {
    const desks = [await open(), await open()] as const;
    const done = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        desks[i % 2]!.change(
          matchLedgerKind,
          'point',
          introduce(
            { id: `${i}`, request: `request-${i}`, buddy: `b${i % 5}`, since: 90, asked: 100 },
            2,
          ),
        ),
      ),
    );
    await desks[0].read(matchLedgerKind, ['point']);
    const { pairs } = desks[0].get(matchLedgerKind, 'point');
    const places = Map.groupBy(pairs, ({ buddy }) => buddy);
    assert.deepEqual(
      [...places.values()].map((taken) => taken.length),
      [2, 2, 2, 2, 2],
    );
    assert.equal(done.filter(({ kind }) => kind === 'ok').length, 10);
    assert.equal(done.filter(({ kind }) => kind === 'not-applied').length, 50);
    t.diagnostic('introductions: 60 asked for, 10 places, 10 given');
  });

  test('what cannot be read is not written over, and can be removed', async () => {
    const stranger = new Documents(await documentHub(stage), {
      ...(await documentKeys('de-linde', await makePointSecrets())),
      names: keys.names,
    });
    await stranger.change(listKind, 'strange', add('x'));
    const desk = await open();
    assert.deepEqual(await desk.change(listKind, 'strange', add('y')), { kind: 'unreadable' });
    assert.deepEqual(desk.get(listKind, 'strange'), []);
    assert.deepEqual(await desk.remove(listKind, 'strange'), { kind: 'ok' });
    assert.deepEqual(await desk.remove(listKind, 'strange'), { kind: 'ok' }, 'again');
    assert.deepEqual(await desk.change(listKind, 'strange', add('y')), { kind: 'ok' });
  });

  test('a command that no longer applies writes nothing', async () => {
    const desk = await open();
    assert.deepEqual(await desk.change(listKind, 'none', () => null), { kind: 'not-applied' });
    await desk.read(listKind, ['none']);
    assert.equal(desk.has(listKind, 'none'), false);
  });

  test('everything is sealed anew for a new epoch, once for all desks', async () => {
    const desk = await open();
    await desk.change(listKind, 'kept', add('before'));
    const next = await documentKeys('de-linde', await addEpoch(secrets));
    assert.deepEqual(await desk.resealAll(next), { kind: 'ok' });
    const left = await open();
    assert.deepEqual(await left.read(listKind, ['kept', 'shared']), { kind: 'ok' });
    assert.deepEqual(left.get(listKind, 'kept'), [], 'the old keys open nothing more');
    const fresh = new Documents(await documentHub(stage), next);
    await fresh.read(listKind, ['kept', 'shared']);
    assert.deepEqual(fresh.get(listKind, 'kept'), ['before']);
    assert.equal(fresh.get(listKind, 'shared').length, 200);
  });

  test('after the lock there is nothing, whatever was under way', async () => {
    const desk = await open();
    const change = desk.change(listKind, 'late', add('x'));
    desk.close();
    await change;
    assert.deepEqual(desk.get(listKind, 'late'), []);
    assert.deepEqual(await desk.change(listKind, 'late', add('y')), { kind: 'signed-out' });
  });
});
