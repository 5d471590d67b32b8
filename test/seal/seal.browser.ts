import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { fromBase64Url, fromUtf8, toBase64Url } from '../../src/core/bytes.ts';
import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { makeDeviceKey, openFromDevice, sealToDevice } from '../../src/seal/device.ts';
import { openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { fingerprint, signKeyList, verifyKeyList } from '../../src/seal/key-list.ts';
import { openReply, sealReply } from '../../src/seal/mailbox.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { newReceipt, threadKeys } from '../../src/seal/receipt.ts';
import { makeRecovery, newRecoveryCode, unlockRecovery } from '../../src/seal/recovery.ts';
import { makeStaff, passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { request } from '../store/support/browser.ts';
import { check, errorOf, same } from './support/browser.ts';
import { answer, flipBit, makeEpoch, POINT, question } from './support/fixtures.ts';

/** The same code in the engine that people have: real WebCrypto, real IndexedDB, a real worker. */

describe('sealing in a browser', () => {
  it('carries a question to the desk and an answer back', async () => {
    const epoch = await makeEpoch();
    const thread = await threadKeys(newReceipt(), POINT);
    const asked = question(thread);
    const { bytes } = await sealSubmission({
      point: POINT,
      pk: epoch.pk,
      ...thread,
      submission: asked,
    });
    same(bytes.length, ENVELOPE_SIZE, 'size');
    const opened = await openEnvelope({ point: POINT, epoch, bytes });
    same(opened?.submission, asked, 'submission');
    for (let bit = 0; bit < bytes.length * 8; bit += 997) {
      const changed = flipBit(bytes, bit);
      same(await openEnvelope({ point: POINT, epoch, bytes: changed }), null, `bit ${bit}`);
    }
    const reply = await sealReply({ point: POINT, ...thread, n: 1, reply: answer() });
    same(
      await openReply({ point: POINT, ...thread, bytes: reply }),
      { n: 1, reply: answer() },
      'reply',
    );
    same(await openReply({ point: 'x', ...thread, bytes: reply }), null, 'reply elsewhere');
  });

  it('derives the same thread keys as the protocol says', async () => {
    const { mailbox, followKey } = await threadKeys('41279075531882064415', POINT);
    // From `node:crypto` (test/seal/receipt.test.ts computes them anew).
    same(toBase64Url(mailbox), 'GoJkQuGq7FD7Vam6vBnevg', 'mailbox');
    same(toBase64Url(followKey), 'YVHsscNRqMMYr_w4gwl1gt7enjEX64B-NfEk4X-r7tU', 'follow key');
  });

  it('sets up a point, signs its keys and opens it by passphrase and by sheet', async () => {
    const secrets = await makePointSecrets();
    const passphrase = 'molen appel trui zondag fluit';
    const staff = { point: POINT, id: 'noor', name: 'Noor', passphrase, secrets, stretch: argon2 };
    const { record, auth } = await makeStaff(staff);
    const keys = await passphraseKeys(passphrase, record.salt, argon2);
    same(keys.auth, auth, 'auth');
    const unlocked = await unlockStaff({ point: POINT, record, kek: keys.kek });
    same(unlocked?.secrets, secrets, 'staff');
    const code = newRecoveryCode();
    const sheet = await makeRecovery(POINT, code, secrets);
    same((await unlockRecovery(POINT, code.toLowerCase(), sheet))?.secrets, secrets, 'sheet');

    check(unlocked, 'unlocked');
    const listed = [...unlocked.epochs.values()].map(({ kid, pk }) => {
      return { kid, pk: toBase64Url(pk), notBefore: 1, notAfter: 2 };
    });
    const list = await signKeyList(unlocked.identity, POINT, listed);
    same(await verifyKeyList(POINT, list, await fingerprint(list.identity)), true, 'key list');
    same(await verifyKeyList('de-eik', list), false, 'key list elsewhere');
    const { privateKey } = unlocked.identity;
    same(
      await errorOf(crypto.subtle.exportKey('pkcs8', privateKey)),
      'InvalidAccessError',
      'export',
    );
  });
});

describe('a device key', () => {
  const name = 'seal-test';
  const open = (): Promise<IDBDatabase> => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    return request(opening);
  };
  const keysIn = (db: IDBDatabase): IDBObjectStore =>
    db.transaction('keys', 'readwrite').objectStore('keys');

  it('outlives its page in IndexedDB, and cannot be read there or here', async () => {
    const key = await makeDeviceKey();
    const bytes = randomBytes(100);
    const sealed = await sealToDevice(key, bytes);
    const first = await open();
    await request(keysIn(first).put(key, 'device'));
    first.close();

    const second = await open();
    const kept = (await request(keysIn(second).get('device'))) as CryptoKey;
    second.close();
    same(kept.extractable, false, 'extractable');
    for (const format of ['raw', 'jwk'] as const)
      same(await errorOf(crypto.subtle.exportKey(format, kept)), 'InvalidAccessError', format);
    same([...((await openFromDevice(kept, sealed)) ?? [])], [...bytes], 'opened');
    same(await openFromDevice(await makeDeviceKey(), sealed), null, 'another device');
    indexedDB.deleteDatabase(name);
  });
});

describe('the proof-of-work worker', () => {
  const ask = (message: unknown): Promise<{ proof?: string; error?: string }> =>
    new Promise((resolve, reject) => {
      const url = new URL('../../widget/proof/main.ts', import.meta.url);
      const worker = new Worker(url, { type: 'module' });
      worker.onerror = () => reject(new Error('the worker did not start'));
      worker.onmessage = ({ data }: MessageEvent<{ proof?: string; error?: string }>) => {
        worker.terminate();
        resolve(data);
      };
      worker.postMessage(message);
    });

  it('solves what a hub asks, and the hub accepts it', async () => {
    const hmacSignatureSecret = 'een geheim van de hub';
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1_000,
      counter: 100,
      deriveKey,
      hmacSignatureSecret,
      data: { sid: 'AAAAAAAAAAAAAAAAAAAAAA' },
    });
    const { proof, error } = await ask({ challenge });
    check(proof, error ?? 'no proof');
    const payload = JSON.parse(fromUtf8(fromBase64Url(proof) ?? new Uint8Array())) as {
      challenge: typeof challenge;
      solution: { counter: number; derivedKey: string };
    };
    same(payload.challenge, challenge, 'challenge');
    same(payload.solution.counter, 100, 'counter');
    const result = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret });
    same(result.verified, true, 'verified');
  });

  it('says so when it is given no challenge', async () => {
    for (const message of [{ challenge: { parameters: {} } }, { challenge: null }])
      check((await ask(message)).error, 'an error');
  });
});
