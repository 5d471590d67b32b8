import { PROTOCOL_VERSION } from '../../src/core/ack.ts';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import { defineRoutes, later, part, refuse, RETRY, type HubContext } from '../route.ts';
import type { Services } from '../services/services.ts';
import { sourceOf } from './source.ts';

const [MAILBOX_SIZE, TOKEN_SIZE] = [16, 32];
const shared = { 404: 'nothing under this mailbox and token', 429: 'too many look-ups from here' };

export const mailboxRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/mailboxes/:id',
    summary: 'The messages in a mailbox, for the bearer of its token.',
    answers: { 200: '{v, submissions, messages}', ...shared },
    handle: (c, services) =>
      withMailbox(c, services, async (mailbox) => {
        const view = await services.store.mailboxes.read(mailbox);
        const { submissions, messages, newest, fetched } = view;
        // Looking costs nobody the answer: where nothing can be written, nothing is.
        if (c.req.method === 'GET' && fetched < newest)
          await services.store.mailboxes.noteFetched(mailbox, newest).catch(() => undefined);
        return c.json({ v: PROTOCOL_VERSION, submissions, messages: messages.map(toBase64Url) });
      }),
  },
  {
    method: 'DELETE',
    path: '/v1/mailboxes/:id',
    summary: 'Erases a mailbox with all submissions and messages in it, for ever.',
    answers: { 200: '{v, state: "gone"}', ...shared },
    handle: (c, services) =>
      withMailbox(c, services, async (mailbox) => {
        const point = await services.store.threads.pointOf(mailbox);
        if (!(await services.store.mailboxes.erase(mailbox))) return nothing(c);
        if (point !== null) services.deskEvents.changed(point, mailbox);
        await services.events.changed(mailbox);
        return c.json({ v: PROTOCOL_VERSION, state: 'gone' });
      }),
  },
  {
    method: 'GET',
    path: '/v1/mailboxes/:id/events',
    summary: 'A line {"messages": n} now and at every change.',
    answers: { 200: 'application/x-ndjson', 503: 'too many streams', ...shared },
    handle: (c, services) =>
      withMailbox(c, services, async (mailbox) => {
        const point = await services.store.threads.pointOf(mailbox);
        if (c.req.method !== 'GET' || point === null) return nothing(c);
        const stream = services.events.open(mailbox, point);
        if (!stream) return later(c, 503, RETRY.busy);
        return c.body(stream, 200, { 'Content-Type': 'application/x-ndjson' });
      }),
  },
);

/** Runs `answer` with the mailbox's hash when the bearer has its token; else the one 404. */
async function withMailbox(
  c: HubContext,
  services: Services,
  answer: (mailbox: Uint8Array) => Response | Promise<Response>,
): Promise<Response> {
  const wait = services.guard.lookup(sourceOf(c, services));
  if (wait !== null) return later(c, 429, wait);
  const id = fromBase64Url(part(c, 'id'));
  const token = fromBase64Url(/^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '');
  if (id?.length !== MAILBOX_SIZE || token?.length !== TOKEN_SIZE) return nothing(c);
  const mailbox = sha256(id);
  if (!(await services.store.mailboxes.opens(mailbox, sha256(token)))) return nothing(c);
  return answer(mailbox);
}

/** Unknown, erased, another token: the same answer, byte for byte. */
function nothing(c: HubContext): Response {
  return refuse(c, 404, 'nothing under this code');
}
