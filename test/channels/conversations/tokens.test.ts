import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openTokens, tokensUnder } from '../../../channels/conversations/tokens.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'steunpunt-tokens-'));

test('a token is known again after a restart, and its secret is for us alone', async () => {
  const data = folder();
  const first = await openTokens(data);
  const { id, token } = first.issue('web');
  const second = await openTokens(data);
  assert.equal(second.read('web', token), id);
  assert.equal(second.named('sms', '+31612345678'), first.named('sms', '+31612345678'));
  assert.deepEqual(readdirSync(data), ['conversations.key']);
  assert.equal(statSync(join(data, 'conversations.key')).mode & 0o777, 0o600);
  rmSync(data, { recursive: true });
});

test('two that start together take one secret', async () => {
  const data = folder();
  const all = await Promise.all(Array.from({ length: 8 }, () => openTokens(data)));
  const { id, token } = all[0]!.issue('page');
  assert.deepEqual(new Set(all.map((one) => one.read('page', token))), new Set([id]));
  rmSync(data, { recursive: true });
});

test('a torn secret is told, never replaced', async () => {
  const data = folder();
  writeFileSync(join(data, 'conversations.key'), 'half');
  await assert.rejects(openTokens(data), /geheim/);
  rmSync(data, { recursive: true });
});

test('nothing but the token itself is a token', (t) => {
  const tokens = tokensUnder(Buffer.alloc(32, 7));
  const { id, token } = tokens.issue('web');
  assert.equal(tokens.read('web', token), id, 'positive control');
  const [version, random = '', proof = ''] = token.split('.');
  const other = tokensUnder(Buffer.alloc(32, 8)).issue('web').token;
  const forged = [
    ...['', '.', '__proto__', 'constructor', 'v1..', random, id, `${token}.`, ` ${token}`],
    `${token}\n`,
    `${version}.${random}`,
    `${version}.${random}.${proof.slice(1)}`,
    `${version}.${random}.${'A'.repeat(43)}`,
    `${version}.${'A'.repeat(22)}.${proof}`,
    `v2.${random}.${proof}`,
    other,
    token.toUpperCase(),
    // The same bytes in another spelling: the last letter of base64url has bits to spare.
    ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      .map((letter) => token.slice(0, -1) + letter)
      .filter((spelling) => spelling !== token),
  ];
  t.diagnostic(`${forged.length} forged tokens`);
  assert.ok(forged.length > 70);
  for (const one of forged) assert.equal(tokens.read('web', one), null, JSON.stringify(one));
  assert.equal(tokens.read('page', token), null, 'of another channel');
});

test('identities never meet', () => {
  const tokens = tokensUnder(Buffer.alloc(32, 7));
  const ids = new Set(Array.from({ length: 500 }, () => tokens.issue('web').id));
  ids.add(tokens.named('sms', '+31612345678')).add(tokens.named('slack', '+31612345678'));
  assert.equal(ids.size, 502);
  assert.ok(![...ids].some((id) => id.includes('612345678')));
});
