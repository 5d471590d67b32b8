import type {
  Block,
  VisitorContact,
  VisitorEntry,
  VisitorLibrary,
} from '../../src/core/library/types.ts';
import type { Visit } from './visit.ts';

/** An answer as lines: what it says, where to read on, who can help. */
export function entryText(visit: Visit, library: VisitorLibrary, entry: VisitorEntry): string {
  const { links = [], also, lang = library.lang } = entry;
  const contacts = library.contacts.filter(({ id }) => entry.contacts?.includes(id));
  return [
    lang === visit.locale ? '' : visit.say('entry.in-dutch'),
    asText(entry),
    also ? asText(also) : '',
    ...links.map(({ text, url }) => `${text}\n${visit.ltr(url)}`),
    entry.municipality ?? '',
    contacts.length > 0 ? visit.say('find.people') : '',
    ...contacts.map((contact) => contactText(visit, contact)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const asText = ({ question, answer }: Pick<VisitorEntry, 'question' | 'answer'>): string =>
  [question, ...answer.map(blockText)].join('\n\n');

function blockText(block: Block): string {
  if ('p' in block) return block.p;
  if ('note' in block) return block.note;
  // Steps too: a number in this conversation is something to type.
  const lines = 'list' in block ? block.list : block.steps;
  return lines.map((line) => `- ${line}`).join('\n');
}

function contactText(visit: Visit, contact: VisitorContact): string {
  const { name, who, phone, url, hours, independent, free, urgent } = contact;
  const tags = [
    independent && !urgent ? visit.say('contact.independent') : '',
    free && !urgent ? visit.say('contact.free') : '',
  ].filter(Boolean);
  return [
    name,
    who,
    tags.join(', '),
    hours,
    phone && visit.ltr(phone),
    url && visit.ltr(url),
    phone || url ? '' : visit.say('contact.ask-us'),
  ]
    .filter(Boolean)
    .join('\n');
}
