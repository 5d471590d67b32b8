import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { adapterConfig } from '../../channels/botkit-config.ts';
import { openChannelPost, type ChannelPost } from '../../channels/post/channel-post.ts';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { openTalk } from '../../channels/talk/talk.ts';
import type { ChannelKind } from '../../channels/talk/types.ts';
import {
  BRIDGE,
  contract,
  openAdapterStage,
  type AdapterStage,
} from './installed/adapter-stage.ts';
import { openProvider, type Asked, type Provider } from './support/provider.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

/** A whole question over each provider: real adapters, real front, real talk, real hub, real desk. */

type Form = Record<string, string>;
interface Way {
  readonly env: (world: Provider) => Form;
  readonly say: (
    stage: AdapterStage,
    world: Provider,
    text: string,
    n: number,
  ) => Promise<Response>;
  /** The text of what was sent; null for another request. */
  readonly read: (asked: Asked) => string | null;
  readonly answer: Provider['answer'];
}

const WORD = '0123456789abcdef0123456789abcdef';
const twilio = contract<{ type: string; body: Form }>('twilio-incoming');
const slack = contract<{ type: string; body: { event: object } }>('slack-message-im');
const teams = contract<{ body: { conversation: Form; recipient: { id: string } } }>(
  'teams-message',
);
const app = teams.body.recipient.id.slice(3);
const microsoft = generateKeyPairSync('rsa', { modulusLength: 2048 });
const textIn = ({ body }: Asked): string => (JSON.parse(body) as { text: string }).text;

const ways: Partial<Record<ChannelKind, Way>> = {
  sms: {
    env: ({ url }) => ({
      STEUNPUNT_SMS_ACCOUNT: twilio.body['AccountSid'] ?? '',
      STEUNPUNT_SMS_TOKEN: WORD,
      STEUNPUNT_SMS_NUMBER: twilio.body['To'] ?? '',
      STEUNPUNT_SMS_API: url,
    }),
    say: (stage, _world, text, n) => {
      const form: Form = { ...twilio.body, Body: text, MessageSid: `SM${n}` };
      const fields = Object.keys(form).sort();
      const whole = `${BRIDGE}/api/sms${fields.map((name) => name + (form[name] ?? '')).join('')}`;
      const headers = {
        'content-type': twilio.type,
        'x-twilio-signature': createHmac('sha1', WORD).update(whole).digest('base64'),
      };
      return stage.post('/api/sms', headers, new URLSearchParams(form).toString());
    },
    read: ({ body }) => new URLSearchParams(body).get('Body'),
    answer: () => ({ status: 201, body: { sid: 'SM0' } }),
  },
  slack: {
    env: ({ url }) => ({
      STEUNPUNT_SLACK_SECRET: WORD,
      STEUNPUNT_SLACK_TOKEN: 'xoxb-0000000000-x',
      STEUNPUNT_SLACK_API: url,
    }),
    say: (stage, _world, text, n) => {
      const event = { ...slack.body.event, text };
      const body = JSON.stringify({ ...slack.body, event, event_id: `Ev${n}` });
      const time = String(Math.floor(stage.clock.now / 1_000));
      const word = createHmac('sha256', WORD).update(`v0:${time}:${body}`).digest('hex');
      const headers = {
        'content-type': slack.type,
        'x-slack-request-timestamp': time,
        'x-slack-signature': `v0=${word}`,
      };
      return stage.post('/api/slack', headers, body);
    },
    read: (asked) =>
      textIn(asked).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    answer: () => ({ status: 200, body: { ok: true } }),
  },
  teams: {
    env: ({ url }) => ({
      STEUNPUNT_TEAMS_APP: app,
      STEUNPUNT_TEAMS_PASSWORD: WORD,
      STEUNPUNT_TEAMS_TENANT: teams.body.conversation['tenantId'] ?? '',
      STEUNPUNT_TEAMS_LOGIN: url,
      STEUNPUNT_TEAMS_OPENID: `${url}/openid`,
    }),
    say: (stage, { url }, text, n) => {
      const part = (value: unknown): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      const seconds = Math.floor(Date.now() / 1_000);
      const claims = { iss: 'https://api.botframework.com', aud: app, serviceurl: `${url}/` };
      const token = `${part({ alg: 'RS256', kid: 'k1' })}.${part({ ...claims, exp: seconds + 600 })}`;
      const proof = sign('sha256', Buffer.from(token), microsoft.privateKey).toString('base64url');
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}.${proof}`,
      };
      const body = { ...teams.body, serviceUrl: `${url}/`, text, id: String(n) };
      return stage.post('/api/teams', headers, JSON.stringify(body));
    },
    read: (asked) => (asked.path.startsWith('/v3/') ? textIn(asked) : null),
    answer: ({ path, headers }) => {
      const { n, e } = microsoft.publicKey.export({ format: 'jwk' });
      const keys = [{ kty: 'RSA', kid: 'k1', n, e, endorsements: ['msteams'] }];
      if (path === '/openid')
        return { status: 200, body: { jwks_uri: `http://${headers.host ?? ''}/keys` } };
      if (path === '/keys') return { status: 200, body: { keys } };
      if (path.startsWith('/v3/')) return { status: 201, body: { id: '1' } };
      return { status: 200, body: { access_token: 'x', expires_in: 3600 } };
    },
  },
};

