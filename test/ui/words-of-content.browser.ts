import { telUrl } from '../../src/ui/visitor/call-us.ts';
import { smallLibrary } from '../visit/memory-library.ts';
import { equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { until } from './support/until.ts';
import { memoryLibrary, openVisit } from './support/visit.ts';

describe('what a support point wrote', () => {
  it('a language in its own name is marked as that language', async () => {
    const visit = await openVisit();
    visit.show('call');
    await visit.screen('steunpunt-journey');
    visit.type('06 12 34 56 78');
    visit.press('Verder');
    await until('parts of day', () => textOf(visit.app).includes('In de avond'));
    visit.press('In de avond');
    await until('languages', () => textOf(visit.app).includes('العربية'));
    const languages = findAll(find(visit.app, 'steunpunt-step'), 'button[lang]');
    equal(
      languages.map((button) => `${button.lang} ${button.textContent.trim()}`),
      ['nl Nederlands', 'en English', 'ar العربية', 'tr Türkçe', 'pl Polski', 'uk Українська'],
      'languages',
    );
  });

  it('a story that is there no more is told so', async () => {
    const visit = await openVisit();
    visit.app.show({ screen: 'story', id: 'long-gone' });
    await visit.screen('steunpunt-story');
    await until('the words', () => textOf(visit.app).includes('Dit verhaal is er niet meer'));
  });

  it('an answer for one municipality says for which', async () => {
    const library = smallLibrary();
    const entries = library.entries.map((entry) => ({ ...entry, municipality: 'Ergenshuizen' }));
    const visit = await openVisit({ library: memoryLibrary({ ...library, entries }) });
    visit.show('faq-zit-thuis');
    await visit.screen('steunpunt-entry');
    await until('the name', () => textOf(find(visit.app, 'article')).includes('Ergenshuizen'));
  });

  it('a number is dialled as people at home or far away mean it', () => {
    const numbers = [
      ['020 555 01 23', 'tel:0205550123'],
      ['+31 (0)20 555 01 23', 'tel:+31205550123'],
      ['(020) 555 01 23', 'tel:0205550123'],
      ['112', 'tel:112'],
    ] as const;
    for (const [phone, url] of numbers) equal(telUrl(phone), url, phone);
  });
});
