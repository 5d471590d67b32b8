import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import type { OpenDesk } from '../../desk/session.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { STANDARD_TEXTS_ID, standardTextsKind } from '../../src/core/desk/standard-texts.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { MemoryDocuments } from './support/memory-documents.ts';
import { answerField, drawn, fieldOf, onDesk, typeInto } from './support/on-desk.ts';

let hub: MemoryDocuments;
let desk: OpenDesk;
let unfinished: Unfinished;

/** A thread with the standard texts open. */
async function offered(more: Parameters<typeof threadOf>[0] = {}): Promise<HTMLElement> {
  const element = document.createElement('steunpunt-desk-thread');
  Object.assign(element, { desk, thread: threadOf(more), unfinished, today: TODAY });
  await onDesk(element);
  control(element, 'Standaardteksten').click();
  await drawn(element);
  return element;
}

const groups = (root: ParentNode): (string | null)[] =>
  findAll(root, '.lists summary').map(({ textContent }) => textContent);

before(() => {
  defineDesk();
  defineThreads();
});
beforeEach(() => {
  hub = new MemoryDocuments();
  desk = deskOf('noor', hub);
  unfinished = new Unfinished();
});
after(() => document.body.replaceChildren());

describe('the standard texts', () => {
  it('come in the language of who wrote first, then in Dutch', async () => {
    equal(
      groups(await offered({ locale: 'ar', door: 'youth' })),
      ['Arabisch', 'Nederlands, met “je”', 'Nederlands, met “u”', 'Engels'],
      'Arabic',
    );
    equal(groups(await offered())[0], 'Nederlands, met “u”', 'Dutch');
    assert(!textOf(await offered()).includes('Wie schreef, leest'), 'nothing to say of Dutch');
    const turkish = await offered({ locale: 'tr' });
    equal(groups(turkish)[0], 'Nederlands, met “u”', 'none in Turkish');
    assert(textOf(turkish).includes('Wie schreef, leest Turks.'), 'what they read');
  });

  it('go into the answer to be changed, and not away with a place to fill in', async () => {
    const root = await offered();
    control(root, 'Wij zoeken het uit').click();
    await until('the text', () => answerField(root).value.startsWith('Dank u voor uw bericht.'));
    await until('focus', () => focused() === answerField(root));
    const { selectionStart, selectionEnd, value } = answerField(root);
    equal(value.slice(selectionStart ?? 0, selectionEnd ?? 0), '[…]', 'what is to be filled in');
    control(root, 'Standaardteksten').click();
    await drawn(root);
    control(root, 'Wij zoeken het uit').click();
    await drawn(root);
    equal(answerField(root).value.split('Dank u').length, 2, 'once');
    control(root, 'Verstuur antwoord').click();
    await until('what to do', () => textOf(root).includes('Vul eerst in wat bij […] hoort'));
    assert(unfinished.text.includes('[…]'), 'it stays');
    typeInto(answerField(root), answerField(root).value.replace('[…]', 'dinsdag'));
    await drawn(root);
    assert(!textOf(root).includes('Vul eerst in'), 'filled in');
  });

  it('are kept from an answer, by one colleague for all', async () => {
    unfinished.text = 'Kom gerust langs op dinsdag.';
    const root = await offered();
    control(root, 'Bewaar dit als standaardtekst').click();
    await drawn(root);
    equal(fieldOf(root, 'De tekst').value, unfinished.text, 'the words');
    equal(await axe(root), [], 'axe');
    control(root, 'Bewaar de tekst').click();
    await until('what to do', () => textOf(root).includes('Vul een titel en een tekst in.'));
    typeInto(fieldOf(root, 'Titel, voor u en uw collega’s'), 'Inloop');
    control(root, 'Bewaar de tekst').click();
    await until(
      'the text',
      () => findAll(root, '.lists .text strong')[0]?.textContent === 'Inloop',
    );
    equal(findAll(root, 'dialog[open]').length, 0, 'closed');

    desk = deskOf('sam', hub);
    unfinished = new Unfinished();
    const theirs = await offered();
    await until('her text', () => textOf(theirs).includes('Kom gerust langs'));
    control(theirs, 'Inloop').click();
    await until('the answer', () => answerField(theirs).value === 'Kom gerust langs op dinsdag.');
  });

  it('are changed, taken away and brought back', async () => {
    const root = await offered();
    control(root, 'Teksten aanpassen').click();
    await drawn(root);
    control(root, 'Verander: Afronden').click();
    await drawn(root);
    typeInto(fieldOf(root, 'De tekst'), 'Tot ziens bij De Linde.');
    control(root, 'Bewaar de tekst').click();
    await until('the change', () => textOf(root).includes('Tot ziens bij De Linde.'));
    control(root, 'Haal weg: Afronden').click();
    await until('gone', () => !textOf(root).includes('Tot ziens bij De Linde.'));
    control(root, 'Zet weggehaalde teksten terug').click();
    await until('as shipped', () => textOf(root).includes('Fijn dat wij met u mochten'));
    equal(desk.documents.get(standardTextsKind, STANDARD_TEXTS_ID).hidden, [], 'hidden');
  });

  it('are not written over when two change one', async () => {
    const theirs = deskOf('sam', hub);
    const root = await offered();
    control(root, 'Teksten aanpassen').click();
    await drawn(root);
    control(root, 'Verander: Afronden').click();
    await drawn(root);
    const hers = { id: 'bye', language: 'nl', title: 'Afronden', text: 'Van Sam' };
    await theirs.documents.change(standardTextsKind, STANDARD_TEXTS_ID, (now) => ({
      ...now,
      own: [hers],
    }));
    typeInto(fieldOf(root, 'De tekst'), 'Van Noor');
    control(root, 'Bewaar de tekst').click();
    await until('the words', () => textOf(root).includes('Een collega was u net voor.'));
    equal(desk.documents.get(standardTextsKind, STANDARD_TEXTS_ID).own, [hers], 'as hers');
    equal(fieldOf(root, 'De tekst').value, 'Van Noor', 'mine are still there');
  });

  it('are text and nothing else', async () => {
    const hostile = ['<img src=x onerror=alert(1)>', 'x'.repeat(4_000), '‮مرحبا'];
    const own = hostile.map((text, i) => ({
      ...{ id: `h${i}`, language: 'nl', title: text.slice(0, 80), text },
    }));
    await desk.documents.change(standardTextsKind, STANDARD_TEXTS_ID, (now) => ({ ...now, own }));
    const root = await offered();
    const shown = findAll(root, '.lists .text span').map(({ textContent }) => textContent);
    equal(shown.slice(0, 3), hostile, 'exact');
    equal(findAll(root, 'img').length, 0, 'elements');
    console.log(`${hostile.length} hostile texts`);
  });
});
