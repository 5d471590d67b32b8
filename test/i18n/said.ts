import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { shippedTexts } from '../../desk/threads/standard-texts/shipped.ts';
import { readFolder } from '../../hub/services/starter-folder.ts';
import { readStarter } from '../../src/core/library/read-starter.ts';
import type { Block, Door, Starter } from '../../src/core/library/types.ts';
import { readCatalog } from '../../src/i18n/catalog.ts';
import { YOUTH_TONE } from '../../src/i18n/locales.ts';
import { allMessages, messagesOf } from './messages.ts';

/** Dutch that somebody reads, where it stands, and whom it speaks to. */
export interface Said {
  readonly where: string;
  readonly text: string;
  readonly door?: Door;
}

/** The starter set of a folder. Rejects when it is not whole. */
export async function starterIn(folder: string): Promise<Starter> {
  const read = readStarter(await readFolder(folder));
  if (!read.ok) throw new Error('this set is not whole: npm run content says why');
  return read.starter;
}

/** All that a starter set says in Dutch. */
export function setOf({ languages }: Starter): Said[] {
  const { entries = [], contacts = [], stories = [], texts } = languages['nl'] ?? {};
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

/** The questions of conversations that do not tell why they are asked. A feeling needs no reason. */
export function withoutWhy({ languages, scripts }: Starter): string[] {
  const { parent = {}, youth = {} } = languages['nl']?.texts ?? {};
  // Young people read the parents' words where they have none of their own.
  const told = (id: string, door: Door = 'parent'): boolean =>
    parent[id] !== undefined || (door === 'youth' && youth[id] !== undefined);
  return Object.entries(scripts).flatMap(([id, { steps }]) =>
    Object.entries(steps)
      .filter(([, step]) => ['text', 'contact', 'choose', 'many', 'draw'].includes(step.kind))
      .filter(([, step]) => 'text' in step && !told(`${step.text}-why`, step.door))
      .map(([name]) => `${id}, ${name}`),
  );
}

/** The words of the code: of the visitor's screens, of the waiting room and of the desk. */
export function screens(root: string): Said[] {
  const youth = readCatalog(
    JSON.parse(readFileSync(join(root, 'locales', `${YOUTH_TONE}.json`), 'utf8')),
  );
  const ours = [...allMessages(root), ...allMessages(root, 'kiosk'), ...deskMessages(root)];
  return [
    // What the desk may say to a young person has a name that says so.
    ...saidBy(ours, 'parent').map((one) =>
      one.where.endsWith('-youth') ? { ...one, door: 'youth' as const } : one,
    ),
    ...saidBy(Object.entries(youth), 'youth'),
  ];
}

/** What a colleague can put into an answer. */
export function standardTexts(): Said[] {
  return shippedTexts
    .filter(({ language }) => language.startsWith('nl'))
    .map(({ id, language, text }) => ({
      ...{ where: `standard text ${id}, ${language}`, text },
      door: language === 'nl' ? 'parent' : 'youth',
    }));
}

/** The `.txt` files of a folder, a text each; those in `parent/` and `youth/` are for that door. */
export async function textsIn(folder: string): Promise<Said[]> {
  const files = (await readFolder(folder)).filter(({ path }) => path.endsWith('.txt'));
  return files.map(({ path, text }): Said => {
    const door = (['parent', 'youth'] as const).find((one) => path.startsWith(`${one}/`));
    return { where: path, text: text.trim(), ...(door && { door }) };
  });
}

/** A page for people who work with this, without its signs. */
export function paperAt(path: string): Said[] {
  return readFileSync(path, 'utf8')
    .replaceAll(/<!--[\s\S]*?-->|```[\s\S]*?```/g, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\.)\s?)/)
    .map((part) =>
      part
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/^[\s>#*-]+|[*`_]|^\s*\d+\.\s/gm, '')
        .replaceAll('|', '\n')
        .trim(),
    )
    .filter(Boolean)
    .map((text) => ({ where: basename(path), text }));
}

function saidBy(messages: readonly (readonly [string, string])[], door: Door): Said[] {
  return messages.map(([where, text]) => ({ where, text, door }));
}

function deskMessages(root: string): [string, string][] {
  return readdirSync(join(root, 'desk'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...messagesOf(readFileSync(join(root, 'desk', name), 'utf8'), name.replaceAll(sep, '/')),
    ]);
}

function linesOf(block: Block): readonly string[] {
  if ('p' in block) return [block.p];
  if ('note' in block) return [block.note];
  return 'list' in block ? block.list : block.steps;
}
