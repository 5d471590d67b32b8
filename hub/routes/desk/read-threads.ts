import * as v from 'valibot';
import { BATCH_THREADS, encodeBatch, revisionOf } from '../../../src/core/desk/thread-batch.ts';
import { HASH_SIZE } from '../../../src/core/envelope.ts';
import { fromBase64Url, toBase64Url } from '../../bytes.ts';
import { defineRoutes, JSON_TYPE, OCTETS } from '../../route.ts';
import type { Place } from '../../store/threads.ts';
import { readJson, unprocessable } from '../json.ts';
import { othersKids } from './own-door.ts';

/** Archived threads in one answer, unless it asks for more. The open ones come all at once. */
const PAGE = 100;
const LARGEST_PAGE = 1_000;

const mailbox = v.pipe(
  v.string(),
  v.transform((text) => fromBase64Url(text)),
  v.instance(Uint8Array, 'not a mailbox hash'),
  v.check((bytes) => bytes.length === HASH_SIZE, 'not a mailbox hash'),
);
const Asked = v.strictObject({ mailboxes: v.pipe(v.array(mailbox), v.maxLength(BATCH_THREADS)) });

/** How a desk finds out what is there, and reads what it does not have. */
export const readThreadRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/threads',
    summary:
      'Index, newest activity first: all open threads, or a page of archived ones (query `archived=1`, `after`, `limit`). Without those of a door that this colleague is not there for.',
    answers: { 200: '{v, threads: [{mailbox, archived, lastDay, revision, fetched}], next}' },
    session: true,
    handle: async (c, { store, notices }) => {
      const staff = c.get('staff');
      const { point, id } = staff;
      const others = await othersKids({ store }, staff);
      const archived = c.req.query('archived') === '1';
      if (!archived) await notices.looked(point, id);
      const after = placeOf(c.req.query('after') ?? '');
      const limit = archived ? pageOf(c.req.query('limit') ?? '') : null;
      const lines = await store.threads.index(point, archived, { after, limit, others });
      const last = lines.length === limit ? lines.at(-1) : undefined;
      return c.json({
        v: 1,
        threads: lines.map(({ lastDay, submissions, messages, fetched, ...line }) => ({
          mailbox: toBase64Url(line.mailbox),
          archived: line.archived,
          lastDay,
          revision: revisionOf(submissions, messages),
          fetched,
        })),
        next: last ? `${last.lastDay}.${toBase64Url(last.mailbox)}` : null,
      });
    },
  },
  {
    method: 'POST',
    path: '/v1/desk/threads/read',
    summary: 'Reads up to fifty threads, until there is about 1 MiB.',
    answers: {
      200: 'octets, a batch: without those that are not there',
      422: '{v, error, reasons}',
    },
    session: true,
    body: { type: JSON_TYPE, limit: 4_096 },
    handle: async (c, { store }) => {
      const asked = readJson(c, Asked);
      if (!asked.ok) return unprocessable(c, asked.reasons);
      const staff = c.get('staff');
      const others = await othersKids({ store }, staff);
      const { mailboxes } = asked.value;
      const { threads, left } = await store.threads.read(staff.point, mailboxes, others);
      const batch = encodeBatch({
        threads: threads.map(({ line, submissions, messages }) => ({
          mailbox: toBase64Url(line.mailbox),
          archived: line.archived,
          submissions: submissions.map(({ sid, day, envelope }) => ({
            sid: toBase64Url(sid),
            day,
            bytes: envelope,
          })),
          messages,
        })),
        left: left.map(toBase64Url),
      });
      return c.body(batch, 200, { 'Content-Type': OCTETS });
    },
  },
);

function pageOf(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Math.min(Number(text), LARGEST_PAGE) : PAGE;
}

/** Where the page before ended; null for the first page, also where `text` names no place. */
function placeOf(text: string): Place | null {
  const [day = '', hash = ''] = text.split('.');
  const mailbox = fromBase64Url(hash);
  return /^\d{1,6}$/.test(day) && mailbox?.length === HASH_SIZE
    ? { lastDay: Number(day), mailbox }
    : null;
}
