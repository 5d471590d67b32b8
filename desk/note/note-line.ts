import { monthId } from '../../src/core/counting/calendar.ts';
import { wordsId } from '../../src/core/desk/by-door.ts';
import { noteDown, takeBack } from '../../src/core/desk/tally-lines.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Changed, Documents } from '../documents.ts';

/**
 * Writes a line down in its month. Where each door has a key of its own, what was said goes first,
 * to the document of its door: a line that did not come after it counts for nothing.
 */
export async function noteLine(
  documents: Documents,
  line: TallyLine,
  apart: boolean,
): Promise<Changed> {
  const month = monthId(line.day);
  const { door } = line;
  if (!apart || line.text === '' || door === 'unknown')
    return documents.change(tallyKind, month, noteDown(line));
  const said = await documents.change(tallyKind, wordsId(month, door), noteDown(line));
  if (said.kind !== 'ok') return said;
  return documents.change(tallyKind, month, noteDown({ ...line, text: '' }));
}

/** Takes it out again, its words first. */
export async function takeLineBack(documents: Documents, line: TallyLine): Promise<Changed> {
  const month = monthId(line.day);
  for (const door of documents.doors) {
    if (door !== line.door) continue;
    const done = await documents.change(tallyKind, wordsId(month, door), takeBack(line.id));
    if (done.kind !== 'ok' && done.kind !== 'not-applied') return done;
  }
  return documents.change(tallyKind, month, takeBack(line.id));
}
