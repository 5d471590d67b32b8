import { clearDevice, DEVICE_DATABASE, getDevice, putDevice } from '../../src/store/device.ts';
import { check, equal, errorOf, names, request, wipe } from './support/browser.ts';

async function aKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

describe('what this device remembers', () => {
  beforeEach(() => wipe(DEVICE_DATABASE));

  it('is nothing at first, and asking makes nothing', async () => {
    equal(await getDevice('thread'), null, 'remembered');
    await clearDevice('thread');
    check(!(await names()).includes(DEVICE_DATABASE), 'nothing was made');
  });

  it('comes back with a key that works and still cannot leave', async () => {
    const key = await aKey();
    const iv = new Uint8Array(12);
    const sealed = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.of(1, 2, 3)),
    );
    await putDevice('thread', { key: await aKey(), sealed: Uint8Array.of(0) });
    await putDevice('thread', { key, sealed });
    const back = await getDevice('thread');
    check(back, 'nothing remembered');
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, back.key, back.sealed);
    equal([...new Uint8Array(opened)], [1, 2, 3], 'opened');
    equal(await errorOf(crypto.subtle.exportKey('raw', back.key)), 'InvalidAccessError', 'export');
  });

  it('is wiped, the name too', async () => {
    await putDevice('thread', { key: await aKey(), sealed: Uint8Array.of(1) });
    await clearDevice('thread');
    equal(await getDevice('thread'), null, 'remembered');
    check(!(await names()).includes(DEVICE_DATABASE), 'the name is gone');
  });

  it('is a thread and a draft, each on its own', async () => {
    const [one, two] = [await aKey(), await aKey()];
    await putDevice('thread', { key: one, sealed: Uint8Array.of(1) });
    await putDevice('draft', { key: two, sealed: Uint8Array.of(2) });
    await clearDevice('thread');
    equal(await getDevice('thread'), null, 'thread');
    equal([...((await getDevice('draft'))?.sealed ?? [])], [2], 'draft');
    await clearDevice('draft');
    check(!(await names()).includes(DEVICE_DATABASE), 'the name is gone with the last');
  });

  it('is not taken away with the name of what was wiped a moment before', async () => {
    await putDevice('draft', { key: await aKey(), sealed: Uint8Array.of(1) });
    const key = await aKey();
    const factory = IDBFactory.prototype;
    const { deleteDatabase } = factory;
    let put: Promise<void> | undefined;
    factory.deleteDatabase = function (name) {
      put = putDevice('thread', { key, sealed: Uint8Array.of(2) });
      return deleteDatabase.call(this, name);
    };
    try {
      await clearDevice('draft');
    } finally {
      factory.deleteDatabase = deleteDatabase;
    }
    check(put, 'the name was not taken away');
    await put;
    equal([...((await getDevice('thread'))?.sealed ?? [])], [2], 'thread');
  });

  it('of an older page is read, beside a draft that page knows nothing of', async () => {
    const old = await olderPage();
    await put(old, { key: await aKey(), sealed: Uint8Array.of(7) }, 'thread');
    await putDevice('draft', { key: await aKey(), sealed: Uint8Array.of(8) });
    equal(
      [...((await getDevice('thread'))?.sealed ?? [])],
      [7],
      'thread, as the older page wrote it',
    );
    const store = old.transaction('remembered').objectStore('remembered');
    const seen = (await request(store.get('thread'))) as { sealed: Uint8Array };
    equal([...seen.sealed], [7], 'and the older page still reads it');
    equal(old.version, 1, 'version');
    old.close();
  });

  it('waits for no older page, though that one lets nothing go', async () => {
    const old = await olderPage();
    await putDevice('draft', { key: await aKey(), sealed: Uint8Array.of(1) });
    equal([...((await getDevice('draft'))?.sealed ?? [])], [1], 'draft');
    await put(old, { key: await aKey(), sealed: Uint8Array.of(2) }, 'thread');
    await clearDevice('draft');
    equal([...((await getDevice('thread'))?.sealed ?? [])], [2], 'thread');
    old.close();
  });

  it('of a newer page is not read, and not lost', async () => {
    await putDevice('thread', { key: await aKey(), sealed: Uint8Array.of(1) });
    (await request(indexedDB.open(DEVICE_DATABASE, 2))).close();
    equal(await getDevice('thread'), null, 'remembered');
    equal(await errorOf(clearDevice('thread')), 'VersionError', 'a wipe that failed says so');
  });
});

/** A page of the first version that has the database open, and never closes for another. */
async function olderPage(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DEVICE_DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('remembered');
  return request(opening);
}

async function put(db: IDBDatabase, value: unknown, key: string): Promise<void> {
  await request(
    db.transaction('remembered', 'readwrite').objectStore('remembered').put(value, key),
  );
}
