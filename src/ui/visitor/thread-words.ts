import { msg, str } from '@lit/localize';
import type { Reply } from '../../core/reply.ts';
import { dayOf, dayOrToday } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Conversation, Entry } from './conversation.ts';

const when = (day: Date): string => dayOrToday(day, new Date(), currentLocale());

/** What a message of the desk is, in one line, with who and when. */
export function replyLine({ type, by, day: isoDay }: Reply): string {
  const day = when(dayOf(isoDay));
  switch (type) {
    case 'read':
      return msg(str`Gelezen door ${by}, ${day}`, { id: 'thread.read' });
    case 'answer':
      return msg(str`${by}, ${day}`, { id: 'thread.answer' });
    case 'closed':
      return msg(str`Afgerond door ${by}, ${day}`, { id: 'thread.closed' });
    case 'moved':
      return msg(str`Doorgegeven door ${by}, ${day}`, { id: 'thread.moved' });
  }
}

export function ownLine(day: Date): string {
  return msg(str`U, ${when(day)}`, { id: 'thread.own' });
}

const entryText = (entry: Entry): string =>
  entry.kind === 'own'
    ? [ownLine(entry.day), entry.text].join('\r\n')
    : [replyLine(entry.reply), entry.reply.text].filter(Boolean).join('\r\n');

/** The conversation as a person keeps it in a file. */
export function conversationText(name: string, { entries }: Conversation): string {
  return [name, ...entries.map(entryText)].join('\r\n\r\n') + '\r\n';
}
