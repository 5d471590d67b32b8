import type { Problem } from '../../src/core/library/problem.ts';

/** What stands in the way of publishing, by the field of a form. Pure. */

export type Complaint = Pick<Problem, 'at' | 'message'>;

/** By field: `question`, `answer.0`, `links.1.url`; '' for what belongs to none. */
export type Complaints = Readonly<Record<string, string>>;

/**
 * The complaints about `spot` (`entries.2`), each by its field; those about something else are put
 * under ''. `lines` says how the items of a list are called, where they are lines of one field.
 */
export function complaintsAt(found: readonly Complaint[], spot: string): Complaints {
  const fields: Record<string, string[]> = {};
  for (const { at, message } of found) {
    const inside = at === spot ? '' : at.startsWith(`${spot}.`) ? at.slice(spot.length + 1) : null;
    const field = inside === null ? '' : fieldOf(inside);
    (fields[field] ??= []).push(sentence(inside ?? '', message, spot.startsWith('entries')));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, said]) => [field, [...new Set(said)].join(' ')]),
  );
}

/** `answer.0.list.2` belongs to the field `answer.0`, `wordings.3` to `wordings`. */
function fieldOf(inside: string): string {
  const parts = inside.split('.');
  const [name = ''] = parts;
  if (name === 'answer') return parts.slice(0, 2).join('.');
  if (name === 'links') return parts.slice(0, 3).join('.');
  return name;
}

/** The words of the schema as a sentence, without the names of files. Only an entry has links. */
function sentence(inside: string, message: string, ofEntry: boolean): string {
  const plain = message
    .replace(
      /^het telefoonnummer (.*?) hoort in contacts\.json.*$/,
      ofEntry
        ? 'zet het telefoonnummer $1 bij “Wie kan helpen” en kies dat contact hieronder'
        : 'haal het telefoonnummer $1 weg: nummers staan bij “Wie kan helpen”',
    )
    .replace(
      'zet het adres van een site bij “links”',
      ofEntry ? 'zet het adres van een site bij de links' : 'haal het adres van de site weg',
    )
    .replace(/^er staan nog geen deuren.*/, 'kies voor wie dit is')
    .replace(/^schrijf een dag die bestaat.*/, 'kies een dag')
    .replace(/^schrijf een tijd.*/, 'kies een tijd')
    .replace(/^er staan nog geen blokken.*/, 'schrijf hier het antwoord')
    .replace('blokken', 'stukken')
    .replace('staat niet in contacts.json', 'is er niet meer')
    .replace('zet een nieuwe alinea in een nieuw blok', 'maak van elke alinea een eigen stuk');
  const line = /^(?:wordings|answer\.\d+\.(?:list|steps)|paragraphs)\.(\d+)$/.exec(inside)?.[1];
  const where = line === undefined ? '' : `Regel ${Number(line) + 1}: `;
  const text = where === '' ? plain.charAt(0).toUpperCase() + plain.slice(1) : where + plain;
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
