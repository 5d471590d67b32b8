import { define } from '../../desk/rooms/website.ts';
import { defineDesk } from '../../desk/define.ts';
import { axe } from '../a11y/axe.ts';
import { look, open, type Opened } from '../browser/website-room.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { find, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';

const KAMP = {
  a: 'Moet Sem mee op qqschoolkamp naar zee?',
  b: 'Vvbn?',
  c: 'me dochter wil niet mee op qqschoolkamp',
  d: 'is qqschoolkamp verplicht voor me zoon',
};
const quotes = (room: ParentNode): string[] =>
  findAll(room, 'blockquote').map(({ textContent }) => textContent);

async function notFound(): Promise<Opened> {
  const opened = await open(undefined, [], KAMP);
  await opened.press('Niet gevonden');
  await until('the questions', () => findAll(opened.room, 'blockquote').length === 4);
  return opened;
}

before(() => {
  document.adoptedStyleSheets.push(look);
  defineDesk();
  define();
});
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  document.body.replaceChildren();
});

describe('questions that found no answer', () => {
  it('stand together where they ask the same, most asked first', async () => {
    const { room } = await notFound();
    const [first] = findAll(room, '.card');
    assert(first?.textContent.includes('3 vragen die op elkaar lijken'), first?.textContent ?? '');
    equal(quotes(room), [KAMP.a, KAMP.c, KAMP.d, KAMP.b], 'in their order');
    equal(await axe(room), [], 'axe');
  });

  it('one that is not like the others goes to stand alone', async () => {
    const { room, press } = await notFound();
    await press('Hoort er niet bij: 2');
    await until('two', () => textOf(room).includes('2 vragen die op elkaar lijken'));
    equal(quotes(room).slice(0, 2), [KAMP.a, KAMP.d], 'the others stay');
    equal(findAll(room, '.card').length, 3, 'cards');
  });

  it('an answer is made of what a colleague wrote, and of nothing that somebody typed', async () => {
    const { room, press, type } = await notFound();
    await type('De vraag in uw woorden (1)', 'me dochter wil niet mee op qqschoolkamp');
    await press('Maak hiervan een antwoord');
    await until('no', () => textOf(room).includes('Dit zijn de woorden van de ander.'));
    await type('De vraag in uw woorden (1)', 'Moet mijn kind mee op kamp?');
    await press('Maak hiervan een antwoord');
    await until('the form', () => findAll(room, 'steunpunt-website-form').length === 1);
    const values = findAll<HTMLInputElement>(find(room, 'steunpunt-website-form'), '.control').map(
      ({ value }) => value,
    );
    equal(values[0], 'Moet mijn kind mee op kamp?', 'the question');
    const all = `${values.join(' ')} ${textOf(room)}`;
    for (const theirs of ['Sem', 'dochter', 'qqschoolkamp'])
      assert(!all.includes(theirs), `${theirs} came along`);
    equal(room.hasUnfinished, true, 'not lost unseen');
  });

  it('without words of a colleague a new answer begins empty', async () => {
    const { room, press } = await notFound();
    await press('Maak hiervan een antwoord');
    await until('the form', () => findAll(room, 'steunpunt-website-form').length === 1);
    const form = find(room, 'steunpunt-website-form');
    const values = findAll<HTMLInputElement>(form, '.control').map(({ value }) => value);
    assert(values.length > 3, 'looked at');
    equal(
      values.filter((value) => value !== ''),
      [],
      'nothing in it',
    );
  });

  it('the editor of an answer tells how many may have missed it, not what they typed', async () => {
    const { room, press } = await open(undefined, [], {
      a: 'qqzee vvbn mtrl is dat nu straf en geld, krijg ik van iemand een brief met zzwk',
    });
    await press('Krijg ik een boete?');
    await until('the form', () => findAll(room, 'steunpunt-website-form').length === 1);
    const words = textOf(find(room, 'steunpunt-website-form'));
    assert(words.includes('1 persoon zocht dit misschien'), words.slice(0, 400));
    assert(!textOf(room).includes('qqzee'), 'their words stay where they are');
  });
});
