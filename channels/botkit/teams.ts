import { ActivityTypes, TextFormatTypes, TurnContext, type Activity } from 'botbuilder';
import type { TeamsConfig } from '../botkit-config.ts';
import type { Answered, Webhook } from '../front/webhook.ts';
import { refused, type AdapterParts } from './adapter-parts.ts';
import { openTurns } from './botkit-turn.ts';
import { openIntake, type Out } from './intake.ts';
import { asObject } from './outward.ts';
import { Seen } from './seen.ts';
import { FrontedTeamsAdapter } from './teams-adapter.ts';

const DAY_MS = 86_400_000;
/** Teams shows so many ways under a message; with more, the numbers in it are all there is. */
const MOST_WAYS = 6;
const NOTHING: Answered = { status: 200 };

/** Teams, one to one with the app: what is said in a team is not for us. */
export function openTeams(config: TeamsConfig, parts: AdapterParts): Webhook {
  const { tokens, log, now } = parts;
  const adapter = new FrontedTeamsAdapter(config, parts);
  const turn = openTurns({ adapter, channel: 'teams', events: ['message'], log });
  const intake = openIntake({ ...parts, channel: 'teams' });
  const came = new Seen(now, DAY_MS);

  async function bring(to: Person, out: Out): Promise<void> {
    const activity = teamsMessage(to, out);
    await adapter.sendActivities(new TurnContext(adapter, activity), [activity]);
  }

  return {
    path: '/api/teams',
    types: ['application/json'],
    limit: 65_536,
    take: async (asked) => {
      const body = asObject(asked.body.toString());
      // Sent on as they are, these would make the adapter answer instead of us, or trust another.
      if (!body || body['channelId'] !== 'msteams' || body['deliveryMode'] !== undefined) {
        refused(log, 'teams', 'shape');
        return { status: 400 };
      }
      const { status, message } = await turn({
        body,
        rawBody: asked.body.toString(),
        headers: asked.headers,
        header: (name) => asked.headers[name.toLowerCase()]?.toString(),
      });
      if (status !== 200) {
        refused(log, 'teams', status === 401 || status === 403 ? 'signature' : 'shape');
        return { status };
      }
      const said = message && saidBy(message.incoming_message, config.tenant);
      if (!said) return NOTHING;
      const { person, text, once } = said;
      const id = tokens.named(
        'teams',
        [config.tenant, person.conversation.id, person.user.id].join('\n'),
      );
      if (came.again(`${id} ${once}`)) {
        refused(log, 'teams', 'replay');
        return NOTHING;
      }
      const taken = await intake.take({ id, text, once, bring: (out) => bring(person, out) });
      if (taken.status === 200) return NOTHING;
      came.forget(`${id} ${once}`);
      return taken;
    },
  };
}

/** Where to answer somebody: memory only, for as long as the conversation. */
interface Person {
  readonly serviceUrl: string;
  readonly conversation: Activity['conversation'];
  readonly user: Activity['from'];
  readonly bot: Activity['recipient'];
}

/** Who said what, of a message that was proven; null where it is not one to one, or of another tenant. */
function saidBy(
  { conversation, from, recipient, serviceUrl, text, id }: Activity,
  tenant: string,
): { person: Person; text: string; once: string } | null {
  // The adapter moves the tenant here from where Teams says it.
  const own = conversation.tenantId?.toLowerCase() === tenant.toLowerCase();
  const { conversationType } = conversation as { conversationType?: string };
  // A file or a picture comes without words.
  const typed = (text as string | undefined)?.trim();
  if (!own || conversationType !== 'personal' || !id || !typed) return null;
  const person = { serviceUrl, conversation, user: from, bot: recipient };
  return { person, text: typed, once: id };
}

/** A message as the Bot Framework wants it: plain, with taps that send what they stand for. */
function teamsMessage(
  { serviceUrl, conversation, user, bot }: Person,
  { line: { text, quick = [] } }: Out,
): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    channelId: 'msteams',
    textFormat: TextFormatTypes.Plain,
    ...{ serviceUrl, conversation, from: bot, recipient: user, text },
    ...(quick.length > 0 &&
      quick.length <= MOST_WAYS && {
        suggestedActions: {
          to: [user.id],
          actions: quick.map(({ title, payload }) => ({ type: 'imBack', title, value: payload })),
        },
      }),
  };
}
