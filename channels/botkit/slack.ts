import { ActivityTypes, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';
import {
  SlackAdapter,
  SlackEventMiddleware,
  SlackMessageTypeMiddleware,
} from 'botbuilder-adapter-slack';
import type { SlackConfig } from '../botkit-config.ts';
import type { Answered, Asked, Webhook } from '../front/webhook.ts';
import { neverTaken, refused, type AdapterParts } from './adapter-parts.ts';
import { openTurns } from './botkit-turn.ts';
import { openIntake, type Out } from './intake.ts';
import { asObject, NotTaken, post } from './outward.ts';
import { Seen } from './seen.ts';
import { pressed, slackMessage, typedInSlack } from './slack-message.ts';
import { SLACK_MINUTES_S, slackRefusal } from './slack-signature.ts';

const DAY_MS = 86_400_000;
const NOTHING: Answered = { status: 200 };
/** Slack's words for a message that it will never take. */
const NEVER =
  /^(channel_not_found|is_archived|user_disabled|cannot_dm_bot|msg_too_long|invalid_blocks)/;

/**
 * The adapter without what would end the process (it exits where Slack does not answer at the start)
 * or print a conversation (it swallows what cannot be sent, and writes it to the console).
 */
class FrontedSlackAdapter extends SlackAdapter {
  readonly #config: SlackConfig;
  readonly #log: AdapterParts['log'];

  constructor(config: SlackConfig, log: AdapterParts['log']) {
    super({
      clientSigningSecret: config.secret,
      getTokenForTeam: () => Promise.resolve(config.token),
      getBotUserByTeam: () => Promise.resolve('nobody'),
      // It wants these for a way of logging in that has no route here.
      ...{ clientId: '-', clientSecret: '-', scopes: ['chat:write'], redirectUri: '-' },
    });
    this.#config = config;
    this.#log = log;
    this.use(new SlackEventMiddleware());
    this.use(new SlackMessageTypeMiddleware());
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const { api, token } = this.#config;
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const { status, json } = await post(
        `${api}/api/chat.postMessage`,
        {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
        },
        JSON.stringify(this.activityToSlack(activity)),
      );
      const error = typeof json?.['error'] === 'string' ? json['error'] : '';
      if (json?.['ok'] !== true) {
        if (!NEVER.test(error)) throw new NotTaken();
        neverTaken(this.#log, 'slack', status);
      }
      sent.push({ id: '' });
    }
    return sent;
  }
}

/** Slack, one to one with the app: what is said in a channel is not for us. */
export function openSlack(config: SlackConfig, parts: AdapterParts): Webhook {
  const { tokens, log, now, link } = parts;
  const adapter = new FrontedSlackAdapter(config, log);
  const events = ['direct_message', 'block_actions'];
  const turn = openTurns({ adapter, channel: 'slack', events, log });
  const intake = openIntake({ ...parts, channel: 'slack' });
  const signatures = new Seen(now, 2 * SLACK_MINUTES_S * 1_000);
  const came = new Seen(now, DAY_MS);

  async function bring(channel: string, out: Out): Promise<void> {
    const activity = {
      type: ActivityTypes.Message,
      conversation: { id: channel, name: '', conversationType: 'personal', isGroup: false },
      channelData: slackMessage(out, link),
    };
    await adapter.sendActivities(new TurnContext(adapter, activity), [activity]);
  }

  return {
    path: '/api/slack',
    types: ['application/json', 'application/x-www-form-urlencoded'],
    limit: 65_536,
    take: async (asked) => {
      const why = slackRefusal(asked, { secret: config.secret, now, seen: signatures });
      if (why) {
        refused(log, 'slack', why);
        return { status: 401 };
      }
      const body = bodyOf(asked);
      if (!body) {
        refused(log, 'slack', 'shape');
        return { status: 400 };
      }
      if (body['type'] === 'url_verification')
        return { status: 200, type: 'text/plain', body: String(body['challenge']).slice(0, 256) };
      // Of what it does not know the adapter prints every word.
      if (!isForUs(body)) return NOTHING;
      const { message } = await turn({
        body,
        rawBody: asked.body.toString(),
        headers: asked.headers,
        header: (name) => asked.headers[name.toLowerCase()]?.toString(),
      });
      const said = message && saidIn(message);
      if (!said) return NOTHING;
      const once = typeof body['event_id'] === 'string' ? body['event_id'] : undefined;
      if (once !== undefined && came.again(once)) {
        refused(log, 'slack', 'replay');
        return NOTHING;
      }
      const taken = await intake.take({
        id: tokens.named('slack', [said.team, said.channel, said.user].join('\n')),
        text: said.text,
        ...(once !== undefined && { once }),
        ...(said.mark !== undefined && { mark: said.mark }),
        bring: (out) => bring(said.channel, out),
      });
      if (taken.status === 200) return NOTHING;
      if (once !== undefined) came.forget(once);
      return taken;
    },
  };
}

/** JSON, or a form whose `payload` is. null for anything else, and for what the adapter knows not. */
function bodyOf({ headers, body }: Asked): Readonly<Record<string, unknown>> | null {
  const text = body.toString();
  if (headers['content-type']?.startsWith('application/json')) return asObject(text) ?? null;
  const payload = new URLSearchParams(text).get('payload');
  return payload !== null && asObject(payload) ? { payload } : null;
}

/** A message to the app alone, or a press on a button there. */
function isForUs({ type, event, payload }: Readonly<Record<string, unknown>>): boolean {
  if (typeof payload === 'string') {
    const { type: kind, actions, user, channel } = asObject(payload) ?? {};
    return kind === 'block_actions' && Array.isArray(actions) && Boolean(user && channel);
  }
  if (type !== 'event_callback' || typeof event !== 'object' || event === null) return false;
  const { type: kind, channel_type: where, channel } = event as Record<string, unknown>;
  return kind === 'message' && where === 'im' && typeof channel === 'string';
}

interface SaidInSlack {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly mark?: string;
}

/** Who said what, as Botkit read it; null where a part of it is missing. */
function saidIn(message: {
  readonly type?: string;
  readonly user?: unknown;
  readonly channel?: unknown;
  readonly text?: unknown;
  readonly [field: string]: unknown;
}): SaidInSlack | null {
  const { type, user, channel, text, team } = message;
  if (typeof user !== 'string' || typeof channel !== 'string' || typeof text !== 'string')
    return null;
  const id = typeof team === 'string' ? team : (team as { id?: unknown } | undefined)?.id;
  if (typeof id !== 'string') return null;
  const who = { team: id, user, channel };
  if (type === 'direct_message') return text.trim() ? { ...who, text: typedInSlack(text) } : null;
  const press = channel.startsWith('D') ? pressed(text) : null;
  return press && { ...who, text: press.payload, mark: press.mark };
}
