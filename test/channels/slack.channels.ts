import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { adapterConfig } from '../../channels/botkit-config.ts';
import { contract, LINK, openAdapterStage, type AdapterStage } from './installed/adapter-stage.ts';
import { openProvider, type Asked, type Provider } from './support/provider.ts';

const SECRET = '8f742231b10e8888abcd990a0b0c85a5';
const TOKEN = 'xoxb-0000000000-canary';
const MINUTE = 60_000;

interface Event {
  readonly event_id: string;
  readonly event: Readonly<Record<string, unknown>>;
}
interface Press {
  readonly actions: readonly Readonly<Record<string, unknown>>[];
}
interface Message {
  readonly text: string;
  readonly channel: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly elements: readonly {
      readonly value?: string;
      readonly elements?: readonly object[];
    }[];
  }[];
}

const incoming = contract<{ type: string; body: Event }>('slack-message-im');
const press = contract<{ type: string; payload: Press }>('slack-block-actions');
const hello = contract<{ body: { challenge: string } }>('slack-url-verification');
const example = contract<{ secret: string; timestamp: string; body: string; signature: string }>(
  'slack-signature',
);
const send = contract<{
  method: string;
  path: string;
  type: string;
  answer: unknown;
  refused: unknown;
  limited: { status: number; answer: unknown };
}>('slack-post-message');

/** As Slack's documentation says: version, time and bytes, under the app's secret. */
const signed = (body: string, seconds: number | string, secret = SECRET): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

/** Checks what the adapter asks against Slack's contract, and answers as Slack does. */
function play({ method, path, headers, body }: Asked): { status: number; body: unknown } {
  assert.equal(`${method} ${path}`, `${send.method} ${send.path}`);
  assert.equal(headers.authorization, `Bearer ${TOKEN}`);
  assert.equal(headers['content-type'], send.type);
  const message = JSON.parse(body) as Record<string, unknown>;
  assert.equal(message['channel'], 'D024BE91L');
  assert.deepEqual(
    [message['unfurl_links'], message['unfurl_media'], message['mrkdwn'], message['parse']],
    [false, false, false, 'none'],
  );
  return { status: 200, body: send.answer };
}

interface Open {
  readonly stage: AdapterStage;
  readonly slack: Provider;
  post(type: string, body: string, headers?: Record<string, string>): Promise<Response>;
  say(text: string, change?: Record<string, unknown>): Promise<number>;
  tap(value: string): Promise<number>;
  sent(many: number): Promise<Message[]>;
}

async function withSlack(use: (open: Open) => Promise<void>): Promise<void> {
  const slack = await openProvider(play);
  const config = adapterConfig({
    STEUNPUNT_SLACK_SECRET: SECRET,
    STEUNPUNT_SLACK_TOKEN: TOKEN,
    STEUNPUNT_SLACK_API: slack.url,
  });
  const stage = await openAdapterStage(config);
  let count = 0;
  const post: Open['post'] = (type, body, headers) => {
    const seconds = Math.floor(stage.clock.now / 1_000);
    return stage.post(
      '/api/slack',
      headers ?? {
        'content-type': type,
        'x-slack-request-timestamp': String(seconds),
        'x-slack-signature': signed(body, seconds),
      },
      body,
    );
  };
  try {
    await use({
      ...{ stage, slack, post },
      say: async (text, change = {}) => {
        const { body } = incoming;
        const event = { ...body.event, text, ...change };
        const whole = { ...body, event_id: `Ev${++count}`, event };
        return (await post(incoming.type, JSON.stringify(whole))).status;
      },
      tap: async (value) => {
        const [action] = press.payload.actions;
        const actions = [{ ...action, value, action_ts: String(++count) }];
        const body = new URLSearchParams({
          payload: JSON.stringify({ ...press.payload, actions }),
        });
        return (await post(press.type, body.toString())).status;
      },
      sent: async (many) => (await slack.came(many)).map(({ body }) => JSON.parse(body) as Message),
    });
    assert.doesNotMatch(stage.lines.join('\n'), /canary|U2147|D024/, 'nothing of it in the log');
  } finally {
    await stage.close();
    await slack.close();
  }
}

