import { assert, equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const input = ({ app }: OpenVisit): HTMLInputElement => find(app, 'input') as HTMLInputElement;

function enter(field: HTMLElement, more: KeyboardEventInit = {}): void {
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...more }),
  );
}

describe('Enter in a field of one line', () => {
  it('goes on with the phone number, with the words of the field when there is none', async () => {
    const visit = await openVisit();
    visit.show('call');
    await visit.screen('steunpunt-journey');
    equal(input(visit).getAttribute('enterkeyhint'), 'go', 'the key says so');
    enter(input(visit));
    await until('the words', () => findAll(visit.app, '.error').length);
    visit.type('06 12 34 56 78');
    for (const not of [{ isComposing: true }, { repeat: true }, { key: 'a' }])
      enter(input(visit), not);
    await task();
    assert(findAll(visit.app, 'input').length, 'still there');
    enter(input(visit));
    await until('the next step', () => textOf(visit.app).includes('In de avond'));
  });

  it('opens the conversation of a code', async () => {
    const visit = await openVisit();
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    visit.type('4127');
    enter(input(visit));
    await until('the words', () => findAll(visit.app, '.error').length);
  });

  it('is a new line where there are more', async () => {
    const visit = await openVisit();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Mijn zoon');
    enter(find(visit.app, 'textarea'));
    await task();
    equal(visit.post.drafts, [], 'drafts');
    await visit.screen('steunpunt-journey');
  });
});

describe('a phone number with a story', () => {
  it('is told where the story goes', async () => {
    const visit = await openVisit();
    visit.show('call');
    await visit.screen('steunpunt-journey');
    visit.type(`06 12 34 56 78, maar ${'liever niet voor tien uur '.repeat(3)}`);
    visit.press('Verder');
    await until('the words', () => findAll(visit.app, '.error').length);
    assert(find(visit.app, '.error').textContent.includes('bij de laatste vraag'), 'the words');
  });
});
