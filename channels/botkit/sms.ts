import { ActivityTypes, TurnContext } from 'botbuilder';
import { TwilioAdapter } from 'botbuilder-adapter-twilio-sms';
import type { SmsConfig } from '../botkit-config.ts';
import type { Answered, Asked, Webhook } from '../front/webhook.ts';
import { neverTaken, refused, type AdapterParts } from './adapter-parts.ts';
import { openTurns } from './botkit-turn.ts';
import { openIntake } from './intake.ts';
import { NotTaken } from './outward.ts';
import { Seen } from './seen.ts';
import { twilioClient } from './twilio-client.ts';

const PATH = '/api/sms';
const DAY_MS = 86_400_000;

/** Twilio takes an answer in XML; this one says nothing. */
const NOTHING: Answered = {
  status: 200,
  type: 'text/xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
};

/** SMS through Twilio. The number of whoever writes is in memory for as long as the conversation. */
export function openSms(config: SmsConfig, parts: AdapterParts): Webhook {
  const { tokens, log, now, url } = parts;
  const adapter = new TwilioAdapter({
    twilio_number: config.number,
    account_sid: config.account,
    auth_token: config.token,
    validation_url: url + PATH,
  });
  // The adapter's own way out would wait long, and could be told to print what it sends.
  Reflect.set(Reflect.get(adapter, 'api') as object, '_httpClient', twilioClient(config.api));
  const turn = openTurns({ adapter, channel: 'sms', events: ['message', 'picture_message'], log });
  const intake = openIntake({ ...parts, channel: 'sms' });
  // Twilio signs no time, so a message that came is never taken again.
  const seen = new Seen(now, DAY_MS);

  async function bring(to: string, text: string): Promise<void> {
    const activity = { type: ActivityTypes.Message, text, conversation: conversation(to) };
    try {
      await adapter.sendActivities(new TurnContext(adapter, activity), [activity]);
    } catch (error) {
      const status = (error as { status?: unknown }).status;
      // No such number, or its owner wants no more messages.
      if (status !== 400 && status !== 404) throw new NotTaken();
      neverTaken(log, 'sms', status);
    }
  }

  return {
    path: PATH,
    types: ['application/x-www-form-urlencoded'],
    take: async (asked) => {
      const form = formOf(asked);
      const { From: from = '', MessageSid: once = '', AccountSid: account } = form ?? {};
      if (!form || !from || !once || account !== config.account) {
        refused(log, 'sms', 'shape');
        return { status: 400 };
      }
      const { status, message } = await turn({
        body: form,
        rawBody: asked.body.toString(),
        headers: asked.headers,
        header: (name) => asked.headers[name.toLowerCase()]?.toString(),
      });
      if (status !== 200) {
        refused(log, 'sms', 'signature');
        return { status: 403 };
      }
      if (seen.again(once)) {
        refused(log, 'sms', 'replay');
        return NOTHING;
      }
      const text = message?.text?.trim() ?? '';
      if (!text) return NOTHING;
      const taken = await intake.take({
        id: tokens.named('sms', from),
        ...{ text, once },
        bring: ({ line }) => bring(from, line.text),
      });
      if (taken.status === 200) return NOTHING;
      seen.forget(once);
      return taken;
    },
  };
}

const conversation = (id: string): TurnContext['activity']['conversation'] => ({
  ...{ id, name: '', conversationType: 'personal', isGroup: false },
});

/** The fields of a form; null where one is there twice, which a signature could be read over. */
function formOf({ body, query }: Asked): Record<string, string> | null {
  const entries = [...new URLSearchParams(body.toString())];
  if (query.size > 0 || new Set(entries.map(([name]) => name)).size < entries.length) return null;
  return Object.fromEntries(entries);
}
