import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit } from './support/visit.ts';

const heading = (): string | undefined =>
  focused()?.localName === 'h1' ? focused()?.textContent.trim() : undefined;

describe('focus', () => {
  it('is left alone when the page opens', async () => {
    const visit = await openVisit();
    await visit.screen('steunpunt-start');
    await task();
    equal(focused(), document.body, 'focus');
  });

  it('goes to the heading of each screen that a person chose', async () => {
    const visit = await openVisit();
    visit.press('Stel een vraag');
    await until('the heading', () => heading() === 'Stel uw vraag');
    visit.press('Terug');
    await until('the heading', () => heading() === 'Waarmee kunnen wij u helpen?');
    visit.press('Ik heb een code');
    await until('the heading', () => heading() === 'Lees ons antwoord');
    await visit.ask();
    await until('the heading', () => heading() === 'Uw vraag is bij ons');
    visit.press('Naar mijn vraag');
    await until('the heading', () => heading() === 'Uw vraag');
  });

  it('a screen that does not lead to its heading is found (control)', async () => {
    const visit = await openVisit();
    visit.app.focusScreen = () => Promise.resolve();
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    for (let i = 0; i < 5; i++) await task();
    equal(heading(), undefined, 'no heading has the focus');
  });

  it('stays where it is when something arrives by itself', async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    const field = find(visit.app, 'textarea') as HTMLTextAreaElement;
    field.focus();
    visit.post.reply({ v: 1, type: 'answer', text: 'Dag!', by: 'Fatma', day: '2026-03-04', n: 1 });
    window.dispatchEvent(new Event('focus'));
    await until('the answer', () => textOf(visit.app).includes('Dag!'));
    visit.post.deliver('parked');
    await task();
    equal(focused(), field, 'focus');
  });

  it('comes back from the dialog to the button that opened it', async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    const button = find(visit.app, '.danger');
    button.focus();
    button.click();
    await until('the dialog', () => findAll(visit.app, 'dialog[open]').length);
    assert(focused()?.textContent.includes('Nee, bewaar het'), 'the safe answer has focus first');
    visit.press('Nee, bewaar het');
    await until('closed', () => findAll(visit.app, 'dialog[open]').length === 0);
    equal(focused(), button, 'focus');
  });

  it('is never lost when the pressed button goes away', async () => {
    const visit = await openVisit();
    await visit.ask();
    find(visit.app, 'steunpunt-way-back');
    visit.press('Ik bewaar de code zelf');
    await until('the words', () => textOf(visit.app).includes('Leg de code op een plek'));
    await until('focus', () => focused()?.localName === 'h2');
  });

  it('leaves no history entry behind', async () => {
    const { length } = history;
    const visit = await openVisit();
    await visit.ask();
    visit.press('Naar mijn vraag');
    visit.press('Terug');
    equal(history.length, length, 'history');
  });
});
