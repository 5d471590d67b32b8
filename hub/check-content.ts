import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { readFolder } from './services/starter-folder.ts';
import { changes } from '../src/core/library/changes.ts';
import { EMPTY_LAYER, layered } from '../src/core/library/layered.ts';
import { problemLine } from '../src/core/library/problem.ts';
import { readStarter, type StarterRead } from '../src/core/library/read-starter.ts';
import type { Door, Starter } from '../src/core/library/types.ts';

/**
 * `npm run content`: checks the starter set and counts it. `-- --since <folder>` says what changed
 * since another copy of it, `-- --dir <folder>` checks that one instead.
 */

const { values } = parseArgs({ options: { dir: { type: 'string' }, since: { type: 'string' } } });
const shipped = join(import.meta.dirname, '../locales/content');
const today = new Date().toISOString().slice(0, 10);
const read = await readSet(resolve(values.dir ?? shipped));
if (!read.ok) {
  for (const reason of read.reasons) console.error(problemLine(reason));
  console.error(`\n${read.reasons.length} punten om te verbeteren`);
  process.exitCode = 1;
} else {
  count(read.starter);
  if (values.since !== undefined) await compare(read.starter, resolve(values.since));
}

async function readSet(folder: string): Promise<StarterRead> {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  return readStarter(await readFolder(folder), { today });
}

function count(starter: Starter): void {
  const { nl } = starter.languages;
  for (const door of ['parent', 'youth'] as const) {
    const entries = (nl?.entries ?? []).filter((entry) => entry.door === door);
    const wordings = entries.reduce((sum, entry) => sum + entry.wordings.length, 0);
    console.log(
      `${door}: ${entries.length} antwoorden met ${wordings} andere zinnen, ` +
        `${nl?.topics[door].length ?? 0} onderwerpen, ${libraryBytes(starter, door)} van 32000 bytes brotli`,
    );
  }
  const stories = nl?.stories.length ?? 0;
  const contacts = nl?.contacts ?? [];
  const uncalled = contacts.filter(({ phone, called }) => phone !== undefined && !called);
  console.log(
    `${contacts.length} contacten (${uncalled.length} nummers nog niet gebeld), ${stories} verhalen, ` +
      `${Object.keys(starter.scripts).length} gesprekken`,
  );
  const words = Object.keys(nl?.texts.parent ?? {});
  for (const [lang, { texts }] of Object.entries(starter.languages)) {
    const missing = words.filter((id) => !Object.hasOwn(texts.parent, id));
    console.log(
      `${lang}: ${words.length - missing.length} van ${words.length} teksten` +
        (missing.length > 0 ? `; niet: ${missing.join(', ')}` : ''),
    );
  }
  const notes = [...(nl?.entries ?? []), ...contacts].flatMap(({ review = [] }) => review);
  console.log(`${notes.length} punten die het steunpunt zelf nog moet nakijken`);
}

function libraryBytes(starter: Starter, door: Door): number {
  const library = layered(starter, EMPTY_LAYER, { locale: 'nl', door });
  return brotliCompressSync(JSON.stringify(library)).length;
}

async function compare(starter: Starter, folder: string): Promise<void> {
  const old = await readSet(folder);
  if (!old.ok) throw new Error(`the set in ${folder} is not whole`);
  const found = changes(old.starter, starter);
  console.log(`\n${found.length} veranderingen`);
  for (const { sentence } of found) console.log(`- ${sentence}`);
}
