import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown, type Facts } from '../src/core/papers/paper.ts';
import { papers } from '../src/core/papers/papers.ts';
import { settingsKind } from '../src/core/desk/settings.ts';

/** `npm run avg`: the papers about data protection with what a new point begins with, in docs/avg. */

/** What nobody filled in yet. */
export const BLANK: Facts = {
  point: 'Ouder- en jeugdsteunpunt ……………',
  hub: '…………………… (adres van de server)',
  retention: settingsKind.empty.retention,
  day: '……………… (datum)',
};

/** Every paper by the name of its file. */
export function paperFiles(facts: Facts): Map<string, string> {
  return new Map(papers(facts).map((paper) => [`${paper.id}.md`, markdown(paper)]));
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../docs/avg');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of paperFiles(BLANK)) {
    writeFileSync(join(folder, name), text);
    console.log(`docs/avg/${name}: ${text.split('\n').length} lines`);
  }
}
