import { browserClock } from '../../../desk/clock.ts';
import { Documents } from '../../../desk/documents.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import { Journeys } from '../../../desk/journeys.ts';
import { Dones } from '../../../desk/threads/dones.ts';
import { Mailroom } from '../../../desk/threads/mailroom.ts';
import type { OpenDesk } from '../../../desk/session.ts';
import { Rounds } from '../../../desk/rounds.ts';
import { viewThread, type OpenedMessage, type ThreadView } from '../../../desk/threads/threads.ts';
import type { Question } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { documentKeys } from '../../../src/seal/document.ts';
import { makePointSecrets } from '../../../src/seal/point-secrets.ts';
import { MemoryDocuments } from './memory-documents.ts';

export const TODAY = 20_777;

const secrets = await makePointSecrets();
const keys = await documentKeys('de-linde', secrets);
const member = (id: string, name: string, role: 'coordinator' | 'colleague' | 'network') => ({
  ...{ id, name, role, publicKey: 'A'.repeat(87) },
});
const staff = [
  member('noor', 'Noor', 'coordinator'),
  member('sam', 'Sam', 'colleague'),
  member('kim', 'Kim', 'network'),
];

/**
 * What a room is given, with documents in memory: two desks on one `hub` are two colleagues. Its
 * threads are none; a screen is shown one by itself.
 */
export function deskOf(id = 'noor', hub = new MemoryDocuments()): OpenDesk {
  const me = staff.find((one) => one.id === id) ?? staff[0]!;
  const client = new HubClient();
  const mailroom = new Mailroom(client, browserClock, { point: 'de-linde', epochs: [] }, me.name);
  const documents = new Documents(hub, keys);
  const given: Partial<OpenDesk> = {
    name: me.name,
    staff: me,
    roster: { staff, recovery: '', mac: '' },
    embeds: [],
    content: {
      ...{ v: 1, point: 'de-linde', name: 'De Linde', phone: '', openDays: [1, 2, 4] },
      ...{ exitUrl: 'https://weer.example/', keyList: { identity: '', keys: [], signature: '' } },
    },
    hub: client,
    mailroom,
    documents,
    rounds: new Rounds(client, mailroom, documents, browserClock),
    journeys: new Journeys(client),
    dones: new Dones(client),
    doubtful: false,
  };
  return given as OpenDesk;
}

interface Asked extends Partial<Question> {
  readonly mailbox?: string;
  readonly proven?: boolean;
  readonly replies?: readonly Partial<Reply>[];
}

/** A thread that begins with this question. */
export function threadOf({
  mailbox = 'm',
  proven = true,
  replies = [],
  ...more
}: Asked = {}): ThreadView {
  const key = 'A'.repeat(43);
  const submission: Question = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text: 'Over school.', replyKey: key, followKey: key },
    ...more,
  };
  const messages = replies.map((reply, i): OpenedMessage => ({
    n: i + 1,
    reply: { v: 1, type: 'answer', text: 'Dag', by: 'Noor', day: '2026-11-20', ...reply },
  }));
  return viewThread({
    ...{ mailbox, archived: false, rivals: false, messages },
    submissions: [{ sid: 's', day: TODAY, submission, proven }],
  });
}
