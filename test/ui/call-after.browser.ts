import { equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

/** Asks to be called, up to the screen that says so. */
async function call(visit: OpenVisit): Promise<HTMLElement> {
  visit.show('call');
  await visit.screen('steunpunt-journey');
  await until('the number', () => findAll(visit.app, 'input').length);
  visit.type('06 12 34 56 78');
  visit.press('Verder');
  for (const words of ['In de avond', 'Nederlands', 'Nee, liever niet', 'Sla over']) {
    await until(words, () => textOf(find(visit.app, 'steunpunt-step')).includes(words));
    visit.press(words);
  }
  await until('the check', () => findAll(visit.app, 'dl').length);
  find(visit.app, 'section > .primary').click();
  return visit.screen('steunpunt-sent');
}

/** How many conversations the hub has. */
function count(visit: OpenVisit): () => number {
  let asked = 0;
  const { post } = visit;
  const ask = post.ask.bind(post);
  post.ask = (draft) => {
    asked++;
    return ask(draft);
  };
  return () => asked;
}

describe('a call about a question', () => {
  it('remembered here: no card for a code that is not known', async () => {
    const first = await openVisit();
    await first.ask();
    equal(findAll(first.app, 'steunpunt-receipt').length, 1, 'the card of a new question');
    await first.post.remember({ handle: Symbol('thread') });
    const visit = await openVisit({ post: first.post });
    await until('the way back', () => textOf(visit.app).includes('Verder met uw vraag'));
    visit.press('Verder met uw vraag');
    await visit.screen('steunpunt-thread');
    const asked = count(visit);
    await call(visit);
    equal(asked(), 0, 'conversations begun');
    equal(findAll(visit.app, 'steunpunt-receipt').length, 0, 'cards');
  });

  it('in the same visit: goes on in its conversation', async () => {
    const visit = await openVisit();
    const asked = count(visit);
    await visit.ask();
    await call(visit);
    equal(asked(), 1, 'conversations begun');
  });

  it('at the other door: a conversation of its own, with a code of its own', async () => {
    const visit = await openVisit();
    const asked = count(visit);
    await visit.ask();
    visit.app.visit.door = 'youth';
    await call(visit);
    equal(asked(), 2, 'conversations begun');
    equal(findAll(visit.app, 'steunpunt-receipt').length, 1, 'cards');
  });
});
