import { fork } from 'node:child_process';
import { randomBytes, randomFillSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { loopback } from '../../demo/loopback.ts';
import { fromBase64Url } from '../../src/core/bytes.ts';
import type { Content } from '../../src/core/content.ts';
import {
  ENC_SIZE,
  encodeHeader,
  ENVELOPE_SIZE,
  HASH_SIZE,
  HEADER_SIZE,
  SID_SIZE,
} from '../../src/core/envelope.ts';
import { openStage } from '../e2e/support/stage.ts';
import { load, type Load, type Put, type Until } from './load.ts';
import type { Received } from './raw-server.ts';

export interface Target {
  run(until: Until): Promise<Load>;
  close(): Promise<void>;
}

export interface HubTarget extends Target {
  /** Folder of the database. */
  readonly data: string;
  /** Gets and solves proofs for the next `count` requests. */
  solve(count: number): Promise<void>;
}

export interface BareTarget extends Target {
  received(): Promise<Received>;
}

/** Node's own server in a process of its own; it gets the same bytes every time. */
export async function openBare(): Promise<BareTarget> {
  const child = fork(new URL('./raw-server.ts', import.meta.url));
  const told = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      child.once('message', resolve).once('error', reject);
    });
  const { port } = (await told()) as AddressInfo;
  const put = { path: '/v1/points/de-linde/submissions/x', body: randomBytes(ENVELOPE_SIZE) };
  return {
    run: (until) => load(`http://127.0.0.1:${port}`, put, until),
    received: () => {
      child.send('received');
      return told() as Promise<Received>;
    },
    close: () => {
      child.disconnect();
      return Promise.resolve();
    },
  };
}

/** A hub in a process of its own; `proofCost` 0 asks for no proof. Every request is a new thread. */
export async function openHub(proofCost: number): Promise<HubTarget> {
  const many = '1000000000';
  const stage = await openStage({
    STEUNPUNT_PROOF_COST: String(proofCost),
    STEUNPUNT_SOURCE_PLAIN: many,
    STEUNPUNT_SOURCE_HOUR: many,
    STEUNPUNT_EMBED_HOUR: many,
    STEUNPUNT_CHALLENGE_HOUR: many,
  });
  const { host, port } = new URL(stage.hub);
  const base = `/v1/points/${stage.demo.point}`;
  const get = async (path: string): Promise<unknown> =>
    JSON.parse((await loopback(stage.hub + base + path)).body.toString());
  const envelope = envelopes((await get('/content')) as Content);
  const solved: Put[] = [];

  const fresh = (): Put & { sid: string } => {
    const { sid, body } = envelope();
    return { sid, path: `${base}/submissions/${sid}`, body, headers: { host } };
  };
  return {
    data: stage.data,
    run: (until) => load(`http://127.0.0.1:${port}`, () => solved.pop() ?? fresh(), until),
    solve: async (count) => {
      while (solved.length < count) {
        const put = fresh();
        const { challenge } = (await get(`/challenge?sid=${put.sid}`)) as { challenge: Challenge };
        const solution = await solveChallenge({ challenge, deriveKey });
        const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url');
        solved.push({ ...put, headers: { host, 'steunpunt-proof': proof } });
      }
    },
    close: () => stage.close(),
  };
}

/** Makes envelopes that the hub takes and nobody can open: a new sid, mailbox and token each time. */
function envelopes({ keyList }: Content): () => { sid: string; body: Buffer } {
  const header = encodeHeader({
    kid: fromBase64Url(keyList.keys[0]!.kid)!,
    sid: new Uint8Array(SID_SIZE),
    mailboxHash: new Uint8Array(HASH_SIZE),
    tokenHash: new Uint8Array(HASH_SIZE),
    enc: new Uint8Array(ENC_SIZE).fill(4),
  });
  const template = Buffer.concat([header, randomBytes(ENVELOPE_SIZE - HEADER_SIZE)]);
  const size = SID_SIZE + 2 * HASH_SIZE;
  const at = HEADER_SIZE - ENC_SIZE - size;
  return () => {
    const body = Buffer.from(template);
    randomFillSync(body, at, size);
    return { sid: body.toString('base64url', at, at + SID_SIZE), body };
  };
}
