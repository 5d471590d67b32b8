import { dayInWords, promisedDay } from '../../src/i18n/dates.ts';
import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { deliveryWords } from '../../src/ui/visitor/delivery-words.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { content, openVisit, type OpenVisit } from './support/visit.ts';

const DAY = 86_400_000;
const openDays = [1, 2, 3, 4, 5, 6, 7];

/** A visit to a thread that an earlier one asked and remembered so many days ago. */
async function comeBack(days: number | null): Promise<OpenVisit> {
  const post = new MemoryPost();
  const asked = await post.ask({ text: 'x', door: 'parent', locale: 'nl', consent: '1' });
  assert(asked.kind === 'asked', 'asked');
  const moment = days === null ? null : Date.now() - days * DAY;
  post.kept = [{ thread: asked.thread, door: 'parent', asked: moment }];
  const visit = await openVisit({ post, published: { openDays } });
  await until('the way back', () => findAll(visit.app, '.choice.first').length);
  find(visit.app, '.choice.first').click();
  await visit.screen('steunpunt-thread');
  await until('looked', () => findAll(visit.app, 'steunpunt-notice').length);
  return visit;
}

describe('the day before which somebody hears of us', () => {
  it('counts from the day of asking, not of looking, and is not promised anew', async () => {
    const cases = [
      [0, `U hoort voor ${dayInWords(promisedDay(new Date(), openDays), 'nl')} iets`],
      [1, `U hoort voor ${dayInWords(new Date(Date.now() + DAY), 'nl')} iets`],
      [2, 'Hoorde u nog niets? Bel ons.'],
      [30, 'Hoorde u nog niets? Bel ons.'],
      [null, 'Hoorde u na een week niets? Bel ons.'],
    ] as const;
    for (const [days, words] of cases) {
      const text = textOf((await comeBack(days)).app);
      assert(text.includes(words), `${days} days: no "${words}" in: ${text}`);
    }
    console.log(`${cases.length} days of asking`);
  });

  it('is no day at all for a thread opened with its code', async () => {
    const first = await openVisit();
    await first.ask();
    const code = find(first.app, '.code').textContent;
    const visit = await openVisit({ post: first.post });
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    visit.type(code);
    find(visit.app, '.primary').click();
    await visit.screen('steunpunt-thread');
    await until('words', () => textOf(visit.app).includes('Hoorde u na een week niets? Bel ons.'));
    assert(!textOf(visit.app).includes('U hoort voor'), 'a day');
  });

  it('of what is written in this visit stands too, for a question and for a call', () => {
    const all = { ...content, openDays };
    for (const as of ['question', 'call'] as const) {
      const words = (days: number): string =>
        deliveryWords('sent', all, { as, day: new Date(Date.now() - days * DAY) });
      assert(words(1).includes(dayInWords(new Date(Date.now() + DAY), 'nl')), words(1));
      equal(words(2), 'Hoorde u nog niets? Bel ons.', as);
    }
  });
});

describe('what an earlier visit left', () => {
  const kept = (post: MemoryPost, ...doors: ('parent' | 'youth')[]): MemoryPost => {
    post.kept = doors.map((door, i) => ({
      ...{ thread: { handle: Symbol(door) }, door },
      asked: Date.UTC(2026, 2, 4 + i, 12),
    }));
    return post;
  };
  const offers = ({ app }: OpenVisit): string[] =>
    findAll(app, '.choice.first').map((choice) => textOf(choice).replaceAll(/\s+/g, ' '));

  it('is offered by its day, all of it, each at its own door', async () => {
    const post = kept(new MemoryPost(), 'parent', 'youth', 'parent');
    const visit = await openVisit({ post });
    await until('the ways back', () => offers(visit).length === 2);
    assert(offers(visit)[0]?.includes('Verder met uw vraag van woensdag 4 maart'), 'first');
    assert(offers(visit)[1]?.includes('Verder met uw vraag van vrijdag 6 maart'), 'second');
    const young = await openVisit({ post, door: 'youth' });
    await until('the way back', () => offers(young).length === 1);
    assert(offers(young)[0]?.includes('donderdag 5 maart'), 'at their door');
  });

  it('does not take the place of a question whose code nobody took, without a word', async () => {
    for (const press of ['Stel een vraag', 'Verder met uw vraag van woensdag']) {
      const visit = await openVisit({ post: kept(new MemoryPost(), 'parent') });
      await visit.ask();
      visit.app.show({ screen: 'start' });
      await visit.screen('steunpunt-start');
      await until('the ways back', () => offers(visit).length === 2);
      visit.press(press);
      await until('words', () => textOf(visit.app).includes('Bewaar eerst uw code'));
      visit.press('Naar uw code');
      await visit.screen('steunpunt-sent');
      visit.app.show({ screen: 'start' });
      await visit.screen('steunpunt-start');
      await until('the ways back', () => offers(visit).length === 2);
      visit.press(press);
      await until('words', () => textOf(visit.app).includes('Bewaar eerst uw code'));
      visit.press('Ga zonder code verder');
      await until('gone on', () => findAll(visit.app, 'steunpunt-start').length === 0);
    }
  });

  it('does not stop who took the code along, in whatever way', async () => {
    const ways = ['Onthoud op deze', 'Ik bewaar de code zelf', 'Bewaar als bestand', 'Print'];
    const { print } = window;
    const noFile = (event: Event): void => {
      if (event.composedPath()[0] instanceof HTMLAnchorElement) event.preventDefault();
    };
    window.print = () => undefined;
    document.addEventListener('click', noFile);
    try {
      for (const way of ways) {
        const visit = await openVisit();
        await visit.ask();
        visit.press(way);
        await task();
        visit.app.show({ screen: 'start' });
        await visit.screen('steunpunt-start');
        visit.press('Stel een vraag');
        await visit.screen('steunpunt-journey');
      }
      console.log(`${ways.length} ways to take it along`);
    } finally {
      window.print = print;
      document.removeEventListener('click', noFile);
    }
  });
});
