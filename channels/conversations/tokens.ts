import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelKind } from '../talk/types.ts';

/** Who somebody is in a conversation. Made here alone: no client ever says it. */
export interface Tokens {
  /** A new identity, and the token by which whoever has it is known again. */
  issue(channel: ChannelKind): { readonly id: string; readonly token: string };
  /** The identity of a token that was issued for `channel`; null for anything else. */
  read(channel: ChannelKind, token: string): string | null;
  /** The identity of somebody whom a provider names and signs for, such as a phone number. */
  named(channel: ChannelKind, name: string): string;
}

const SECRET_BYTES = 32;
const ID_BYTES = 16;
const TOKEN = /^v1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** Tokens under the secret in `folder`, which is made when it is not there. Rejects on a torn one. */
export async function openTokens(folder: string): Promise<Tokens> {
  return tokensUnder(await secretIn(folder));
}

/** Tokens under `secret`: 128 random bits, and HMAC-SHA256 over them and the channel. */
export function tokensUnder(secret: Buffer): Tokens {
  const mac = (use: string, channel: ChannelKind, text: string): Buffer =>
    createHmac('sha256', secret).update(`steunpunt/${use}/v1\n${channel}\n${text}`).digest();
  return {
    issue: (channel) => {
      const random = randomBytes(ID_BYTES).toString('base64url');
      const proof = mac('conversation', channel, random).toString('base64url');
      return { id: `${channel}:${random}`, token: `v1.${random}.${proof}` };
    },
    read: (channel, token) => {
      const [, random, proof] = TOKEN.exec(token) ?? [];
      if (random === undefined || proof === undefined) return null;
      const given = Buffer.from(proof, 'base64url');
      const right = mac('conversation', channel, random);
      // One token has one spelling: the last letter of base64url has bits to spare.
      return timingSafeEqual(given, right) && given.toString('base64url') === proof
        ? `${channel}:${random}`
        : null;
    },
    named: (channel, name) =>
      `${channel}:named:${mac('named', channel, name).toString('base64url')}`,
  };
}

async function secretIn(folder: string): Promise<Buffer> {
  const file = join(folder, 'conversations.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let secret = await readFile(file).catch(missing);
  if (secret === null) {
    // Whole or not at all, and the first of two that start together wins.
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, randomBytes(SECRET_BYTES), { mode: 0o600, flush: true });
    await link(draft, file).catch(taken);
    await rm(draft);
    secret = await readFile(file);
  }
  if (secret.length !== SECRET_BYTES) throw new Error(`${file} is geen geheim van de brug`);
  await chmod(file, 0o600);
  return secret;
}

const code = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

function missing(error: unknown): null {
  if (code(error) === 'ENOENT') return null;
  throw error;
}

function taken(error: unknown): void {
  if (code(error) !== 'EEXIST') throw error;
}
