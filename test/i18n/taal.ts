import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from '../../hub/services/starter-folder.ts';
import { readStarter } from '../../src/core/library/read-starter.ts';
import type { Block, Door } from '../../src/core/library/types.ts';
import { remarks } from '../../src/core/plain-language/plain-language.ts';
import { readCatalog } from '../../src/i18n/catalog.ts';
import { YOUTH_TONE } from '../../src/i18n/locales.ts';
import { allMessages, messagesOf } from './messages.ts';

/**
 * `npm run lint:taal`: whether everything we say in Dutch is plain. `-- --dir <folder>` reads another
 * starter set instead of all that is ours, `-- --hints` shows what is only a hint too.
 */

interface Said {
  readonly where: string;
  readonly text: string;
  readonly door?: Door;
}

const { values } = parseArgs({
  options: { dir: { type: 'string' }, hints: { type: 'boolean', default: false } },
});
const root = join(import.meta.dirname, '../..');
const said = values.dir
  ? await setIn(values.dir)
  : [...(await setIn(join(root, 'locales/content'))), ...screens()];
const counts = { must: 0, hint: 0 };
for (const { where, text, door } of said)
  for (const { level, say, found } of remarks(text, door && { door })) {
    counts[level]++;
    if (level === 'must' || values.hints) console.error(`${where}: ${say} (${found || text})`);
  }
console.log(
  `${said.length} teksten: ${counts.must} moeten anders, ${counts.hint} kunnen makkelijker`,
);
if (said.length === 0 || counts.must > 0) process.exitCode = 1;

async function setIn(folder: string): Promise<Said[]> {
  const read = readStarter(await readFolder(folder));
  if (!read.ok) throw new Error('this set is not whole: npm run content says why');
  const { entries = [], contacts = [], stories = [], texts } = read.starter.languages['nl'] ?? {};
  const doors: readonly Door[] = ['parent', 'youth'];
  return [
    ...entries.flatMap(({ id, door, question, answer }): Said[] => [
      // A question is what somebody says: "mijn" to a parent, and "ik" to all.
      { where: `${door}/${id}, question`, text: question },
      ...answer.flatMap(linesOf).map((text) => ({ where: `${door}/${id}, answer`, text, door })),
    ]),
    ...contacts.map(({ id, who }) => ({ where: `contacts, ${id}`, text: who })),
    ...stories.flatMap(({ id, title, paragraphs }) =>
      [title, ...paragraphs].map((text) => ({ where: `stories/${id}`, text })),
    ),
    ...doors.flatMap((door) =>
      Object.entries(texts?.[door] ?? {}).map(([id, text]) => ({
        where: `texts, ${id}`,
        text,
        door,
      })),
    ),
  ];
}

/** The words of the code, of the visitor's screens and of the desk. */
function screens(): Said[] {
  const youth = readCatalog(
    JSON.parse(readFileSync(join(root, 'locales', `${YOUTH_TONE}.json`), 'utf8')),
  );
  return [
    // What the desk may say to a young person has a name that says so.
    ...saidBy([...allMessages(root), ...deskMessages()], 'parent').map((one) =>
      one.where.endsWith('-youth') ? { ...one, door: 'youth' as const } : one,
    ),
    ...saidBy(Object.entries(youth), 'youth'),
  ];
}

function saidBy(messages: readonly (readonly [string, string])[], door: Door): Said[] {
  return messages.map(([where, text]) => ({ where, text, door }));
}

function deskMessages(): [string, string][] {
  return readdirSync(join(root, 'desk'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...messagesOf(readFileSync(join(root, 'desk', name), 'utf8'), name)]);
}

function linesOf(block: Block): readonly string[] {
  if ('p' in block) return [block.p];
  if ('note' in block) return [block.note];
  return 'list' in block ? block.list : block.steps;
}
