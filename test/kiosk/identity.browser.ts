import { keepIdentity, keyToEnrol, readIdentity } from '../../kiosk/identity.ts';
import { SignedFetch } from '../../kiosk/signed-fetch.ts';
import { check, equal, errorOf, wipe } from '../store/support/browser.ts';

const DATABASE = 'steunpunt-kiosk';

describe('who a screen is', () => {
  beforeEach(() => wipe(DATABASE));

  it('is nobody at first', async () => {
    equal(await readIdentity(), null, 'identity');
  });

  it('asks with one key until it is let in, and is nobody meanwhile', async () => {
    const first = await keyToEnrol();
    const again = await keyToEnrol();
    equal(again.publicKey, first.publicKey, 'the key after a lost answer');
    check(/^B[A-Za-z0-9_-]{86}$/.test(first.publicKey), 'an uncompressed point');
    equal(await readIdentity(), null, 'identity');
  });

  it('is somebody for good, with a key that signs and cannot leave', async () => {
    const key = await keyToEnrol();
    await keepIdentity(key, { id: 'AbCdEfGhIjKlMnOp', point: 'de-linde' });
    const identity = await readIdentity();
    check(identity, 'an identity');
    equal([identity.id, identity.point], ['AbCdEfGhIjKlMnOp', 'de-linde'], 'who');
    for (const format of ['pkcs8', 'jwk'] as const)
      equal(await errorOf(crypto.subtle.exportKey(format, identity.key)), 'InvalidAccessError', '');
    const headers: (string | null)[] = [];
    const signed = new SignedFetch({
      ...{ hub: 'http://hub.localhost', identity },
      onRefused: () => undefined,
      fetch: (_, init) => {
        headers.push(new Headers(init?.headers).get('Steunpunt-Kiosk'));
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    equal(await signed.config(), { kind: 'offline' }, 'without a hub');
    const [header] = headers;
    check(/^AbCdEfGhIjKlMnOp\.\d{10}\.[\w-]{22}\.[\w-]{86}$/.test(header ?? ''), `${header}`);
    const next = await keyToEnrol();
    check(next.publicKey !== key.publicKey, 'another key for the next time');
    equal((await readIdentity())?.id, 'AbCdEfGhIjKlMnOp', 'until then it stays who it is');
  });

  it('does not take a browser that says nothing for nobody', async () => {
    // In the place of the real one: what it opened would stand there without anything in it.
    Object.assign(indexedDB, {
      open: () => {
        throw new DOMException('not now', 'InvalidStateError');
      },
    });
    try {
      equal(await errorOf(readIdentity()), 'InvalidStateError', 'reading');
      equal(await errorOf(keyToEnrol()), 'InvalidStateError', 'a key that would be lost');
    } finally {
      Reflect.deleteProperty(indexedDB, 'open');
    }
  });
});
