import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { spoken } from './support/spoken.ts';
import { memoryLibrary, openVisit } from './support/visit.ts';

const CHAT = 'https://wa.me/31600000000';
const READS = 'WhatsApp en wie het toestel heeft, kunnen meelezen.';
const ours = {
  id: 'app-ons',
  name: 'App ons',
  who: 'Stuur ons een appje.',
  url: CHAT,
  independent: true,
  free: true,
};

describe('a contact with a chat', () => {
  it('is a plain link by its own name, and says who can read along', async () => {
    const small = smallLibrary();
    const library = memoryLibrary({ ...small, contacts: [...small.contacts, ours] });
    const visit = await openVisit({ library });
    visit.app.show({ screen: 'people' });
    await visit.screen('steunpunt-people');
    const cards = findAll(visit.app, 'article');
    const saying = cards.filter((card) => textOf(card).includes(READS));
    equal(
      saying.map((card) => spoken(find(card, 'h3'))),
      ['App ons'],
      'that one alone',
    );
    const link = saying[0] && find(saying[0], 'a');
    assert(link instanceof HTMLAnchorElement, 'a link');
    equal([spoken(link), link.href, link.rel], ['WhatsApp', CHAT, 'noopener'], 'link');
    assert(cards.length > 1, 'control: others');
  });
});
