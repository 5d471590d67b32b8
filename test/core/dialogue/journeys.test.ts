import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { questionsLeft } from '../../../src/core/dialogue/questions-left.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import { Form } from '../../../src/core/message.ts';
import { journeySign } from '../../../src/ui/journey-signs.ts';
import { Tally } from '../../seal/support/tally.ts';
import { picks, playThrough } from './support/plays.ts';
import { DOORS, formOf, shipped, starter } from './support/shipped-scripts.ts';

/** Journeys that send their answers, with the questions nobody can pass over, per door. */
const FORMS: Readonly<Record<string, Readonly<Record<'parent' | 'youth', string>>>> = {
  buddy: { parent: 'topics language ways dayparts', youth: 'topics age language ways dayparts' },
  'buddy-worden': {
    parent: 'lived language ways dayparts how-many name',
    youth: 'lived age language ways dayparts how-many name',
  },
  'na-gesprek': { parent: 'with-whom', youth: 'with-whom' },
  idee: { parent: 'title words may-publish join', youth: 'title words may-publish join' },
  aanmelden: { parent: 'name how-many', youth: 'name how-many' },
  sticker: { parent: 'yes', youth: 'yes' },
  smiley: { parent: 'today', youth: 'today' },
};
const WALKS = 500;
/** More than this is too much on a phone in a waiting room. */
const MOST_QUESTIONS = 13;
/** A screen full; names of languages are read at a glance. */
const MOST_OPTIONS = 7;

test('every journey is walked to its end at both doors, and sends what it must', () => {
  const tally = new Tally('walks of journeys');
  for (const [id, needs] of Object.entries(FORMS))
    for (const door of DOORS) {
      const script = shipped(id, door);
      const asked = new Set<string>();
      fc.assert(
        fc.property(picks, (choices) => {
          const { state } = playThrough(script, choices).at(-1)!;
          const form = formOf(script, choices);
          for (const step of Object.keys(form.answers)) asked.add(step);
          const there = needs[door].split(' ').every((step) => Object.hasOwn(form.answers, step));
          const whole = state.status === 'ended' && v.is(Form, form);
          tally.count(whole && there, `${id} ${door} ${JSON.stringify(form)}`);
        }),
        { numRuns: WALKS },
      );
      const questions = Object.entries(script.steps).filter(
        ([, step]) => 'options' in step || step.kind === 'text' || step.kind === 'draw',
      );
      for (const [step] of questions) tally.count(asked.has(step), `${id} ${door}: never ${step}`);
    }
  tally.close(Object.keys(FORMS).length * 2 * WALKS);
});

test('no journey asks too much, and no question shows too much to choose from', () => {
  const tally = new Tally('journeys of a size');
  for (const id of Object.keys(FORMS))
    for (const door of DOORS) {
      const script = shipped(id, door);
      const { left } = questionsLeft(script, playThrough(script, [0])[0]!.state);
      console.log(`${id} ${door}: ${left.fewest} to ${left.most} questions`);
      tally.count(left.most <= MOST_QUESTIONS, `${id} ${door}: ${left.most} questions`);
      for (const [step, { length }] of choicesOf(script))
        tally.count(length <= MOST_OPTIONS, `${id} ${door} ${step}: ${length} options`);
    }
  tally.close(60);
});

test('every question that is asked in a form says why, and every list of many says that it is one', () => {
  const tally = new Tally('words beside a question');
  const words = starter.languages['nl']!.texts.parent;
  for (const id of Object.keys(FORMS))
    for (const [step, asked] of Object.entries(starter.scripts[id]!.steps)) {
      if (!('options' in asked) && asked.kind !== 'text' && asked.kind !== 'draw') continue;
      const { text, hint = '' } = asked;
      // How a talk was, is what the four questions are for.
      if (asked.kind !== 'scale')
        tally.count(Object.hasOwn(words, `${text}-why`), `${id} ${step}: no why`);
      if (asked.kind === 'many')
        tally.count(/\bmeer kiezen\b/.test(words[hint] ?? ''), `${id} ${step}: which is many?`);
    }
  tally.close(40);
});

test('what a talk was like is asked in our own words, and nobody is named', () => {
  const { noReply, steps } = shipped('na-gesprek', 'parent');
  assert.equal(noReply, true);
  const scales = Object.entries(steps).filter(([, { kind }]) => kind === 'scale');
  assert.deepEqual(
    scales.map(([id]) => id),
    ['heard', 'about', 'way', 'good'],
  );
  for (const [, step] of scales)
    assert.deepEqual('options' in step && step.options.map(({ id }) => id), [
      'no',
      'little',
      'yes',
    ]);
  let read = 0;
  for (const { texts } of Object.values(starter.languages))
    for (const said of [...Object.values(texts.parent), ...Object.values(texts.youth)]) {
      assert.doesNotMatch(said, /session rating|\bSRS\b/i);
      read++;
    }
  console.log(`${read} texts without the name of a licensed scale`);
  assert.ok(read > 500);
});

test('what stands among the ways to go', () => {
  const menus = Object.values(starter.scripts).flatMap(({ id, menu }) =>
    menu ? [[id, menu.sign, menu.doors.join()]] : [],
  );
  assert.deepEqual(menus.sort(), [
    ['buddy', 'buddy', 'parent,youth'],
    ['buddy-worden', 'offer', 'parent,youth'],
    ['idee', 'idea', 'parent,youth'],
    ['na-gesprek', 'feedback', 'parent,youth'],
  ]);
  for (const [id, sign] of menus)
    assert.notDeepEqual(
      journeySign(sign).values,
      journeySign('nowhere').values,
      `no sign for ${id}`,
    );
  const silent = Object.values(starter.scripts).filter(({ noReply }) => noReply);
  assert.deepEqual(silent.map(({ id }) => id).sort(), ['na-gesprek', 'smiley', 'sticker']);
});

function choicesOf({ steps }: Script): [string, readonly unknown[]][] {
  return Object.entries(steps).flatMap(([id, step]) =>
    'options' in step ? [[id, step.options] as [string, readonly unknown[]]] : [],
  );
}
