import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { pointedTo } from '../support/published-screens.ts';
import { until } from '../support/until.ts';
import { localization, type OpenVisit } from '../support/visit.ts';

const NO_HELP = 'Dit hielp mij niet';
const field = ({ app }: OpenVisit): HTMLTextAreaElement =>
  find(find(app, 'steunpunt-compose'), 'textarea') as HTMLTextAreaElement;

describe('a message that points to what was done', () => {
  it('leads there, and back', async () => {
    const visit = await pointedTo();
    visit.press('Lees wat wij deden');
    await until('it', () => find(visit.app, 'h1').textContent.trim() === 'Lang wachten op hulp');
    visit.press('Terug');
    await visit.screen('steunpunt-thread');
  });

  it('that did not help goes back to the desk, with room to say more and nothing lost', async () => {
    const visit = await pointedTo(true);
    visit.type('Ik wacht nog ste');
    visit.press(NO_HELP);
    await until('it to be there', () => findAll(visit.app, '.own').length === 2);
    const { text, locale, door } = visit.post.drafts.at(-1) ?? {};
    equal([text, locale, door], ['Dit hielp mij niet.', 'nl', 'parent'], 'what the desk reads');
    equal(field(visit).value, 'Ik wacht nog ste', 'what was being written');
    await until('the cursor', () => focused() === field(visit));
    assert(
      visit.said.some((words) => words.startsWith('Wij kijken er opnieuw naar.')),
      'said',
    );
    const left = findAll(find(visit.app, 'steunpunt-done-link'), 'button');
    equal(
      left.map(({ textContent }) => textContent.trim()),
      ['Lees wat wij deden'],
      'once',
    );
    visit.press('Lees wat wij deden');
    await until('away', () => findAll(visit.app, 'steunpunt-published').length);
    visit.press('Terug');
    await visit.screen('steunpunt-thread');
    equal(findAll(find(visit.app, 'steunpunt-done-link'), 'button').length, 1, 'still once');
    equal(field(visit).value, 'Ik wacht nog ste', 'still there');
  });

  it('waits without a network, and can be said again when it was not kept', async () => {
    const visit = await pointedTo();
    visit.post.broken = true;
    visit.press(NO_HELP);
    await until('the words', () => textOf(visit.app).includes('Dat lukte niet.'));
    visit.post.broken = false;
    visit.post.online = false;
    visit.press(NO_HELP);
    await until('it to be kept', () => textOf(visit.app).includes('Bewaard op dit apparaat'));
    assert(!textOf(visit.app).includes('Dat lukte niet.'), 'the words went');
  });

  it('tells the desk in Dutch, and the person in their own language', async () => {
    await localization.show('ar');
    const visit = await pointedTo();
    find(find(visit.app, 'steunpunt-done-link'), '.quiet').click();
    await until('it to be there', () => findAll(visit.app, '.own').length === 2);
    equal(visit.post.drafts.at(-1)?.text, 'Dit hielp mij niet.', 'at the desk');
    assert(control(visit.app, 'قراءة ما فعلناه'), 'the way');
    assert(textOf(visit.app).includes('هذا لم يساعدني'), 'own words');
    await localization.show('nl');
  });
});
