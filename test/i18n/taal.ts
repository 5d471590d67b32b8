import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { remarks, type RemarkKind } from '../../src/core/plain-language/plain-language.ts';
import { paperAt, screens, setOf, standardTexts, starterIn, textsIn, withoutWhy } from './said.ts';

/**
 * `npm run lint:taal`: whether everything we say in Dutch is plain. `-- --dir <folder>` reads another
 * starter set instead of all that is ours, `-- --texts <folder>` its `.txt` files (in `parent/` and
 * `youth/` for that door), `-- --hints` shows what is only a hint too.
 */

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    texts: { type: 'string' },
    hints: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '../..');
const starter = values.texts ? null : await starterIn(values.dir ?? join(root, 'locales/content'));
const said = values.texts ? await textsIn(values.texts) : starter ? setOf(starter) : [];
if (!values.texts && !values.dir)
  said.push(...screens(root), ...standardTexts(), ...paperAt(join(root, 'docs/samen-maken.md')));

const counts = { must: 0, hint: 0 };
const kinds = new Map<RemarkKind | 'why', number>();
for (const { where, text, door } of said)
  for (const { kind, level, why, suggestion, found } of remarks(text, door && { door })) {
    counts[level]++;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (level === 'must' || values.hints)
      console.error(`${where}: ${kind}: ${why} ${suggestion} (${found || text})`);
  }
const unreasoned = starter ? withoutWhy(starter) : [];
for (const step of unreasoned)
  console.error(`${step}: why: Hier staat niet waarom wij dit vragen. Schrijf dat erbij.`);
counts.must += unreasoned.length;
if (unreasoned.length > 0) kinds.set('why', unreasoned.length);
for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a))
  console.log(`${kind} ${count}`);
console.log(
  `${said.length} teksten: ${counts.must} moeten anders, ${counts.hint} kunnen makkelijker`,
);
if (said.length === 0 || counts.must > 0) process.exitCode = 1;
