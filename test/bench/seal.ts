import { PLAINTEXT_SIZE } from '../../src/core/envelope.ts';
import type { Submission } from '../../src/core/message.ts';
import { sealSubmission } from '../../src/seal/envelope.ts';
import { importEpochKey, makeHpkeKey } from '../../src/seal/point-keys.ts';
import type { Experiment } from './table.ts';

const submission: Submission = {
  v: 1,
  type: 'question',
  door: 'parent',
  locale: 'nl',
  site: 'https://school.example',
  consent: '1',
  writtenAt: '2026-01-01T12:00',
  text: 'Mijn dochter wil niet meer naar school. Wat kan ik doen?',
  replyKey: 'A'.repeat(43),
  followKey: 'A'.repeat(43),
};

/** Sealing one submission, against the least WebCrypto can do: one ECDH and one AES-GCM. In Node. */
export async function measureSeal(rounds: number, seals: number): Promise<Experiment> {
  const epoch = await importEpochKey(await makeHpkeKey());
  if (!epoch) throw new Error('no key to seal to');
  const names = { ours: 'sealed submission', bare: 'bare ECDH and AES-GCM' };
  const works = {
    ours: () =>
      sealSubmission({
        point: 'de-linde',
        pk: epoch.pk,
        mailboxHash: new Uint8Array(32),
        tokenHash: new Uint8Array(32),
        submission,
      }),
    bare: () => bareSeal(epoch.publicKey),
  };
  const samples = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++)
    for (const kind of ['bare', 'ours'] as const) {
      const start = performance.now();
      for (let i = 0; i < seals; i++) await works[kind]();
      // The first round warms up.
      if (round > 0) samples[kind].push((1000 * seals) / (performance.now() - start));
    }
  const kinds = ['bare', 'ours'] as const;
  return {
    title: 'sealing',
    unit: 'seals/s',
    better: 'higher',
    series: kinds.map((kind) => ({ name: names[kind], samples: samples[kind] })),
    controls: [names.bare],
    goals: [],
    notes: [
      `${rounds} × ${seals}, one after another, in Node on one core. Both make a key pair and encrypt ${PLAINTEXT_SIZE} bytes; HPKE derives keys as well, and ours hashes the envelope.`,
    ],
  };
}

async function bareSeal(to: CryptoKey): Promise<ArrayBuffer> {
  const { subtle } = crypto;
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  await subtle.exportKey('raw', own.publicKey);
  const bits = await subtle.deriveBits({ name: 'ECDH', public: to }, own.privateKey, 256);
  const key = await subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(PLAINTEXT_SIZE));
}
