import { define } from '../../desk/rooms/website.ts';
import { defineDesk } from '../../desk/define.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { spoken } from '../ui/support/spoken.ts';
import { task, until } from '../ui/support/until.ts';
import { starter, WebsiteHub } from './support/website-hub.ts';
import { look, open, settled } from '../browser/website-room.ts';

const QUESTION = 'Mijn kind zit thuis. Wat nu?';

before(() => {
  document.adoptedStyleSheets.push(look);
  defineDesk();
  define();
});
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  document.body.replaceChildren();
});

describe('the room Website', () => {
  it('every screen of it says nothing to axe, on a wide page and on a phone', async () => {
    const hub = new WebsiteHub();
    hub.next = starter;
    let screens = 0;
    for (const width of ['1000px', '345px']) {
      document.body.style.inlineSize = width;
      for (const view of [
        'Vragen',
        'Wie kan',
        'Verhalen',
        'Niet gev',
        'Wat wij',
        'Agenda',
        'Ideeën',
        'Tijden',
        'Landelijk',
        'Wat is er',
      ]) {
        const { room, press } = await open(hub);
        await press(view);
        await until(view, () => !textOf(room).includes('Even geduld'));
        await settled(room);
        equal(await axe(room), [], view);
        assert(room.scrollWidth <= room.clientWidth, `${view} is wider than ${width}`);
        screens++;
      }
      for (const [view, one] of [
        ['Vragen', QUESTION],
        ['Wie kan', 'Verander: Hulplijn'],
        ['Verhalen', 'Nieuw verhaal'],
        ['Wat wij', 'Schrijf wat wij deden'],
        ['Agenda', 'Nieuwe bijeenkomst'],
        ['Ideeën', 'Nieuw idee'],
      ] as const) {
        const { room, press } = await open(hub);
        await press(view);
        await press(one);
        equal(await axe(room), [], one);
        screens++;
      }
    }
    document.body.style.inlineSize = '';
    console.log(`${screens} screens without a finding`);
  });

  it('goes to the first field that needs another look, and says what to do', async () => {
    const { room, press, type, hub } = await open();
    await press('Nieuwe vraag');
    equal(focused()?.localName, 'h1', 'heading');
    await type('De vraag', 'Mag mijn kind blijven?');
    await press('Zet op de website');
    await until('focus', () => focused()?.localName === 'textarea');
    const words = spoken(focused() ?? room);
    assert(words.startsWith('Andere woorden voor deze vraag | Er staan nog geen'), words);
    equal(hub.published.length, 0, 'published');
  });

  it('hints say a plainer word and stop nobody', async () => {
    const { room, press, type, hub } = await open();
    await press(QUESTION);
    await type('Alinea (1)', 'Indien u belt, had u moeten wachten.');
    await press('2 opmerkingen');
    const hints = findAll(room, 'ul[aria-label="Kan dit makkelijker?"] li');
    assert(hints[0]?.textContent.includes('verwijt'), 'what hurts first');
    await press('Maak er “Als” van');
    const text = findAll<HTMLTextAreaElement>(room, 'textarea').map(({ value }) => value);
    assert(text.includes('Als u belt, had u moeten wachten.'), text.join('; '));
    await type('Alinea (1)', 'Indien u belt, helpen wij u.');
    await press('Zet op de website');
    await until('published', () => hub.published.length === 1);
    equal(hub.local.entries[0]?.answer[0], { p: 'Indien u belt, helpen wij u.' }, 'as written');
  });

  it('pieces are added, moved and taken away, and the cursor goes along', async () => {
    const { room, press, type, hub } = await open();
    await press(QUESTION);
    await press('Let op');
    await until('focus', () => spoken(focused() ?? room).startsWith('Let op (3)'));
    await type('Let op (3)', 'Dit is geen klacht.');
    await press('Omhoog: Let op (3)');
    await until('focus', () => spoken(focused() ?? room).startsWith('Let op (2)'));
    await press('Haal weg: Alinea (1)');
    await press('Zet op de website');
    await until('published', () => hub.published.length === 1);
    equal(
      hub.local.entries[0]?.answer,
      [{ note: 'Dit is geen klacht.' }, { steps: ['Een.', 'Twee.'] }],
      'answer',
    );
  });

  it('shows what is written as a visitor sees it, for both doors, and leads nowhere', async () => {
    const { room, press, type } = await open();
    await press(QUESTION);
    await type('De vraag', 'Mijn kind wil niet. Wat nu?');
    const preview = find(room, 'steunpunt-website-preview');
    equal(find(preview, 'article h1').textContent, 'Mijn kind wil niet. Wat nu?', 'heading');
    assert(textOf(preview).includes('Hulplijn'), 'who helps');
    await press('Nee');
    await press('Stel een vraag');
    equal(findAll(room, 'steunpunt-website-preview').length, 1, 'still here');
    await press('Alle vragen');
    await press('Jongeren');
    await press('Ik durf niet.');
    equal(
      find(find(room, 'steunpunt-website-preview'), 'h1').textContent,
      'Ik durf niet. Wat nu?',
      'young',
    );
  });

  it('keeps what is not published, and knows that it would be lost', async () => {
    const { room, press, type, hub } = await open();
    equal(room.hasUnfinished, false, 'nothing yet');
    await press(QUESTION);
    equal(room.hasUnfinished, false, 'only read');
    await type('De vraag', 'Een andere vraag?');
    equal(room.hasUnfinished, true, 'written');
    hub.online = false;
    await press('Zet op de website');
    await until('trouble', () => textOf(room).includes('Uw tekst blijft hier staan.'));
    equal(room.hasUnfinished, true, 'not lost');
    await press('Alle vragen');
    assert(textOf(room).includes('Nog niet geplaatst'), 'said in the list');
    hub.online = true;
    await press(QUESTION);
    await press('Zet op de website');
    await until('published', () => textOf(room).includes('Dit staat nu op de website.'));
    equal(room.hasUnfinished, false, 'published');
    equal(hub.local.entries[0]?.question, 'Een andere vraag?', 'as written');
  });

  it('forgets what was written when the desk locks, not when it is moved', async () => {
    const { room, press, type } = await open();
    await press(QUESTION);
    await type('De vraag', 'Een andere vraag?');
    document.body.append(document.createElement('p'), room);
    await task();
    equal(room.hasUnfinished, true, 'moved');
    room.remove();
    await task();
    equal(room.hasUnfinished, false, 'gone');
    assert(!textOf(room).includes('Een andere vraag?'), 'no words left');
  });

  it('what was checked is ticked off, and the day is known', async () => {
    const { room, press, hub } = await open();
    await press('Krijg ik een boete?');
    const [first] = findAll<HTMLInputElement>(room, 'fieldset.card input');
    first?.click();
    await settled(room);
    const left = findAll<HTMLInputElement>(room, 'fieldset.card input');
    equal(
      left.map(({ checked }) => checked),
      [false],
      'left',
    );
    await press('Zet op de website');
    await until('published', () => hub.published.length === 1);
    const [{ review, reviewed } = {}] = hub.local.entries;
    equal([review, reviewed], [['Wet lezen.'], '2026-11-20'], 'checked');
  });

  it('a number is dialled with one press, and nobody dials 112 to try', async () => {
    const { room, press, hub } = await open();
    await press('Wie kan helpen');
    const names = findAll(room, 'button').map((button) => button.getAttribute('aria-label'));
    equal(
      names.filter((name) => name?.startsWith('Ik heb vandaag')),
      ['Ik heb vandaag gebeld: Hulplijn'],
      'to dial',
    );
    await press('Ik heb vandaag gebeld: Hulplijn');
    await until('published', () => hub.published.length === 1);
    const [{ called, review } = {}] = hub.local.contacts;
    equal([called, review], ['2026-11-20', undefined], 'dialled');
  });

  it('a story is written, and stands beside its question', async () => {
    const { press, type, hub } = await open();
    await press('Verhalen');
    await press('Nieuw verhaal');
    await type('Titel', 'Het werd beter');
    await type('Wie vertelt dit?', 'Vader van twee');
    await type('Het verhaal', 'Het begon klein.\n\nNu gaat het goed.');
    await press('Zet op de website');
    await until('published', () => hub.published.length === 1);
    const [story] = hub.local.stories;
    equal(
      [story?.id, story?.paragraphs, story?.example],
      ['het-werd-beter', ['Het begon klein.', 'Nu gaat het goed.'], false],
      'story',
    );
  });

  it('what is written about one question does not come under another', async () => {
    const { room, press, type, hub } = await open();
    await press('Niet gevonden');
    await until('the questions', () => findAll(room, 'blockquote').length === 2);
    const [select] = findAll<HTMLSelectElement>(room, '[id="entry-1"]');
    assert(select, 'a choice');
    select.value = 'boete';
    select.dispatchEvent(new Event('change'));
    await type('De vraag in uw woorden (1)', 'Xqzw bij Sem');
    await press('Voeg toe');
    await until('no', () => textOf(room).includes('Dit zijn de woorden van de ander.'));
    equal(hub.published.length, 0, 'as typed');
    await type('De vraag in uw woorden (1)', 'moeten we betalen');
    equal(room.hasUnfinished, true, 'not lost unseen');
    await press('Voeg toe');
    await until('published', () => hub.published.length === 1);
    equal(hub.local.wordings, { 'parent/boete': ['moeten we betalen'] }, 'beside the shipped text');
    await until('one left', () => findAll(room, 'blockquote').length === 1);
    equal(find(room, 'blockquote').textContent, 'Vvbn?', 'the other');
    equal(findAll<HTMLSelectElement>(room, '[id="entry-1"]')[0]?.value, '', 'nothing chosen');
    equal(findAll<HTMLInputElement>(room, '.control')[0]?.value, '', 'nothing written');
    equal(room.hasUnfinished, false, 'all published');
  });

  it('a thread that a colleague worries about is nobody’s example', async () => {
    const { room, press } = await open(undefined, ['m']);
    await press('Niet gevonden');
    await until('the questions', () => findAll(room, 'blockquote').length === 1);
    equal(find(room, 'blockquote').textContent, 'Vvbn?', 'the other');
  });

  it('what a visitor typed is in no link and no attribute of the page', async () => {
    const { room, press } = await open();
    await press('Niet gevonden');
    await until('the question', () => textOf(room).includes('Xqzw bij Sem?'));
    const places = everyElement(room).flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    assert(places.length > 20, 'looked at');
    equal(
      places.filter((value) => value.includes('Sem')),
      [],
      'attributes',
    );
  });
});
