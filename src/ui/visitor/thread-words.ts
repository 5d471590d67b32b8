import { msg, str } from '@lit/localize';
import type { Reply } from '../../core/reply.ts';
import { dayInWords, dayOf } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Conversation, Entry } from './conversation.ts';

/** What a message of the desk is, in one line, with who and when. */
export function replyLine({ type, by, day }: Reply): string {
  const when = dayInWords(dayOf(day), currentLocale());
  switch (type) {
    case 'read':
      return msg(str`Gelezen door ${by}, ${when}`, { id: 'thread.read' });
    case 'answer':
      return msg(str`${by} schreef op ${when}`, { id: 'thread.answer' });
    case 'closed':
      return msg(str`Afgerond door ${by}, ${when}`, { id: 'thread.closed' });
    case 'moved':
      return msg(str`Doorgegeven door ${by}, ${when}`, { id: 'thread.moved' });
  }
}

export function ownLine(day: Date): string {
  return msg(str`U schreef op ${dayInWords(day, currentLocale())}`, { id: 'thread.own' });
}

const entryText = (entry: Entry): string =>
  entry.kind === 'own'
    ? [ownLine(entry.day), entry.text].join('\r\n')
    : [replyLine(entry.reply), entry.reply.text].filter(Boolean).join('\r\n');

/** The conversation as a person keeps it in a file. */
export function conversationText(name: string, { entries }: Conversation): string {
  return [name, ...entries.map(entryText)].join('\r\n\r\n') + '\r\n';
}