const buttons = (message: Message | undefined): string[] =>
  message?.blocks.flatMap(({ type, elements }) =>
    type === 'actions' ? elements.map(({ value = '' }) => value) : [],
  ) ?? [];

describe('Slack', { timeout: 60_000 }, () => {
  test('the signatures of this test are Slack’s own', () => {
    const { body, timestamp, secret, signature } = example;
    assert.equal(signed(body, timestamp, secret), signature);
  });

  test('is a conversation: greeting, buttons, a typed question', async () => {
    await withSlack(async ({ stage, say, tap, sent }) => {
      assert.equal(await say('Mijn canary-vraag'), 200);
      const all = await sent(3);
      assert.deepEqual(
        all.map(({ text }) => text),
        ['Welkom.', 'Wat wilt u doen?', 'U zei: Mijn canary-vraag'],
      );
      stage.talks[0]?.tell([{ text: 'Kies', quick: [{ title: 'Ja', payload: '1' }] }]);
      const [value = ''] = buttons((await sent(4)).at(-1));
      assert.equal(await tap(value), 200);
      assert.equal((await sent(5)).at(-1)?.text, 'U zei: 1');
      assert.equal(await tap(value), 200, 'under an older message by now');
      assert.equal(await say('tot slot'), 200);
      assert.equal((await sent(6)).at(-1)?.text, 'U zei: tot slot');
      assert.deepEqual(stage.talks[0]?.heard, ['Mijn canary-vraag', '1', 'tot slot']);
    });
  });

  test('a tap from before the bridge was there begins anew and chooses nothing', async () => {
    await withSlack(async ({ stage, tap, sent }) => {
      await tap('abcdefgh.2|1');
      assert.equal((await sent(2))[0]?.text, 'Ons gesprek is opnieuw begonnen.');
      assert.deepEqual(stage.talks[0]?.heard, []);
    });
  });

  test('words are words: no markup either way, one link, and Slack fetches none', async () => {
    await withSlack(async ({ stage, say, sent }) => {
      await say('1 &lt; 2 &amp;&amp; zie <https://x.example.nl/a|x.example.nl>');
      await sent(3);
      assert.deepEqual(stage.talks[0]?.heard, ['1 < 2 && zie x.example.nl']);
      stage.talks[0].tell([
        { text: `*Niet* <!channel> & <http://kwaad.example|hier>\n${LINK} of bel` },
      ]);
      const message = (await sent(4)).at(-1);
      assert.deepEqual(message?.blocks, [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: '*Niet* <!channel> & <http://kwaad.example|hier>\n' },
                { type: 'link', url: LINK },
                { type: 'text', text: ' of bel' },
              ],
            },
          ],
        },
      ]);
      assert.doesNotMatch(message.text, /[<>]/);
    });
  });

  test('refuses what Slack did not sign just now, and counts it', async (t) => {
    await withSlack(async ({ stage, post, say, sent }) => {
      const body = JSON.stringify(incoming.body);
      const seconds = Math.floor(stage.clock.now / 1_000);
      const asked = (time: string, signature: string): Record<string, string> => ({
        'content-type': incoming.type,
        ...(time && { 'x-slack-request-timestamp': time }),
        ...(signature && { 'x-slack-signature': signature }),
      });
      const wrong: [string, Record<string, string>, string][] = [
        ['no signature', asked(String(seconds), ''), 'signature'],
        ['no time', asked('', signed(body, seconds)), 'signature'],
        ['nothing', asked('', ''), 'signature'],
        [
          'of another app',
          asked(String(seconds), signed(body, seconds, 'f'.repeat(32))),
          'signature',
        ],
        ['of other words', asked(String(seconds), signed(`${body} `, seconds)), 'signature'],
        ['of another time', asked(String(seconds + 1), signed(body, seconds)), 'signature'],
        ['short', asked(String(seconds), 'v0=00'), 'signature'],
        ['of long ago', asked(String(seconds - 302), signed(body, seconds - 302)), 'old'],
        ['of later', asked(String(seconds + 302), signed(body, seconds + 302)), 'old'],
      ];
      for (const [name, headers, why] of wrong) {
        const before = stage.logged(`"why":"${why}"`);
        assert.equal((await post('', body, headers)).status, 401, name);
        assert.equal(stage.logged(`"why":"${why}"`), before + 1, name);
      }
      const challenge = JSON.stringify(hello.body);
      const unsigned = await post('', challenge, { 'content-type': 'application/json' });
      assert.equal(unsigned.status, 401, 'not even to say hello');
      assert.equal(stage.talks.length, 0);
      const right = asked(String(seconds - 290), signed(body, seconds - 290));
      assert.equal((await post('', body, right)).status, 200, 'control');
      await sent(3);
      assert.equal((await post('', body, right)).status, 401, 'the same once more');
      assert.equal(stage.logged('"why":"replay"'), 1);
      assert.equal((await post(incoming.type, body)).status, 200, 'signed anew by Slack itself');
      assert.equal(stage.logged('"why":"replay"'), 2);
      await say('nog iets');
      assert.equal((await sent(4)).at(-1)?.text, 'U zei: nog iets', 'heard once');
      t.diagnostic(`${wrong.length + 3} requests refused`);
    });
  });

  test('greets Slack itself, and takes only what a person says to the app alone', async () => {
    await withSlack(async ({ stage, post, say, slack }) => {
      const answer = await post('application/json', JSON.stringify(hello.body));
      assert.equal(await answer.text(), hello.body.challenge);
      const others: Record<string, unknown>[] = [
        { channel: 'C024BE91L', channel_type: 'channel' },
        { channel: 'G024BE91L', channel_type: 'mpim' },
        { bot_id: 'B0000000' },
        { subtype: 'message_changed' },
        { subtype: 'bot_message', bot_id: 'B0000000', user: undefined },
        { type: 'reaction_added', item: { channel: 'D024BE91L' } },
        { text: '   ' },
        { text: undefined },
      ];
      for (const change of others) assert.equal(await say('hallo', change), 200);
      for (const odd of [
        '{}',
        '[]',
        '{"type":"event_callback"}',
        '{"type":"event_callback","event":{}}',
      ])
        assert.ok((await post('application/json', odd)).status < 600);
      for (const odd of ['payload=%7B%7D', 'payload=x', 'command=%2Fx&text=y', ''])
        assert.ok((await post('application/x-www-form-urlencoded', odd)).status < 600);
      assert.equal(stage.talks.length, 0);
      assert.equal(slack.asked.length, 0);
      assert.equal(await say('hallo'), 200, 'alive');
      assert.equal(stage.talks.length, 1);
    });
  });

  test('tries again while Slack is down, and brings each message once', async () => {
    await withSlack(async ({ say, sent, slack }) => {
      const { status, answer } = send.limited;
      const troubles = [
        { status, body: answer },
        { status: 503, body: {} },
      ];
      slack.answer = (asked) => troubles.shift() ?? play(asked);
      await say('hallo');
      const texts = (await sent(5)).map(({ text }) => text);
      assert.deepEqual(texts.slice(2), ['Welkom.', 'Wat wilt u doen?', 'U zei: hallo']);
    });
  });

  test('goes on where a person left, and after a quiet half hour begins anew', async () => {
    await withSlack(async ({ stage, say, sent, slack }) => {
      slack.answer = () => ({ status: 200, body: send.refused });
      await say('hallo');
      await sent(3);
      slack.answer = play;
      stage.clock.now += 31 * MINUTE;
      await say('weer');
      assert.equal((await sent(5))[3]?.text, 'Ons gesprek is opnieuw begonnen.');
      assert.equal(stage.logged('"event":"never taken"'), 3);
    });
  });
});
