import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { adapterConfig } from '../../channels/botkit-config.ts';
import { openProvider, type Asked, type Provider } from './support/provider.ts';
import {
  BRIDGE,
  contract,
  openAdapterStage,
  type AdapterStage,
} from './installed/adapter-stage.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const MINUTE = 60_000;
type Form = Record<string, string>;
const incoming = contract<{ type: string; body: Form }>('twilio-incoming');
const send = contract<{
  method: string;
  path: string;
  type: string;
  fields: string[];
  status: number;
  answer: unknown;
  refused: { status: number; answer: unknown };
}>('twilio-send');
const { From: CANARY = '', AccountSid: account = '', To: number = '' } = incoming.body;

/** As Twilio's documentation says: the address, then each field by name, under the account's token. */
const signed = (form: Form, token = TOKEN, url = `${BRIDGE}/api/sms`): string => {
  const fields = Object.keys(form).sort();
  const text = url + fields.map((name) => name + (form[name] ?? '')).join('');
  return createHmac('sha1', token).update(text).digest('base64');
};

interface Open {
  readonly stage: AdapterStage;
  readonly twilio: Provider;
  say(
    text: string,
    change?: Partial<{ sid: string; from: string; signature: string }>,
  ): Promise<number>;
  /** Texts that were sent, in order. */
  sent(many: number): Promise<string[]>;
}

/** Checks what the adapter asks against Twilio's contract, and answers as Twilio does. */
function play({ method, path, headers, body }: Asked): { status: number; body: unknown } {
  const word = Buffer.from(`${account}:${TOKEN}`).toString('base64');
  assert.equal(`${method} ${path}`, `${send.method} ${send.path}`);
  assert.equal(headers.authorization, `Basic ${word}`);
  assert.equal(headers['content-type'], send.type);
  const form = new URLSearchParams(body);
  assert.deepEqual([...form.keys()].sort(), send.fields);
  assert.equal(form.get('From'), number);
  return { status: send.status, body: send.answer };
}

async function withSms(use: (open: Open) => Promise<void>): Promise<void> {
  const twilio = await openProvider(play);
  const config = adapterConfig({
    STEUNPUNT_SMS_ACCOUNT: account,
    STEUNPUNT_SMS_TOKEN: TOKEN,
    STEUNPUNT_SMS_NUMBER: number,
    STEUNPUNT_SMS_API: twilio.url,
  });
  const stage = await openAdapterStage(config);
  let count = 0;
  try {
    await use({
      ...{ stage, twilio },
      say: async (
        text,
        { sid = `SM${String(++count).padStart(32, '0')}`, from, signature } = {},
      ) => {
        const form = { ...incoming.body, Body: text, MessageSid: sid, From: from ?? CANARY };
        const headers = {
          'content-type': incoming.type,
          'x-twilio-signature': signature ?? signed(form),
        };
        const answer = await stage.post('/api/sms', headers, new URLSearchParams(form).toString());
        if (answer.status === 200)
          assert.match(await answer.text(), /^<\?xml[^>]*\?><Response><\/Response>$/);
        return answer.status;
      },
      sent: async (many) => {
        const all = await twilio.came(many, ({ body }) => body.includes('Body='));
        return all.map(({ body }) => new URLSearchParams(body).get('Body') ?? '');
      },
    });
    assert.doesNotMatch(
      stage.lines.join('\n'),
      /316|canary/,
      'neither a number nor words in the log',
    );
  } finally {
    await stage.close();
    await twilio.close();
  }
}

