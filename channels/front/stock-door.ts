import { setTimeout as delay } from 'node:timers/promises';
import type { WebDoor } from '../botkit/web.ts';
import { JSON_TYPE, refusal, type Answer } from './answer.ts';
import type { Ask } from './ask.ts';
import { mediaType, utf8Of } from './body.ts';
import { mayTalk, type Doors } from './parts.ts';
import { stockMessage } from './shapes.ts';

const PATIENCE_MS = 15_000;

/** `POST /api/messages`, as Botkit's web client asks it: the answer is what was said meanwhile. */
export async function takeStockMessage(doors: Doors, web: WebDoor, ask: Ask): Promise<Answer> {
  const { conversations, identities, words } = doors;
  if (mediaType(ask.headers['content-type']) !== 'application/json')
    return refusal(415, 'the body must be application/json');
  const message = stockMessage(utf8Of(ask.body) ?? '');
  if (!message) return refusal(400, 'not a message');
  const { id, known, cookie } = identities.stock(ask.headers);
  if (!mayTalk(doors, id, ask.source) || !words.spend(id))
    return refusal(429, 'too many', { 'Retry-After': '60' });
  const wish = { known };
  const opened = await conversations.open(id, 'web', wish);
  if (opened === 'full') return refusal(503, 'full', { 'Retry-After': '60' });
  // Words for a conversation that is no more mean nothing in this one.
  if (message.text !== '' && opened !== 'again') {
    const late = delay(PATIENCE_MS, 'late' as const, { ref: false });
    const heard = await Promise.race([web.take(id, message.text, wish), late]);
    if (heard === 'busy') return refusal(429, 'too many', { 'Retry-After': '60' });
  }
  const said = conversations.look(id);
  const lines = (said?.lines ?? []).filter(
    ({ seq, from }) => from === 'point' && seq > (said?.acknowledged ?? 0),
  );
  const messages = await Promise.all(lines.map((line) => web.message(line)));
  return {
    status: 200,
    type: JSON_TYPE,
    body: JSON.stringify(messages.filter((one) => one !== null)),
    headers: cookie === null ? {} : { 'Set-Cookie': cookie },
    // What did not get there is said with the next answer.
    sent: () => conversations.acknowledge(id, lines.at(-1)?.seq ?? 0),
  };
}