/** The number before `title` in a list. */
function numberOf(title: string, said: string): string {
  const [, number] = new RegExp(`^(\\d+)\\. ${title}$`, 'm').exec(said) ?? [];
  assert.ok(number, `${title} in: ${said}`);
  return number;
}

describe('a whole question', { timeout: 240_000 }, () => {
  let hub: RealHub;
  let post: ChannelPost;
  let done = 0;
  before(async () => {
    findLocalhost();
    hub = await openRealHub();
    post = await openChannelPost({
      ...{ hub: hub.url, point: hub.point, embedKey: hub.embedKey, pin: null, data: hub.data },
      ...{ log: () => undefined, now: Date.now },
    });
  });
  after(async () => {
    await post.close();
    await hub.close();
    assert.equal(done, Object.keys(ways).length, 'channels');
  });

  for (const [channel, way] of Object.entries(ways))
    test(`over ${channel}: greeting, question, code, the answer of a colleague`, async () => {
      const world = await openProvider(way.answer);
      const stage = await openAdapterStage(adapterConfig(way.env(world)), (asked) =>
        openTalk({
          ...{ ...asked, content: post.content, post: post.office() },
          ...{ link: `${hub.url}/w/${hub.embedKey}`, library: post.library.bind(post) },
        }),
      );
      let count = 0;
      let read = 0;
      /** What came since the last time, up to the first that `words` is in. */
      const until = async (words: RegExp): Promise<string> => {
        const isIt = (asked: Asked): boolean =>
          world.asked.indexOf(asked) >= read && words.test(way.read(asked) ?? '');
        const [found] = await world.came(1, isIt);
        read = world.asked.indexOf(found!) + 1;
        return way.read(found!) ?? '';
      };
      const say = async (text: string): Promise<void> => {
        assert.equal((await way.say(stage, world, text, ++count)).status, 200, text);
      };
      try {
        const question = `Hallo via ${channel}`;
        await say(question);
        await until(/Eerst nog dit/);
        const greeting = world.asked.map((asked) => way.read(asked) ?? '').join('\n');
        assert.match(greeting, /kan meelezen|kunnen meelezen/);
        assert.ok(greeting.includes(`${hub.url}/w/${hub.embedKey}`), 'the private page');
        read = 0;
        await say(numberOf('Ouder of verzorger', await until(/Ouder of verzorger/)));
        await say(numberOf('Vraag dit aan ons', await until(/Vraag dit aan ons/)));
        await say(numberOf('Verstuur', await until(/Verstuur/)));
        await until(/(\d{4} ){4}\d{4}/);
        await world.came(1, (asked) => /^Wij hebben uw vraag/m.test(way.read(asked) ?? ''));
        const desk = await hub.desk();
        const thread = desk.threads.find(({ firstLine }) => firstLine.includes(question));
        assert.ok(thread, 'at the desk');
        const words = `Kom gerust langs, ${channel}.\n<b>Noor</b>`;
        assert.equal((await desk.answer(thread.mailbox, words)).kind, 'ok');
        assert.ok((await until(/Kom gerust langs/)).includes(words), 'as she wrote it');
        const log = stage.lines.join('\n');
        assert.doesNotMatch(log, /Hallo via|Noor|\d{4} \d{4}|316|U2147|29:/, 'a trace in the log');
        done++;
      } finally {
        await stage.close();
        await world.close();
      }
    });
});
