import { assert, equal } from './support/assert.ts';
import { control, find, findAll, textOf } from './support/deep.ts';
import { asked, journey, sticker, withJourneys } from './support/journey-screens.ts';
import { controls } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';
import { placeOf } from '../../src/ui/visitor/places.ts';

/** The journeys of the library: the way to them, several answers at once, and what comes back. */

const many = ({ app }: OpenVisit): HTMLElement => find(app, 'steunpunt-many');
const pressed = (visit: OpenVisit): string[] =>
  findAll(many(visit), '[aria-pressed=true]').map(({ textContent }) => textContent.trim());
const option = (visit: OpenVisit, words: string): HTMLElement => control(many(visit), words);

describe('more ways', () => {
  it('lists what the library has for this door, and leads there', async () => {
    const visit = await withJourneys();
    visit.press('Meer manieren');
    const screen = await visit.screen('steunpunt-more');
    const titles = findAll(screen, '.title').map(({ textContent }) => textContent);
    assert(titles.includes('Hoe was het gesprek?') && titles.length > 3, String(titles));
    assert(!titles.some((title) => /sticker/i.test(title)), 'a sticker stands on no list');
    visit.press('Ik zoek een buddy');
    await visit.screen('steunpunt-journey');
    assert(textOf(visit.app).includes('Waar gaat het over?'), 'its first question');
  });

  it('a host page may begin at any journey by its name, and at nothing else', () => {
    equal(placeOf('journey-na-gesprek'), { screen: 'journey', id: 'na-gesprek' }, 'a journey');
    const refused = [
      'journey-',
      'journey-a:b',
      'journey-A',
      'journey',
      `journey-${'a'.repeat(65)}`,
    ];
    equal(
      refused.map(placeOf),
      refused.map(() => null),
      'no names',
    );
    console.log(`${refused.length} names refused`);
  });
});

describe('several answers at once', () => {
  it('are chosen and unchosen, asked for, and kept on the way back', async () => {
    const visit = await journey('buddy');
    await task();
    const options = findAll(many(visit), '.option').map(({ textContent }) => textContent.trim());
    assert(options.length > 4, 'options');
    const [first = '', second = '', third = ''] = options;
    visit.press('Verder');
    await until('the words', () => textOf(visit.app).includes('Kies eerst wat bij u past.'));
    for (const words of [third, first, second, second]) option(visit, words).click();
    await task();
    equal(pressed(visit), [first, third], 'chosen');
    assert(!textOf(visit.app).includes('Kies eerst'), 'the words went');
    visit.press('Verder');
    await until('the answer in the log', () => textOf(visit.app).includes(`${first}, ${third}`));
    visit.press('Vorige vraag');
    await until('the question again', () => findAll(visit.app, 'steunpunt-many').length);
    await task();
    equal(pressed(visit), [first, third], 'as it was');
  });

  it('a question that may be skipped says so', async () => {
    const visit = await journey('na-gesprek');
    assert(controls(visit.app).length > 3, 'ways to answer');
  });
});

describe('what nobody answers', () => {
  it('is sent about its idea, thanks, and shows no code', async () => {
    const visit = await sticker();
    const form = {
      script: 'sticker',
      about: 'lunch',
      answers: { yes: { kind: 'option', id: 'yes' } },
    };
    equal(
      visit.post.drafts.map((draft) => draft.form),
      [form],
      'the form',
    );
    const shown = textOf(visit.app);
    assert(shown.includes('Dank u wel. Uw sticker telt mee.'), shown);
    equal(findAll(visit.app, 'steunpunt-receipt').length, 0, 'codes');
    visit.press('Naar het begin');
    await visit.screen('steunpunt-start');
    assert(!textOf(visit.app).includes('Verder met uw vraag'), 'nothing to go on with');
  });

  it('never takes the place of a question whose code is not kept', async () => {
    const visit = await withJourneys();
    visit.app.show({ screen: 'journey', id: 'idee' });
    await visit.screen('steunpunt-journey');
    visit.app.show({ screen: 'journey', id: 'sticker:lunch' });
    await visit.screen('steunpunt-journey');
    find(visit.app, '.option').click();
    await visit.screen('steunpunt-sent');
    visit.post.deliver('kept');
    await visit.app.updateComplete;
    const shown = textOf(visit.app);
    assert(shown.includes('Uw antwoorden zijn bewaard'), shown);
    assert(!/uw vraag/i.test(shown), 'it is no question');
  });
});

describe('a yes or a no', () => {
  it('goes to the desk with what it answers, once, offline too', async () => {
    const visit = await asked();
    visit.post.online = false;
    visit.press('Nee, liever niet');
    await until('it to be kept', () => textOf(visit.app).includes('Bewaard'));
    const { choice, text } = visit.post.drafts.at(-1) ?? {};
    equal([choice, text], [{ ask: 'match-1', yes: false }, ''], 'what was sent');
    equal(controls(find(visit.app, 'steunpunt-yes-no')), [], 'once');
    assert(findAll(visit.app, 'steunpunt-compose').length === 1, 'words may follow');
  });

  it('that was not kept can be given again', async () => {
    const visit = await asked();
    visit.post.broken = true;
    visit.press('Ja, dat is goed');
    await until('the words', () => textOf(visit.app).includes('Dat lukte niet.'));
    visit.post.broken = false;
    visit.press('Ja, dat is goed');
    await until('it to be taken', () => visit.post.drafts.some(({ choice }) => choice?.yes));
  });

  it('is asked of nobody once the talk is closed, or where nothing is asked', async () => {
    const visit = await asked();
    visit.post.reply({ v: 1, type: 'closed', text: '', by: 'Fatma', day: '2026-03-05', n: 2 });
    visit.press('Kijk opnieuw');
    await until('the end', () => textOf(visit.app).includes('Afgerond'));
    equal(controls(find(visit.app, 'steunpunt-yes-no')), [], 'closed');
    const other = await openVisit();
    await other.ask();
    other.app.show({ screen: 'thread' });
    await other.screen('steunpunt-thread');
    equal(controls(find(other.app, 'steunpunt-yes-no')), [], 'nothing asked');
  });
});
