import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, test } from 'node:test';
import { adapterConfig } from '../../channels/botkit-config.ts';
import { contract, openAdapterStage, type AdapterStage } from './installed/adapter-stage.ts';
import { openProvider, type Asked, type Provider } from './support/provider.ts';

const PASSWORD = 'canary~8Q~geheim';
const MINUTE = 60_000;

interface Activity {
  readonly id: string;
  readonly serviceUrl: string;
  readonly conversation: Readonly<Record<string, string>>;
  readonly recipient: { readonly id: string };
  readonly from: { readonly id: string };
}
interface Sent {
  readonly text: string;
  readonly textFormat: string;
  readonly suggestedActions?: { readonly actions: readonly { readonly value: string }[] };
}

const incoming = contract<{ type: string; body: Activity }>('teams-message');
const recorded = contract<{
  method: string;
  path: string;
  type: string;
  fields: Readonly<Record<string, string>>;
  answer: { access_token: string };
  send: { method: string; path: string; type: string; status: number; answer: unknown };
  claims: Readonly<Record<string, string>>;
}>('bot-framework-token');
const app = recorded.fields['client_id'] ?? '';
const tenant = incoming.body.conversation['tenantId'] ?? '';

const microsoft = generateKeyPairSync('rsa', { modulusLength: 2048 });
const somebody = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as Microsoft's documentation has it, under `key`. */
function token(claims: object, key: KeyObject, header: object = {}): string {
  const text = `${part({ typ: 'JWT', alg: 'RS256', kid: 'k1', ...header })}.${part(claims)}`;
  return `Bearer ${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

interface Open {
  readonly stage: AdapterStage;
  readonly world: Provider;
  /** Claims that Microsoft would make now. */
  claims(change?: object): object;
  post(activity: object, authorization: string | null): Promise<number>;
  say(text: string, change?: object): Promise<number>;
  sent(many: number): Promise<Sent[]>;
}

const isSending = ({ path }: Asked): boolean => path.startsWith('/v3/');

/** Microsoft's three: who signs, who hands out tokens, where messages go. Checked against contracts. */
function play(world: { url: string }): Provider['answer'] {
  const { n, e } = microsoft.publicKey.export({ format: 'jwk' });
  return ({ method, path, headers, body }) => {
    if (path === '/openid')
      return { status: 200, body: { issuer: '-', jwks_uri: `${world.url}/keys` } };
    if (path === '/keys')
      return {
        status: 200,
        body: { keys: [{ kty: 'RSA', kid: 'k1', n, e, endorsements: ['msteams'] }] },
      };
    if (path === recorded.path) {
      const form = Object.fromEntries(new URLSearchParams(body));
      assert.equal(
        `${method} ${String(headers['content-type'])}`,
        `${recorded.method} ${recorded.type}`,
      );
      assert.deepEqual(form, { ...recorded.fields, client_secret: PASSWORD });
      return { status: 200, body: recorded.answer };
    }
    const { send } = recorded;
    assert.equal(`${method} ${path}`, `${send.method} ${send.path}`);
    assert.equal(headers.authorization, `Bearer ${recorded.answer.access_token}`);
    assert.equal(headers['content-type'], send.type);
    const activity = JSON.parse(body) as Record<string, unknown>;
    assert.deepEqual([activity['type'], activity['textFormat']], ['message', 'plain']);
    assert.deepEqual(activity['from'], incoming.body.recipient);
    return { status: send.status, body: send.answer };
  };
}

async function withTeams(use: (open: Open) => Promise<void>): Promise<void> {
  const world = await openProvider(() => ({ status: 500, body: {} }));
  world.answer = play(world);
  const stage = await openAdapterStage(
    adapterConfig({
      STEUNPUNT_TEAMS_APP: app,
      STEUNPUNT_TEAMS_PASSWORD: PASSWORD,
      STEUNPUNT_TEAMS_TENANT: tenant,
      STEUNPUNT_TEAMS_LOGIN: world.url,
      STEUNPUNT_TEAMS_OPENID: `${world.url}/openid`,
    }),
  );
  let count = 0;
  const serviceUrl = `${world.url}/`;
  const claims: Open['claims'] = (change = {}) => {
    const seconds = Math.floor(Date.now() / 1_000);
    const { claims: real } = recorded;
    return { ...real, serviceurl: serviceUrl, nbf: seconds - 300, exp: seconds + 3_600, ...change };
  };
  const post: Open['post'] = async (activity, authorization) => {
    const headers = {
      'content-type': incoming.type,
      ...(authorization !== null && { authorization }),
    };
    return (await stage.post('/api/teams', headers, JSON.stringify(activity))).status;
  };
  try {
    await use({
      ...{ stage, world, claims, post },
      say: (text, change = {}) =>
        post(
          { ...incoming.body, serviceUrl, text, id: String(++count), ...change },
          token(claims(), microsoft.privateKey),
        ),
      sent: async (many) =>
        (await world.came(many, isSending)).map(({ body }) => JSON.parse(body) as Sent),
    });
    assert.doesNotMatch(
      stage.lines.join('\n'),
      /canary|29:|a:1p|Ouder/,
      'nothing of it in the log',
    );
  } finally {
    await stage.close();
    await world.close();
  }
}

describe('Teams', { timeout: 60_000 }, () => {
  test('is a conversation: greeting, ways to tap, a typed question', async () => {
    await withTeams(async ({ stage, world, say, sent }) => {
      assert.equal(await say('Mijn canary-vraag'), 200);
      assert.equal(await say('1'), 200);
      const all = await sent(4);
      assert.deepEqual(
        all.map(({ text }) => text),
        ['Welkom.', 'Wat wilt u doen?', 'U zei: Mijn canary-vraag', 'U zei: 1'],
      );
      assert.deepEqual(
        all[1]?.suggestedActions?.actions.map(({ value }) => value),
        ['1', '2'],
      );
      const quick = Array.from({ length: 7 }, (_, i) => ({ title: `${i}`, payload: `${i}` }));
      stage.talks[0]?.tell([{ text: 'Kies uit zeven', quick }]);
      assert.equal((await sent(5)).at(-1)?.suggestedActions, undefined, 'more than Teams shows');
      const tokens = world.asked.filter(({ path }) => path === recorded.path);
      assert.equal(tokens.length, 1, 'one token for all');
      assert.equal(stage.talks.length, 1);
    });
  });

  test('refuses what Microsoft did not sign for this app, and counts it', async (t) => {
    await withTeams(async ({ stage, world, claims, post, say, sent }) => {
      const right = { ...incoming.body, serviceUrl: `${world.url}/` };
      const key = microsoft.privateKey;
      const old = Math.floor(Date.now() / 1_000) - 1_000;
      const wrong: [string, string | null][] = [
        ['no token', null],
        ['no scheme', token(claims(), key).slice(7)],
        ['another scheme', `Basic ${PASSWORD}`],
        ['garbage', 'Bearer a.b.c'],
        ['of somebody', token(claims(), somebody.privateKey)],
        ['of a key nobody knows', token(claims(), key, { kid: 'k2' })],
        ['unsigned', `Bearer ${part({ typ: 'JWT', alg: 'none', kid: 'k1' })}.${part(claims())}.`],
        ['for another app', token(claims({ aud: '0'.repeat(36) }), key)],
        ['of another issuer', token(claims({ iss: 'https://elders.example.nl' }), key)],
        ['over', token(claims({ exp: old, nbf: old - 60 }), key)],
        ['with another way back', token(claims({ serviceurl: 'https://elders.example.nl/' }), key)],
      ];
      for (const [name, authorization] of wrong) {
        const status = await post(right, authorization);
        assert.ok(status === 401 || status === 403, `${name}: ${status}`);
      }
      assert.equal(stage.logged('"why":"signature"'), wrong.length);
      const good = token(claims(), key);
      const elsewhere = { ...right, serviceUrl: 'https://elders.example.nl/' };
      assert.equal(await post(elsewhere, good), 401, 'a way back that was not signed for');
      const shapes = [
        {},
        { ...right, channelId: 'emulator' },
        { ...right, deliveryMode: 'expectReplies' },
      ];
      for (const shape of shapes) assert.equal(await post(shape, good), 400);
      assert.equal(stage.talks.length, 0);
      assert.equal(await say('goed'), 200);
      assert.equal((await sent(3)).at(-1)?.text, 'U zei: goed', 'control');
      t.diagnostic(`${wrong.length + 1 + shapes.length} requests refused`);
    });
  });

  test('takes only what somebody of this tenant says to the app alone, once', async () => {
    await withTeams(async ({ stage, say, sent }) => {
      const { conversation } = incoming.body;
      const others: object[] = [
        { conversation: { ...conversation, conversationType: 'channel' } },
        { conversation: { ...conversation, conversationType: 'groupChat' } },
        { conversation: { ...conversation, tenantId: '0'.repeat(36) } },
        { type: 'conversationUpdate', text: undefined },
        { type: 'typing' },
        { text: undefined },
        { text: '  ' },
      ];
      for (const change of others) assert.equal(await say('hallo', change), 200);
      assert.equal(stage.talks.length, 0);
      assert.equal(await say('hallo', { id: 'zelfde' }), 200);
      assert.equal(await say('hallo', { id: 'zelfde' }), 200);
      await say('verder');
      assert.equal((await sent(4)).at(-1)?.text, 'U zei: verder');
      assert.deepEqual(stage.talks[0]?.heard, ['hallo', 'verder']);
      assert.equal(stage.logged('"why":"replay"'), 1);
    });
  });

  test('tries again while Microsoft is down, and brings each message once', async () => {
    await withTeams(async ({ world, say, sent }) => {
      const real = world.answer;
      let down = 2;
      world.answer = (asked) =>
        (asked.path === recorded.path || isSending(asked)) && down-- > 0
          ? { status: 503, body: {} }
          : real(asked);
      await say('hallo');
      const texts = (await sent(3)).map(({ text }) => text);
      assert.deepEqual(texts, ['Welkom.', 'Wat wilt u doen?', 'U zei: hallo']);
    });
  });

  test('asks for a new token where the old one is over, and begins anew after half an hour', async () => {
    await withTeams(async ({ stage, world, say, sent }) => {
      await say('hallo');
      await sent(3);
      stage.clock.now += 56 * MINUTE;
      await say('weer');
      assert.equal((await sent(5))[3]?.text, 'Ons gesprek is opnieuw begonnen.');
      assert.equal(world.asked.filter(({ path }) => path === recorded.path).length, 2);
    });
  });
});