describe('SMS through Twilio', { timeout: 60_000 }, () => {
  test('the signatures of this test are Twilio’s own', () => {
    const form = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+12349013030',
      Digits: '1234',
      From: '+12349013030',
      To: '+18005551212',
    };
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    assert.equal(signed(form, '12345', url), '0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
  });

  test('is a conversation: greeting, choices as words, answers in order', async () => {
    await withSms(async ({ stage, say, sent }) => {
      assert.equal(await say('Mijn canary-vraag'), 200);
      assert.equal(await say('En nog iets'), 200);
      assert.deepEqual(await sent(4), [
        'Welkom.',
        'Wat wilt u doen?',
        'U zei: Mijn canary-vraag',
        'U zei: En nog iets',
      ]);
      const [talk] = stage.talks;
      talk?.tell([{ text: 'Er is antwoord.' }]);
      assert.equal((await sent(5)).at(-1), 'Er is antwoord.');
      assert.equal(stage.talks.length, 1);
    });
  });

  test('two numbers are two conversations, each answered at its own', async () => {
    await withSms(async ({ stage, say, twilio }) => {
      await say('een');
      await say('twee', { from: '+31600000002' });
      const all = await twilio.came(6);
      const to = (text: string): (string | null)[] =>
        all
          .map(({ body }) => new URLSearchParams(body))
          .filter((form) => form.get('Body') === `U zei: ${text}`)
          .map((form) => form.get('To'));
      assert.deepEqual([to('een'), to('twee')], [[CANARY], ['+31600000002']]);
      assert.equal(stage.talks.length, 2);
    });
  });

  test('refuses what Twilio did not sign, and counts it', async (t) => {
    await withSms(async ({ stage, say, sent }) => {
      const form: Form = { ...incoming.body, Body: 'x' };
      const wrong: Record<string, string> = {
        none: '',
        'of another account': signed(form, 'f'.repeat(32)),
        'of other words': signed({ ...form, Body: 'y' }),
        'of another address': signed(form, TOKEN, 'https://elders.example.nl/api/sms'),
        garbage: '%%%',
      };
      let looked = 0;
      for (const [name, signature] of Object.entries(wrong)) {
        assert.equal(await say('x', { sid: form['MessageSid'] ?? '', signature }), 403, name);
        looked++;
      }
      assert.equal(stage.logged('"why":"signature"'), looked);
      assert.equal(stage.talks.length, 0);
      const body = new URLSearchParams({ ...form, AccountSid: `AC${'1'.repeat(32)}` }).toString();
      const headers = { 'content-type': incoming.type };
      for (const odd of [body, `${body}&From=%2B31600000002`, 'From=1', '']) {
        assert.equal((await stage.post('/api/sms', headers, odd)).status, 400);
        looked++;
      }
      assert.equal(stage.logged('"why":"shape"'), 4);
      assert.equal(await say('goed'), 200);
      assert.equal((await sent(3)).at(-1), 'U zei: goed', 'control');
      t.diagnostic(`${looked} requests refused`);
      assert.equal(looked, 9);
    });
  });

  test('takes what is sent twice once, also after the conversation is gone', async () => {
    await withSms(async ({ stage, say, sent }) => {
      const sid = `SM${'a'.repeat(32)}`;
      assert.equal(await say('een', { sid }), 200);
      assert.equal(await say('een', { sid }), 200);
      await sent(3);
      stage.clock.now += 31 * MINUTE;
      assert.equal(await say('een', { sid }), 200);
      await say('twee');
      const all = await sent(5);
      assert.deepEqual(all.slice(3), ['Ons gesprek is opnieuw begonnen.', 'Wat wilt u doen?']);
      assert.equal(stage.logged('"why":"replay"'), 2);
    });
  });

  test('a bare number so soon after a start is no choice any more', async () => {
    await withSms(async ({ stage, say, sent }) => {
      await say('2');
      assert.deepEqual(await sent(2), ['Ons gesprek is opnieuw begonnen.', 'Wat wilt u doen?']);
      assert.deepEqual(stage.talks[0]?.heard, []);
      stage.clock.now += 31 * MINUTE;
      await say('2', { from: '+31600000002' });
      assert.equal((await sent(5)).at(-1), 'U zei: 2');
    });
  });

  test('tries again while Twilio is down, and brings each message once', async () => {
    await withSms(async ({ say, sent, twilio }) => {
      const troubles = [
        { status: 500, body: {} },
        { status: 429, body: { code: 20429, status: 429 } },
      ];
      const real = twilio.answer;
      twilio.answer = (asked) => troubles.shift() ?? real(asked);
      await say('hallo');
      const all = await sent(5);
      assert.deepEqual(all, ['Welkom.', 'Welkom.', 'Welkom.', 'Wat wilt u doen?', 'U zei: hallo']);
    });
  });

  test('goes on where a number takes no more messages', async () => {
    await withSms(async ({ stage, say, twilio }) => {
      const { status, answer } = send.refused;
      twilio.answer = () => ({ status, body: answer });
      await say('hallo');
      await twilio.came(3);
      assert.equal(stage.talks.length, 1);
      await say('nog iets');
      await twilio.came(4);
      assert.ok(stage.logged('"event":"never taken"') >= 3);
    });
  });

  test('a talk that breaks ends its own conversation and nothing else', async () => {
    await withSms(async ({ say, stage, twilio }) => {
      await say('breek');
      await say('hallo', { from: '+31600000002' });
      await twilio.came(1, ({ body }) => body.includes('U+zei%3A+hallo'));
      assert.equal(stage.logged('"event":"talk broke"'), 1);
    });
  });
});
