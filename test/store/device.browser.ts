import { clearDevice, DEVICE_DATABASE, getDevice, putDevice } from '../../src/store/device.ts';
import { check, equal, errorOf, names, request, wipe } from './support/browser.ts';

async function aKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

describe('what this device remembers', () => {
  beforeEach(() => wipe(DEVICE_DATABASE));

  it('is nothing at first, and asking makes nothing', async () => {
    equal(await getDevice(), null, 'remembered');
    await clearDevice();
    check(!(await names()).includes(DEVICE_DATABASE), 'nothing was made');
  });

  it('comes back with a key that works and still cannot leave', async () => {
    const key = await aKey();
    const iv = new Uint8Array(12);
    const sealed = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.of(1, 2, 3)),
    );
    await putDevice({ key: await aKey(), sealed: Uint8Array.of(0) });
    await putDevice({ key, sealed });
    const back = await getDevice();
    check(back, 'nothing remembered');
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, back.key, back.sealed);
    equal([...new Uint8Array(opened)], [1, 2, 3], 'opened');
    equal(await errorOf(crypto.subtle.exportKey('raw', back.key)), 'InvalidAccessError', 'export');
  });

  it('is wiped, the name too', async () => {
    await putDevice({ key: await aKey(), sealed: Uint8Array.of(1) });
    await clearDevice();
    equal(await getDevice(), null, 'remembered');
    check(!(await names()).includes(DEVICE_DATABASE), 'the name is gone');
  });

  it('of a newer page is not read, and not lost', async () => {
    await putDevice({ key: await aKey(), sealed: Uint8Array.of(1) });
    (await request(indexedDB.open(DEVICE_DATABASE, 2))).close();
    equal(await getDevice(), null, 'remembered');
    equal(await errorOf(clearDevice()), 'VersionError', 'a wipe that failed says so');
  });
});
