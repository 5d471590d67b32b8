import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKeys, documentName, openDocument, sealDocument } from '../../src/seal/document.ts';
import { addEpoch, makePointSecrets } from '../../src/seal/point-secrets.ts';

const secrets = await makePointSecrets();
const keys = await documentKeys('de-linde', secrets);
const sheet = { kind: 'card', id: 'thread-1', value: { themes: ['thuis'], note: 'Émilie ☎' } };
const name = await documentName(keys, sheet.kind, sheet.id);
const sealed = await sealDocument(keys, name, sheet);

test('a sheet comes back as it was', async () => {
  assert.deepEqual(await openDocument(keys, name, sealed), sheet);
});

test('a name says nothing, and is the same at every desk and in every epoch', async () => {
  const later = await documentKeys('de-linde', await addEpoch(secrets));
  assert.equal(await documentName(later, 'card', 'thread-1'), name);
  assert.match(name, /^[0-9a-f]{32}$/);
  const names = new Set([name]);
  for (const [kind, id] of [
    ['card', 'thread-2'],
    ['tally', 'thread-1'],
    ['card\nx', 'y'],
  ] as const)
    names.add(await documentName(keys, kind, id));
  names.add(
    await documentName(await documentKeys('x', await makePointSecrets()), 'card', 'thread-1'),
  );
  assert.equal(names.size, 5);
});

test('sizes are few, and the same words sealed twice share only the head', async () => {
  const sizes = new Set<number>();
  for (let length = 0; length < 4_000; length += 400) {
    const value = 'x'.repeat(length);
    sizes.add((await sealDocument(keys, name, { ...sheet, value })).length);
  }
  assert.equal(sizes.size, 1);
  const large = await sealDocument(keys, name, { ...sheet, value: 'x'.repeat(9_000) });
  assert.equal(large.length - [...sizes][0]!, 16_384 - 4_096);
  const again = await sealDocument(keys, name, sheet);
  assert.notDeepEqual(again.slice(24, 60), sealed.slice(24, 60));
});

test('old documents open after a new epoch, and new ones do not under the old keys', async () => {
  const later = await documentKeys('de-linde', await addEpoch(secrets));
  assert.deepEqual(await openDocument(later, name, sealed), sheet);
  const fresh = await sealDocument(later, name, sheet);
  assert.deepEqual(await openDocument(later, name, fresh), sheet);
  assert.equal(await openDocument(keys, name, fresh), null);
});

test('everything changed or out of place is refused', async (t) => {
  let refused = 0;
  const refuse = async (
    bytes: Uint8Array<ArrayBuffer>,
    { by = keys, as = name } = {},
  ): Promise<void> => {
    assert.equal(await openDocument(by, as, bytes), null);
    refused++;
  };
  for (let at = 0; at < sealed.length; at += 17) {
    const changed = sealed.slice();
    changed[at]! ^= 1 << (at % 8);
    await refuse(changed);
  }
  for (let length = 0; length < 60; length++) await refuse(sealed.slice(0, length));
  await refuse(sealed, { as: await documentName(keys, 'card', 'thread-2') });
  await refuse(sealed, { by: { ...keys, point: 'elsewhere' } });
  await refuse(sealed, { by: await documentKeys('de-linde', await makePointSecrets()) });
  assert.deepEqual(await openDocument(keys, name, sealed), sheet, 'control');
  t.diagnostic(`documents refused: ${refused} passed, 0 failed`);
  assert.ok(refused > 300);
});

test('no key, no sealing', async () => {
  await assert.rejects(sealDocument({ ...keys, newest: '' }, name, sheet), RangeError);
  await assert.rejects(documentKeys('x', { identity: '', epochs: [] }), RangeError);
});
