import fc from 'fast-check';
import { scriptProblems } from '../../src/core/dialogue/script-problems.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import { textIdsOf } from '../../src/core/library/text-ids.ts';
import type { Conversation, Door } from '../../src/core/library/types.ts';
import { draftOf } from '../../src/ui/visitor/draft.ts';
import { soundScripts } from '../core/dialogue/support/scripts.ts';
import { dice, randomWalk, type Walk } from './kiosk/support/walks.ts';
import { assert, equal } from './support/assert.ts';
import { asChat, atKiosk, go, inText } from './support/three-forms.ts';
import { until } from './support/until.ts';

/** "A new journey added in a test purely as content runs in chat, kiosk and text form." */

const RUNS = 200;
const OF_THE_FILE = 24;

/** A journey file and its words, as an editor would add them. */
interface Content {
  readonly script: Script;
  readonly texts: Readonly<Record<string, string>>;
}

/** Words for a script that nobody wrote: each its own. */
const named = (script: Script): Content => ({
  script,
  texts: Object.fromEntries(textIdsOf(script).map((id) => [id, `Woorden van ${id}?`])),
});

/** A walk up to what is sent; null for a script, or a way through it, that sends nothing. */
function walkOf(script: Script, seed: number): Walk | null {
  try {
    return randomWalk(script, dice(seed));
  } catch {
    return null;
  }
}

interface Counts {
  walks: number;
  moves: number;
  several: number;
  about: number;
  lines: number;
  readonly as: Record<string, number>;
}

async function walkAll({ script, texts }: Content, walk: Walk, counts: Counts): Promise<void> {
  const all: Conversation = { scripts: { [script.id]: script }, texts };
  const word = (id: string): string => texts[id] ?? '';
  const door: Door = counts.walks % 2 ? 'youth' : 'parent';
  const visit = { door, consent: 'belofte-1' } as Parameters<typeof draftOf>[2];
  // Of three, one is about something: a meeting, or whatever an editor means by it.
  const journey = counts.walks % 3 === 2 ? `${script.id}:lente` : script.id;
  if (journey !== script.id) counts.about++;
  const expected = draftOf(walk.submit, journey, visit, '');
  const way = JSON.stringify([script, walk.moves]);

  const { submit, lines } = inText(script, walk.moves, word);
  equal(draftOf(submit, journey, visit, ''), expected, `text: ${way}`);
  for (const open of [atKiosk, asChat]) {
    const form = await open(journey, all, door);
    for (const move of walk.moves) await go(form, move, word);
    await until(`a draft, ${open.name}: ${way}`, () => form.post.drafts.length);
    equal(form.post.drafts, [expected], `${open.name}: ${way}`);
  }
  counts.walks++;
  counts.moves += walk.moves.length;
  counts.lines += lines;
  counts.several += walk.moves.filter(
    (move) => move.kind === 'answer' && move.answer.kind === 'options',
  ).length;
  counts.as[walk.submit.as] = (counts.as[walk.submit.as] ?? 0) + 1;
}

const none = (): Counts => ({ walks: 0, moves: 0, several: 0, about: 0, lines: 0, as: {} });

describe('a journey that is content alone', () => {
  it('a file that nobody wrote code for sends the same in three forms', async () => {
    const file = await fetch('/test/ui/support/new-journey.json');
    const content = (await file.json()) as Content;
    equal(scriptProblems(content.script), [], 'the file is sound');
    const missing = textIdsOf(content.script).filter((id) => !content.texts[id]);
    equal(missing, [], 'every word is there');
    const counts = none();
    for (let seed = 0; counts.walks < OF_THE_FILE; seed++)
      await walkAll(content, randomWalk(content.script, dice(seed * 7919)), counts);
    console.log(`the file: ${JSON.stringify(counts)}`);
    assert(counts.several > 5 && counts.as['form'] === OF_THE_FILE, 'thin walks');
    equal(counts.about, OF_THE_FILE / 3, 'about something');
  });

  it('so do generated ones', async () => {
    const counts = none();
    let passed = 0;
    for (const script of fc.sample(soundScripts, { numRuns: 4000, seed: 6 })) {
      if (counts.walks === RUNS) break;
      const walk = walkOf(script, (counts.walks + passed) * 7919);
      if (!walk || walk.moves.length < 2) passed++;
      else await walkAll(named(script), walk, counts);
    }
    console.log(`generated: ${JSON.stringify(counts)}; ${passed} scripts had nothing to send`);
    equal(counts.walks, RUNS, 'walks');
    const { form = 0, question = 0, call = 0 } = counts.as;
    assert(form > 10 && question > 10 && call > 5, 'every kind of submission');
    assert(counts.several > 20 && counts.moves > RUNS * 3, 'the walks are short');
  });
});
