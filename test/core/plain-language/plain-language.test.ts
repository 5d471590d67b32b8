import assert from 'node:assert/strict';
import test from 'node:test';
import { readability, sentencesOf } from '../../../src/core/plain-language/measure.ts';
import { READ, remarks, type RemarkKind } from '../../../src/core/plain-language/plain-language.ts';
import type { Door } from '../../../src/core/library/types.ts';

const kinds = (text: string, door?: Door): RemarkKind[] =>
  remarks(text, door && { door }).map(({ kind }) => kind);

const LONG = 'Wij bellen u op de dag die u koos en dan praten we samen over wat u nodig heeft';

test('each kind of remark, and beside it the plain words that get none', (t) => {
  const cases: [kind: RemarkKind, hard: string, plain: string, door?: Door][] = [
    ['sentence', `${LONG}.`, 'Wij bellen u. Dan praten we samen.'],
    ['word', 'Indien u vragen heeft, bel ons.', 'Als u vragen heeft, bel ons.'],
    ['word', 'De brief betreft middels overleg.', 'Een middel dat helpt.'],
    ['short-form', 'Neem iets mee, bijv. een brief.', 'Kijk op www.113.nl.'],
    ['legal', 'Dat staat in artikel 11 van de wet.', 'Lees het artikel in de krant.'],
    ['percent', 'Dat is 25% van de kinderen.', 'Dat is 1 op de 4 kinderen.'],
    ['passive', 'Uw brief wordt door ons gelezen.', 'Wij lezen uw brief.'],
    ['passive', 'De vragen werden niet beantwoord.', 'Uw kind wordt 18.'],
    ['blame', 'U had moeten bellen.', 'U kunt nu bellen.'],
    ['blame', 'Waarom heeft u niet gebeld?', 'Hoe gaat het nu?'],
    ['blame', 'Een lastige ouder.', 'Dat is lastig.'],
    ['blame', 'Goed voor de ouderbetrokkenheid.', 'Goed voor ouders.'],
    ['tone', 'Wat is jouw vraag?', 'Vraag uw kind: ‘Wat wil je?’', 'parent'],
    ['tone', 'Wat is uw vraag?', 'Zeg: “Mag ik u iets vragen?”', 'youth'],
    ['negation', 'Het kan niet zonder gesprek.', 'Dit is geen bezwaar en geen klacht.'],
    ['long-word', 'Het ontwikkelingsperspectief.', 'Het samenwerkingsverband.'],
  ];
  let shown = 0;
  for (const [kind, hard, plain, door] of cases) {
    assert.ok(kinds(hard, door).includes(kind), `${kind}: ${hard}`);
    assert.ok(!kinds(plain, door).includes(kind), `not ${kind}: ${plain}`);
    shown++;
  }
  t.diagnostic(`kinds of remarks: ${shown} pairs passed, 0 failed`);
});

test('a remark says where it is, what stands there and what to do', () => {
  const text = 'Dag. Wij helpen u Middels een gesprek.';
  const [remark] = remarks(text);
  assert.equal(text.slice(remark?.at).startsWith(remark?.found ?? '-'), true);
  assert.equal(remark?.found, 'Middels');
  assert.equal(remark.say, '“Middels” leest stroef. Schrijf: met.');
});

test('over fifteen words a sentence is a hint, over twenty it must go', () => {
  const words = (n: number): string => `${Array(n).fill('wij').join(' ')}.`;
  const levels = [10, 15, 16, 20, 21].map((n) => remarks(words(n)).map(({ level }) => level));
  assert.deepEqual(levels, [[], [], ['hint'], ['hint'], ['must']]);
});

test('a sentence ends where a reader rests', () => {
  const ends: [string, number][] = [
    ['Een. Twee! Drie?', 3],
    ['Zeg: ‘Eten lukt niet goed.’ Die kan mee.', 2],
    ['Kijk op www.113.nl en bel.', 1],
    ['Regel een\nRegel twee', 2],
    ['Wat nu…? Bel 112.', 2],
    ['', 0],
    ['  … ', 0],
  ];
  for (const [text, count] of ends) assert.equal(sentencesOf(text).length, count, text);
});

test('how heavy a text is, against a text of the state and one of ours', () => {
  const ours =
    'U staat er niet alleen voor. Uw kind houdt recht op school. Vraag om een gesprek. Schrijf de dag op. Wij denken met u mee. Bel ons als het niet lukt.';
  const official =
    'De verantwoordelijkheid voor het realiseren van passende onderwijsondersteuning ligt overeenkomstig de wettelijke bepalingen bij het bevoegd gezag van de onderwijsinstelling waarbij de leerling daadwerkelijk is ingeschreven.';
  assert.equal(readability('Te kort om te meten.'), null);
  assert.ok((readability(ours) ?? 0) > 80, String(readability(ours)));
  assert.ok((readability(official) ?? 99) < 40, String(readability(official)));
  assert.ok(kinds(official).includes('hard'));
  assert.ok(!kinds(ours).includes('hard'));
});

test('of a text longer than we publish only the beginning is read', () => {
  const text = `${'Wij helpen u. '.repeat(1_000)}Indien u belt.`;
  assert.ok(text.length > READ);
  assert.deepEqual(remarks(text), []);
  assert.equal(remarks(text.slice(-READ)).length, 1, 'control');
  for (const odd of ['wordt '.repeat(5_000), '‘'.repeat(9_000), 'a.'.repeat(10_000), ''])
    assert.ok(remarks(odd, { door: 'parent' }).every(({ at }) => at < READ));
});
