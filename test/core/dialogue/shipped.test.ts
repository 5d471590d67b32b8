import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as v from 'valibot';
import { toCall } from '../../../src/core/dialogue/call.ts';
import { phoneProblem } from '../../../src/core/dialogue/phone.ts';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import { ScriptShape } from '../../../src/core/dialogue/schema.ts';
import { scriptProblems } from '../../../src/core/dialogue/script-problems.ts';
import type { Script, StepId } from '../../../src/core/dialogue/script.ts';
import type { Answer, Answers, DialogueState } from '../../../src/core/dialogue/state.ts';
import { textIdsOf } from '../../../src/core/library/text-ids.ts';
import { Call } from '../../../src/core/message.ts';
import { Tally } from '../../seal/support/tally.ts';
import { answersTo } from './support/plays.ts';
import { shipped, starter } from './support/shipped-scripts.ts';

const content = new URL('../../../locales/content/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), 'utf8'));
const script = (id: string): Script => v.parse(ScriptShape, read(`scripts/${id}.json`));
const [vraag, belMij] = [script('vraag'), script('bel-mij')];

type Texts = Record<'parent' | 'youth', Record<string, string>>;

test('the scripts that are shipped are sound, and every word of them is there in every language', () => {
  const tally = new Tally('shipped words');
  const dutch = read('nl/texts.json') as Texts;
  const said = { ...dutch.parent, ...dutch.youth };
  for (const one of Object.values(starter.scripts)) {
    assert.deepEqual(scriptProblems(one), []);
    const ids = textIdsOf(one);
    for (const lang of ['nl', 'en', 'ar']) {
      const { parent, youth } = read(`${lang}/texts.json`) as Texts;
      for (const id of ids) tally.count(parent[id] !== undefined, `${lang} ${id}`);
      for (const id of Object.keys({ ...parent, ...youth }))
        tally.count(said[id] !== undefined, `${lang} ${id} is not in Dutch`);
    }
  }
  tally.close(2_000);
});

test('parents are spoken to with u, young people with je', () => {
  const { parent, youth } = read('nl/texts.json') as Texts;
  const told = { ...parent, ...youth };
  for (const [id, words] of Object.entries(parent))
    assert.doesNotMatch(words, /\b(je|jij|jouw)\b/i, id);
  const asked = Object.keys(starter.scripts).flatMap((id) => textIdsOf(shipped(id, 'youth')));
  const ids = asked.flatMap((id) => [id, `${id}-why`]).filter((id) => Object.hasOwn(told, id));
  for (const id of ids) assert.doesNotMatch(told[id] ?? '', /\b(u|uw)\b/i, id);
  console.log(`${ids.length} texts for young people`);
  assert.ok(ids.length > 200);
  assert.match(parent['vraag.question'] ?? '', /\bu\b/, 'control');
});

test('a question is one text and no more', () => {
  const { state } = begin(vraag);
  const asked = advance(vraag, state, {
    kind: 'answer',
    answer: { kind: 'text', text: 'Mag dat?' },
  });
  const answers = { question: { kind: 'text', text: 'Mag dat?' } };
  assert.deepEqual(asked.effects, [{ kind: 'submit', as: 'question', answers }]);
  assert.equal(advance(vraag, asked.state, { kind: 'sent' }).state.status, 'ended');
});

test('every way through the call asks for a call that the desk can read', () => {
  const tally = new Tally('calls');
  const asked = new Map<string, number>();
  for (const answers of everyWay(belMij)) {
    const made = toCall(answers, 'nl');
    tally.count(v.is(Call, made?.call), JSON.stringify(answers));
    const language = option(answers['language']);
    asked.set(language, Math.max(asked.get(language) ?? 0, Object.keys(answers).length));
    assert.equal(
      'interpreter' in answers,
      language !== 'nl',
      'who speaks Dutch needs no interpreter',
    );
    assert.equal(made?.call.interpreter, option(answers['interpreter']) === 'yes');
    assert.equal(made.call.voicemail, option(answers['voicemail']) === 'yes');
    assert.equal(made.call.daypart, option(answers['daypart']));
    assert.equal(made.call.language, language === 'other' ? '06 1234 5678' : language);
  }
  console.log(Object.fromEntries(asked));
  // Four parts of a day, two for voicemail, two for the topic; twice that beside Dutch.
  tally.close(16 + 6 * 32);
});

test('what is not asked counts as what asks least', () => {
  const phone: Answer = { kind: 'text', text: ' 06 1234 5678 ' };
  const least = { phone: '06 1234 5678', daypart: 'any', interpreter: false, voicemail: false };
  assert.deepEqual(toCall({ phone }, 'pl'), { call: { ...least, language: 'pl' }, topic: '' });
  const topic: Answer = { kind: 'text', text: ' Over school. ' };
  assert.equal(toCall({ phone, topic }, 'pl')?.topic, 'Over school.');
  const nowhere: Answers[] = [
    {},
    { phone: { kind: 'skipped' } },
    { phone: { kind: 'text', text: ' ' } },
  ];
  for (const answers of nowhere) assert.equal(toCall(answers, 'nl'), null);
  const long: Answer = { kind: 'text', text: '1'.repeat(500) };
  assert.ok(v.is(Call, toCall({ phone: long, language: long }, 'nl')?.call));
});

test('a number of any country can be called; something that is no number is told apart', () => {
  const tally = new Tally('numbers');
  const good = [
    '0612345678',
    '06 12 34 56 78',
    '06-12345678',
    '(030) 123 45 67',
    '+31 6 1234 5678',
    '0031612345678',
    '+90 555 123 45 67',
    '+48 512 345 678',
    '+380 67 123 4567',
    '+1 (212) 555-0100 ext. 42',
    '+352 621 123 456',
    '٠٦١٢٣٤٥٦٧٨',
    '۰۶۱۲۳۴۵۶۷۸',
    '०६१२३४५६७८',
    '06 12345678, na vijf uur',
    '\u200e+31 6 12345678',
  ];
  for (const number of good) tally.count(phoneProblem(number) === null, number);
  for (const [number, problem] of [
    ['', 'empty'],
    ['  ', 'empty'],
    ['mijn moeder', 'short'],
    ['0612345', 'short'],
    ['112', 'short'],
    ['1'.repeat(61), 'long'],
  ] as const)
    tally.count(phoneProblem(number) === problem, number);
  tally.close(22);
});

function option(answer: Answer | undefined): string {
  return answer?.kind === 'option' ? answer.id : '';
}

/** The answers of every submission that a script can make. */
function everyWay(one: Script): Answers[] {
  const done: Answers[] = [];
  const go = (state: DialogueState): void => {
    const at: StepId = state.at ?? '';
    for (const answer of answersTo(one.steps[at]!, '06 1234 5678')) {
      const turn = advance(one, state, { kind: 'answer', answer });
      const [effect] = turn.effects;
      if (effect?.kind === 'submit') done.push(effect.answers);
      else go(turn.state);
    }
  };
  go(begin(one).state);
  return done;
}
