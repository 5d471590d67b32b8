import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptProblems } from '../../src/core/dialogue/script-problems.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import type { Starter } from '../../src/core/library/types.ts';
import { starter } from '../core/dialogue/support/shipped-scripts.ts';
import { choose, spoken, textOf } from './talk/support/spoken.ts';

/** A journey that no line of code knows: its steps, and its words in two languages. */

const script: Script = {
  ...{ v: 1, id: 'fiets-lenen', start: 'hello' },
  menu: { doors: ['parent'], sign: 'idea' },
  steps: {
    hello: { kind: 'say', text: 'fiets-lenen.hello', next: 'agree' },
    agree: { kind: 'consent', text: 'fiets-lenen.agree', version: '1', next: 'size' },
    size: {
      ...{ kind: 'choose', text: 'fiets-lenen.size', next: 'when' },
      options: [
        { id: 'small', text: 'fiets-lenen.small' },
        { id: 'big', text: 'fiets-lenen.big', next: 'mail' },
      ],
    },
    when: {
      ...{ kind: 'many', text: 'fiets-lenen.when', unsure: true, next: 'mail' },
      options: [
        { id: 'morning', text: 'fiets-lenen.morning' },
        { id: 'evening', text: 'fiets-lenen.evening' },
      ],
    },
    mail: { kind: 'contact', what: 'email', text: 'fiets-lenen.mail', optional: true, next: 'why' },
    why: { kind: 'text', text: 'fiets-lenen.why', next: 'maybe' },
    maybe: { kind: 'suggest', text: 'fiets-lenen.maybe', from: 'why', next: 'check' },
    check: { kind: 'check', text: 'fiets-lenen.check', next: 'send' },
    send: { kind: 'submit', as: 'form', next: 'bye' },
    bye: { kind: 'say', text: 'fiets-lenen.bye', next: null },
  },
};

const dutch = {
  title: 'Ik wil een fiets lenen',
  hello: 'Wij hebben zes fietsen.',
  agree: 'Wij bewaren uw naam een week.',
  size: 'Hoe groot moet de fiets zijn?',
  ...{
    small: 'Klein',
    big: 'Groot',
    when: 'Wanneer komt u?',
    morning: 'Ochtend',
    evening: 'Avond',
  },
  ...{
    mail: 'Wat is uw mailadres?',
    why: 'Waarvoor is de fiets?',
    maybe: 'Misschien helpt dit al',
  },
  ...{ check: 'Klopt dit zo?', bye: 'Tot gauw.', sent: 'Wij zetten een fiets klaar.' },
};

const withWords = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`fiets-lenen.${id}`, text]));

function added(): Starter {
  const { nl, en } = starter.languages;
  assert.ok(nl && en);
  const english = { ...dutch, title: 'I want to borrow a bike', size: 'How big must it be?' };
  const more = (language: typeof nl, words: typeof dutch): typeof nl => ({
    ...language,
    texts: { ...language.texts, parent: { ...language.texts.parent, ...withWords(words) } },
  });
  return {
    ...starter,
    scripts: { ...starter.scripts, [script.id]: script },
    languages: { ...starter.languages, nl: more(nl, dutch), en: more(en, english) },
  };
}

void test('a new journey is content alone: chosen, typed, checked, sent', async () => {
  assert.deepEqual(scriptProblems(script), []);
  const one = await spoken({ from: added(), door: 'parent' });
  const begun = await choose(one, 'Ik wil een fiets lenen');
  assert.match(begun, /Wij hebben zes fietsen\.\n\nWij bewaren uw naam een week\.\nTyp ja/);
  assert.match(await one.type('nee'), /Dat begrijpen wij hier nog niet/);
  assert.match(await one.type('ok'), /Hoe groot moet de fiets zijn\?\n1\. Klein\n2\. Groot/);
  assert.match(await one.type('klein'), /Wanneer komt u\?[^]*3\. weet ik niet/);
  assert.match(await one.type('2 1'), /Wat is uw mailadres\?\n0\. overslaan/);
  await one.type('0');
  const maybe = await one.type('Mijn kind gaat niet meer naar school');
  assert.match(maybe, /Misschien helpt dit al\n- .+\n[^]*Typ ja om verder te gaan/);
  const check = await one.type('ja');
  assert.match(
    check,
    /2\. Wanneer komt u\? Ochtend, Avond\n3\. Wat is uw mailadres\? Overgeslagen/,
  );
  await one.type('1', 'groot');
  const sent = await one.type('ja');
  assert.match(
    sent,
    /Wij zetten een fiets klaar\. U hoort voor .+ iets\.[^]*Uw code:[^]*Tot gauw\./,
  );
  assert.deepEqual(one.post.drafts[0]?.form, {
    script: 'fiets-lenen',
    answers: {
      size: { kind: 'option', id: 'big' },
      why: { kind: 'text', text: 'Mijn kind gaat niet meer naar school' },
    },
  });
});

void test('it is there in the language of its words, and only at its door', async () => {
  const from = added();
  const english = await spoken({ from, locale: 'en', door: 'parent' });
  await choose(english, 'I want to borrow a bike');
  assert.match(await english.type('yes'), /How big must it be\?/);
  const youth = await spoken({ from, door: 'youth' });
  assert.doesNotMatch(textOf(youth.heard), /fiets/);
  assert.doesNotMatch(textOf((await spoken({ door: 'parent' })).heard), /fiets/, 'control');
});
