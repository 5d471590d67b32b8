import { equal } from './support/assert.ts';
import { find, findAll, focused } from './support/deep.ts';
import { until } from './support/until.ts';
import { openVisit } from './support/visit.ts';

describe('opening the same place again', () => {
  it('keeps what was typed and one way back, and reading starts at its heading', async () => {
    const visit = await openVisit();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Mijn zoon');
    find(visit.app, 'textarea').focus();
    for (let i = 0; i < 3; i++) visit.show('ask');
    await until('the heading', () => focused()?.localName === 'h1');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, 'Mijn zoon', 'text');
    visit.press('Terug');
    await visit.screen('steunpunt-start');
  });

  it('another conversation is another place', async () => {
    const visit = await openVisit();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.show('call');
    await until('the number', () => findAll(visit.app, 'input').length);
    visit.press('Terug');
    await until('the question', () => findAll(visit.app, 'textarea').length);
  });
});
