import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { alikeOf, finderOf, searchedFor, type Asked } from '../../../desk/website/searched.ts';
import { readFolder } from '../../../hub/services/starter-folder.ts';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import { readStarter } from '../../../src/core/library/read-starter.ts';

const read = readStarter(await readFolder(join(import.meta.dirname, '../../../locales/content')));
assert.ok(read.ok);
const finder = finderOf(layered(read.starter, EMPTY_LAYER, { locale: 'nl', door: 'parent' }));

/** What no answer is about, and how people begin to ask. */
const ABOUT = [
  'schoolkamp',
  'zwemles op vrijdag',
  'de luizenmoeder',
  'het schoolplein is glad',
  'een fietsenrek',
  'de sinterklaasviering',
  'een pleister op school',
  'de klassenfoto',
  'het kerstdiner',
  'een warme lunch',
];
const BEGIN = [
  (about: string) => `Moet mijn zoon mee met ${about}?`,
  (about: string) => `hoi ik heb een vraag over ${about} voor me dochter`,
  (about: string) => `wie gaat er over ${about}`,
  (about: string) => `Ik vind ${about} zo ingewikkeld, wie helpt ons daarmee?`,
  (about: string) => `kunnen wij iets doen aan ${about}`,
];

/** Two letters the other way round, as on a phone. */
const slip = (text: string): string => text.replace(/(sch|for|kla|ker|lun)(.)(.)/, '$1$3$2');

const asked: (Asked & { readonly about: string })[] = ABOUT.flatMap((about, at) =>
  BEGIN.map((begin, n) => ({
    ...{ mailbox: `${at}-${n}`, door: 'parent' as const, after: '', about },
    text: n === 1 ? slip(begin(about)) : begin(about),
  })),
);

test('generated questions about one thing come together, about two hardly ever', (t) => {
  const found = searchedFor(asked, finder);
  const groups = alikeOf(found, finder, new Set());
  const members = groups.flatMap((group) => group.asked.map(({ mailbox }) => mailbox));
  assert.deepEqual(members.toSorted(), found.map(({ mailbox }) => mailbox).toSorted(), 'each once');
  const aboutOf = (mailbox: string): string => mailbox.split('-')[0] ?? '';
  const groupOf = new Map(groups.flatMap((g, n) => g.asked.map(({ mailbox }) => [mailbox, n])));
  const counts = { right: 0, wrong: 0, apart: 0 };
  for (const [at, one] of members.entries())
    for (const other of members.slice(at + 1)) {
      const together = groupOf.get(one) === groupOf.get(other);
      const same = aboutOf(one) === aboutOf(other);
      if (together) counts[same ? 'right' : 'wrong']++;
      else if (same) counts.apart++;
    }
  const precision = counts.right / (counts.right + counts.wrong);
  const recall = counts.right / (counts.right + counts.apart);
  t.diagnostic(
    `${found.length} questions in ${groups.length} groups; of the pairs together ${(100 * precision).toFixed(0)} % belong together, of those that belong ${(100 * recall).toFixed(0)} % are`,
  );
  assert.ok(found.length >= 40, `unmatched: ${found.length} of ${asked.length}`);
  assert.ok(precision >= 0.9, String(precision));
  assert.ok(recall >= 0.6, String(recall));
  assert.ok(
    groups.every((g, n) => n === 0 || (groups[n - 1]?.asked.length ?? 0) >= g.asked.length),
  );
});

test('what a colleague took out stands alone, whoever it is like', () => {
  const two = searchedFor(
    asked.filter(({ about }) => about === 'schoolkamp'),
    finder,
  );
  const together = alikeOf(two, finder, new Set());
  assert.ok((together[0]?.asked.length ?? 0) > 2, 'control');
  const [out] = two;
  assert.ok(out);
  const after = alikeOf(two, finder, new Set([out.mailbox]));
  assert.deepEqual(
    after.find(({ asked: [first] }) => first === out)?.asked.map(({ mailbox }) => mailbox),
    [out.mailbox],
  );
});

test('a group is offered the entry that most of it may have looked for', () => {
  const base = searchedFor(
    [
      { mailbox: 'a', door: 'parent', text: 'krijg ik een boete van leerplicht', after: 'boete-x' },
      {
        mailbox: 'b',
        door: 'parent',
        text: 'krijg ik nou een boete van leerplicht',
        after: 'boete-x',
      },
    ],
    finder,
  );
  const [group] = alikeOf(base, finder, new Set());
  assert.equal(group?.asked.length, 2);
  assert.match(group.entry?.question ?? '', /boete/);
});
