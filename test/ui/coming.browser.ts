import type { Script } from '../../src/core/dialogue/script.ts';
import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { conversation, memoryLibrary, openVisit } from './support/visit.ts';

/** The page alone: it can ask a question, and knows no other conversation. */
function pageAlone(): ReturnType<typeof memoryLibrary> {
  const { scripts, texts } = conversation();
  const { vraag } = scripts;
  assert(vraag, 'the conversation of the page');
  return memoryLibrary(null, { scripts: { vraag }, texts });
}

describe('a conversation that did not come', () => {
  it('says so once it is late, aloud too, and what can be done now', async () => {
    const library = pageAlone();
    const visit = await openVisit({ library });
    visit.show('call');
    const screen = await visit.screen('steunpunt-journey');
    await until('the heading', () => focused()?.localName === 'h1');
    assert(textOf(screen).includes('Even geduld…'), 'waiting');
    equal(visit.said, [], 'said too early');
    library.beLate();
    library.beLate();
    await until('honest words', () => textOf(screen).includes('Er is nu geen internet'));
    await task();
    equal(visit.said, ['Er is nu geen internet. Bel ons, of stel een vraag.'], 'said');
    assert(findAll(visit.app, 'a[href^="tel:"]').length, 'the number to call');
    visit.press('Stel een vraag');
    await until('the question', () => findAll(visit.app, 'textarea').length);
  });
});

describe('a conversation that comes while somebody waits', () => {
  it('leaves the reader at the heading, which says now what it is', async () => {
    const all = conversation();
    const { vraag, 'bel-mij': call } = all.scripts;
    assert(vraag && call, 'the conversations');
    const scripts: Record<string, Script> = { vraag };
    const library = memoryLibrary(null, { scripts, texts: all.texts });
    const visit = await openVisit({ library });
    visit.show('call');
    const screen = await visit.screen('steunpunt-journey');
    await until('the heading', () => focused()?.localName === 'h1');
    scripts['bel-mij'] = call;
    library.arrive(smallLibrary());
    await until('the first question', () => textOf(screen).includes('Op welk nummer'));
    await task();
    equal(focused()?.textContent, 'Wij bellen u', 'focus');
  });
});

describe('a screen whose code did not come', () => {
  it('has words of waiting, and reading starts at them', async () => {
    const visit = await openVisit();
    // A screen of the same kind that nothing defines, in place of the first.
    const start = find(visit.app, 'steunpunt-start');
    const coming = document.createElement('steunpunt-not-yet');
    coming.textContent = 'Even geduld.';
    start.before(coming);
    void visit.app.focusScreen();
    await until('focus', () => focused() === coming);
    visit.show('ask');
    const screen = await visit.screen('steunpunt-journey');
    equal(
      screen.textContent.trim(),
      'Even geduld. Hiervoor is internet nodig.',
      'words of waiting',
    );
  });
});
