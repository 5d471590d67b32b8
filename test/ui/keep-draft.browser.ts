import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { controls, spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const HALF = 'Mijn dochter zit thuis';
const MORE = `${HALF} en school belt niet`;
const KEEP = 'Bewaar op deze computer';
const FORGET = 'Toch niet bewaren';

async function openAsk(post = new MemoryPost()): Promise<OpenVisit> {
  const visit = await openVisit({ post });
  visit.show('ask');
  await visit.screen('steunpunt-journey');
  return visit;
}

const offered = ({ app }: OpenVisit): string[] => controls(find(app, 'steunpunt-keep-draft'));
const words = ({ app }: OpenVisit): string => textOf(find(app, 'steunpunt-keep-draft'));

async function types(visit: OpenVisit, text: string): Promise<void> {
  visit.type(text);
  await task();
}

/** Writes and keeps it. */
async function keep(visit: OpenVisit, text = HALF): Promise<void> {
  await types(visit, text);
  visit.press(KEEP);
  await until('kept', () => words(visit).includes('24 uur'));
  await task();
}

describe('a half-written question', () => {
  it('is offered to be kept from twenty letters on, with a warning, and only then', async () => {
    const visit = await openAsk();
    for (const [text, offer] of [
      ['x'.repeat(19), false],
      [`${'x'.repeat(19)}   `, false],
      ['x'.repeat(20), true],
      ['x'.repeat(19), false],
    ] as const) {
      await types(visit, text);
      equal(offered(visit), offer ? [KEEP] : [], `${text.trim().length} letters`);
    }
    await types(visit, HALF);
    assert(words(visit).includes('als niemand anders hier meekijkt'), 'no warning');
    equal(await visit.post.draft(), null, 'nothing is kept unasked');
  });

  it('kept: says where and how long, once, and focus stays near', async () => {
    const visit = await openAsk();
    await keep(visit);
    equal(await visit.post.draft(), { text: HALF, door: 'parent' }, 'draft');
    const told = visit.heard.filter((line) => line.includes('24 uur'));
    equal(
      told,
      ['Uw tekst staat 24 uur op deze computer. Open deze pagina dan nog eens. Daarna is hij weg.'],
      'told',
    );
    equal(offered(visit), [FORGET], 'controls');
    equal(focused() && spoken(focused() as Element), FORGET, 'focus');
  });

  it('written on: what is kept is older, and can be kept anew or forgotten', async () => {
    const visit = await openAsk();
    await keep(visit);
    await types(visit, MORE);
    equal(offered(visit), [KEEP, FORGET], 'controls');
    assert(!words(visit).includes('24 uur'), 'does not say that this text is kept');
    await keep(visit, MORE);
    equal((await visit.post.draft())?.text, MORE, 'draft');
  });

  it('made shorter than is worth keeping: what was kept can still be forgotten', async () => {
    const visit = await openAsk();
    await keep(visit);
    await types(visit, 'Mijn');
    visit.press(FORGET);
    await until('forgotten', () => visit.said.includes('Uw tekst is hier niet meer bewaard.'));
    await task();
    equal(await visit.post.draft(), null, 'draft');
    assert(focused() !== document.body, 'focus was lost');
  });

  it('forgotten: says so once, the text stays, and focus stays near', async () => {
    const visit = await openAsk();
    await keep(visit);
    visit.press(FORGET);
    await until('the words', () => visit.said.includes('Uw tekst is hier niet meer bewaard.'));
    await task();
    equal(await visit.post.draft(), null, 'draft');
    equal(offered(visit), [KEEP], 'controls');
    equal(focused() && spoken(focused() as Element), KEEP, 'focus');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, HALF, 'text');
  });

  it('a device that keeps nothing says so once, and what to do; focus is not lost', async () => {
    const post = new MemoryPost();
    post.canRemember = false;
    const visit = await openAsk(post);
    await types(visit, HALF);
    visit.press(KEEP);
    await until('the words', () => words(visit).includes('Bewaren lukt hier niet.'));
    await task();
    equal(
      visit.heard.filter((line) => line.includes('Bewaren lukt hier niet.')).length,
      1,
      'heard',
    );
    assert(focused() !== document.body, 'focus was lost');
    await types(visit, MORE);
    assert(words(visit).includes('Bewaren lukt hier niet.'), 'goes on saying so');
  });

  it('away and back: it is known that it is kept, and it can be forgotten', async () => {
    const visit = await openAsk();
    await keep(visit);
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    await until('known', () => offered(visit).includes(FORGET));
    equal(offered(visit), [FORGET], 'controls');
  });

  it('is not offered before there is a post office to keep it', async () => {
    const visit = await openVisit({ arrived: false });
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    await types(visit, HALF);
    equal(offered(visit), [], 'controls');
    visit.access.arrive(visit.post);
    await until('it to come', () => offered(visit).length);
  });
});

describe('a question that was kept', () => {
  it('is offered on the first screen of the next visit, and goes on where it was', async () => {
    const first = await openAsk();
    await keep(first);
    const visit = await openVisit({ post: first.post });
    await until('the offer', () =>
      controls(visit.app).some((one) => one.startsWith('Verder met wat u schreef')),
    );
    assert(!textOf(visit.app).includes(HALF), 'the text is not on the first screen');
    visit.press('Verder met wat u schreef');
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, HALF, 'text');
    await until('it is known to be kept', () => offered(visit).includes(FORGET));
  });

  it('is gone once it is sent', async () => {
    const first = await openAsk();
    await keep(first);
    find(first.app, '.send').click();
    await first.screen('steunpunt-sent');
    equal(await first.post.draft(), null, 'draft');
    const visit = await openVisit({ post: first.post });
    await visit.screen('steunpunt-start');
    await task();
    assert(!textOf(visit.app).includes('Verder met wat u schreef'), 'still offered');
  });

  it('of a young person is offered at their door only', async () => {
    const post = new MemoryPost();
    await post.keepDraft(HALF, 'youth');
    const parent = await openVisit({ post });
    await parent.screen('steunpunt-start');
    await task();
    equal(findAll(parent.app, '.choice.first').length, 0, 'at the door of parents');
    const visit = await openVisit({ post, door: 'youth' });
    await until('the offer', () => findAll(visit.app, '.choice.first').length);
    find(visit.app, '.choice.first').click();
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, HALF, 'text');
  });

  it('is not in the way of a question begun in this visit', async () => {
    const post = new MemoryPost();
    await post.keepDraft(HALF, 'parent');
    const visit = await openAsk(post);
    visit.type('Iets anders');
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    await until('the offer', () => findAll(visit.app, '.choice.first').length);
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, 'Iets anders', 'text');
  });
});
