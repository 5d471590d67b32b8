import { assert, equal } from '../support/assert.ts';
import { find, findAll, focused, textOf } from '../support/deep.ts';
import { memoryLibrary } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

const searching = async (): Promise<OpenKiosk> => {
  const visit = await openKiosk();
  await visit.show('menu');
  await visit.show('find', '?');
  return visit;
};

describe('finding an answer at the kiosk', () => {
  it('begins with topics, and shows the questions of one', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('find');
    assert(textOf(kiosk).includes('Pesten'), 'topics');
    equal(findAll(kiosk, 'input').length, 0, 'fields before somebody wants to type');
    press('Niet naar school');
    await until('its questions', () => findAll(kiosk, '.entry').length === 2);
    equal(kiosk.place, { screen: 'find', id: 'thuis' }, 'the place');
    press('Krijg ik een boete?');
    equal(kiosk.place, { screen: 'entry', id: 'boete' }, 'the answer');
  });

  it('puts the focus in the field for who wants to type', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('find');
    press('Typ zelf een paar woorden');
    await until('focus in the field', () => focused() === findAll(kiosk, 'input')[0]);
  });

  it('finds in words as they are typed, and keeps them for who comes back', async () => {
    const { kiosk, press, type, screen } = await searching();
    type('brief van leerplicht boete');
    await until('answers', () => findAll(kiosk, '.entry')[0]);
    press('Krijg ik een boete?');
    await screen('entry');
    press('Vorige');
    await screen('find');
    const field = find(kiosk, 'input') as HTMLInputElement;
    await until('what was typed', () => field.value === 'brief van leerplicht boete');
  });

  it('takes what was looked for along to a question', async () => {
    const { kiosk, press, type } = await searching();
    type('xyzzy qwrt');
    await until('nothing', () => textOf(kiosk).includes('Dat antwoord hebben wij nog niet'));
    press('Stel een vraag');
    equal(kiosk.place, { screen: 'journey', id: 'vraag' }, 'the place');
    equal(kiosk.memory.talk('vraag').unfinished.text, 'xyzzy qwrt', 'the beginning of it');
  });

  it('says how many it found, once', async () => {
    const { said, type } = await searching();
    type('pesten in de klas');
    await until('how many', () => said.length > 0);
    equal(said, ['Antwoorden gevonden: 1.'], 'said');
  });

  it('waits for the library, and says what still can be done without', async () => {
    const library = memoryLibrary(null);
    const { kiosk, press, show } = await openKiosk({ library });
    await show('find');
    assert(textOf(kiosk).includes('Even geduld'), 'waiting');
    library.beLate();
    await until('the line', () => textOf(kiosk).includes('Er is nu geen internet'));
    library.arrive(smallLibrary());
    await until('topics', () => textOf(kiosk).includes('Pesten'));
    assert(!textOf(kiosk).includes('geen internet'), 'no line any more');
    press('Pesten');
  });
});

describe('words of danger at the kiosk', () => {
  it('show numbers to read and who has a phone, say so once, and stop nobody', async () => {
    const { kiosk, said, type } = await searching();
    type('ik wil er niet meer zijn');
    const panel = await until('the panel', () => findAll(kiosk, '#danger')[0]?.parentElement);
    assert(textOf(panel).includes('0800-0432'), 'a number');
    assert(textOf(panel).includes('Vraag de balie om te bellen'), 'the desk');
    equal(findAll(kiosk, 'a, .danger').length, 0, 'links');
    equal(said.filter((one) => one.includes('gevaar')).length, 1, 'said');
    type('mijn kind wordt gepest');
    await until('it goes', () => findAll(kiosk, '#danger').length === 0);
  });

  it('leave others in peace (control)', async () => {
    const { kiosk, said, type } = await searching();
    type('pesten in de klas');
    await until('how many', () => said.length > 0);
    equal(findAll(kiosk, '#danger').length, 0, 'panels');
  });
});
