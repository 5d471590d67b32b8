import { define } from '../../desk/rooms/places.ts';
import { equal } from '../ui/support/assert.ts';
import { find } from '../ui/support/deep.ts';
import { drawn, onDesk } from './support/on-desk.ts';

describe('the drawn button on the drawn site', () => {
  before(define);
  afterEach(() => document.body.replaceChildren());

  it('speaks the language of the place', async () => {
    const said: [lang: string, spoken: string, words: string][] = [
      ['', 'nl', 'Vraag het aan het steunpunt'],
      ['ar', 'ar', 'اسأل Steunpunt'],
      ['en', 'en', 'Ask the support point'],
      ['so', 'nl', 'Vraag het aan het steunpunt'],
    ];
    for (const [lang, spoken, words] of said) {
      const preview = Object.assign(document.createElement('steunpunt-place-preview'), {
        look: {
          ...{ name: 'School', page: '', mode: 'dialog', position: 'end', lang },
          colors: ['#1c4d3e', '#ffffff'],
        },
      });
      await onDesk(preview);
      await drawn(preview);
      const launcher = find(preview, '.launcher');
      equal([launcher.lang, launcher.textContent.trim()], [spoken, words], lang);
    }
    console.log(`languages of the drawn button: ${said.length} of ${said.length}`);
  });
});
