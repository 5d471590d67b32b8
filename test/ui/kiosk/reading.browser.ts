import { assert, equal } from '../support/assert.ts';
import { find, findAll, focused, textOf } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

const reading = async (id: string): Promise<OpenKiosk> => {
  const visit = await openKiosk();
  await visit.show('menu');
  await visit.show('entry', id);
  return visit;
};

describe('an answer at the kiosk', () => {
  it('is read from its question on, and leads to no other page', async () => {
    const { kiosk } = await reading('zit-thuis');
    const heading = find(kiosk, 'h1');
    equal(
      heading.textContent.trim(),
      'Mijn kind zit thuis zonder school. Wat kan ik nu doen?',
      'h1',
    );
    await until('focus at the question', () => focused() === heading);
    equal(findAll(kiosk, '.answer ol li').length, 2, 'steps');
    equal(findAll(kiosk, 'a').length, 0, 'links');
    assert(textOf(kiosk).includes('voorbeeld.example'), 'the name of the site');
  });

  it('goes along with who takes it', async () => {
    const { kiosk, press } = await reading('zit-thuis');
    press('Neem dit mee');
    equal(kiosk.place, { screen: 'home', id: 'zit-thuis' }, 'the place');
  });

  it('is what somebody is called back about', async () => {
    const { kiosk, press } = await reading('boete');
    press('Bel mij hierover');
    equal(kiosk.place, { screen: 'journey', id: 'bel-mij' }, 'the place');
    equal(kiosk.memory.read, 'boete', 'what was read');
  });

  it('leads to what belongs to it, and back', async () => {
    const { kiosk, press, screen } = await reading('zit-thuis');
    press('Krijg ik een boete?');
    await screen('entry');
    equal(kiosk.place.id, 'boete', 'the other');
    press('Vorige');
    await screen('entry');
    equal(kiosk.place.id, 'zit-thuis', 'the one before');
  });

  it('says when it is gone', async () => {
    const { kiosk } = await reading('weg');
    assert(textOf(kiosk).includes('Dit antwoord is er niet meer'), 'words');
  });

  it('shows the way on where it is longer than the screen, and goes there', async () => {
    const { kiosk, press } = await reading('zit-thuis');
    const main = find(kiosk, 'main');
    main.style.maxBlockSize = '300px';
    await until('the way on', () => findAll(kiosk, 'nav .on')[0]);
    press('Lees verder');
    await until('further', () => main.scrollTop > 100);
    main.scrollTo(0, main.scrollHeight);
    await until('the end', () => findAll(kiosk, 'nav .on').length === 0);
  });
});

describe('who can help, at the kiosk', () => {
  it('is there with numbers to read, those for danger first', async () => {
    const { kiosk, show } = await openKiosk();
    await show('people');
    await until('them', () => findAll(kiosk, 'h3').length === 3);
    equal(findAll(kiosk, 'h3')[0]?.textContent, 'Kindertelefoon', 'the first');
    assert(textOf(kiosk).includes('0900 000 00 00'), 'a number');
    equal(findAll(kiosk, 'a').length, 0, 'links');
  });

  it('gives its site along as a code, when somebody wants it', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('people');
    await until('them', () => findAll(kiosk, 'h3').length === 3);
    equal(findAll(kiosk, 'steunpunt-kiosk-code').length, 0, 'codes before');
    press('onderwijsconsulenten.example');
    const code = await until('the code', () => findAll(kiosk, 'steunpunt-kiosk-code')[0]);
    equal(
      (code as HTMLElement & { link: string }).link,
      'https://onderwijsconsulenten.example/',
      'where to',
    );
  });

  it('has a story, and the answer that belongs to it', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('story', 'sem');
    assert(textOf(kiosk).includes('Nu gaat hij elke dag.'), 'the story');
    assert(textOf(kiosk).includes('Dit is een voorbeeld.'), 'that it is made up');
    press('Mijn kind zit thuis');
    equal(kiosk.place, { screen: 'entry', id: 'zit-thuis' }, 'the answer');
  });
});
