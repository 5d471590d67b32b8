import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import { draftOf } from '../../../src/ui/visitor/draft.ts';
import { submitOf } from '../../../src/ui/visitor/walking.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { publishedAt } from '../support/published-screens.ts';
import { until } from '../support/until.ts';
import { openVisit, type OpenVisit } from '../support/visit.ts';

const ME_TOO = 'Dit vind ik ook';
const thanks = (visit: OpenVisit): Promise<unknown> =>
  until('the thanks', () => findAll(visit.app, '.thanks').length);

describe('a sticker on an idea', () => {
  it('is one tap, sends what its journey sends, and thanks', async () => {
    const visit = await publishedAt('idee-lunch');
    visit.press(ME_TOO);
    await thanks(visit);
    const script = visit.app.visit.library.script('sticker') as Script;
    const step = script.steps[script.start];
    assert(step?.kind === 'choose' && step.options.length === 1, 'one question, one answer');
    const answer = { kind: 'option', id: step.options[0]?.id ?? '' } as const;
    const submit = submitOf(advance(script, begin(script).state, { kind: 'answer', answer }));
    assert(submit, 'the journey sends at once');
    const [sent, ...more] = visit.post.drafts;
    const meant = draftOf(submit, 'sticker:lunch', visit.app.visit, '');
    const sorted = (draft = meant): unknown => Object.entries(draft).sort();
    equal(sorted(sent), sorted(), 'sent');
    equal(more, [], 'sent besides');
    await until('it to be there', () => textOf(visit.app).includes('Uw sticker telt mee.'));
    equal(focused()?.className, 'thanks', 'reading goes on at the thanks');
    equal(heading(visit), 'Samen eten in de pauze', 'the same screen');
  });

  it('is one in a visit, on each idea, and none of it outlives the visit', async () => {
    const visit = await publishedAt('idee-lunch');
    visit.press(ME_TOO);
    await thanks(visit);
    visit.show('more-idee-fiets');
    await until('the other', () => heading(visit) === 'Samen fietsen');
    visit.press(ME_TOO);
    await until('the second', () => visit.post.drafts.length === 2);
    visit.show('more-idee-lunch');
    await until('the first again', () => heading(visit) === 'Samen eten in de pauze');
    assert(!textOf(visit.app).includes(ME_TOO), 'no second sticker');
    equal(
      visit.post.drafts.map(({ form }) => form?.about),
      ['lunch', 'fiets'],
      'stickers',
    );
    const next = await publishedAt('idee-lunch');
    assert(control(next.app, ME_TOO), 'somebody else');
    equal([localStorage.length, sessionStorage.length], [0, 0], 'stored');
  });

  it('is not sent twice by a finger that taps twice, and can be tried again', async () => {
    const visit = await publishedAt('idee-lunch');
    visit.post.broken = true;
    visit.press(ME_TOO);
    await until('the words', () => textOf(visit.app).includes('Dat lukte niet.'));
    visit.post.broken = false;
    const button = control(visit.app, ME_TOO);
    button.click();
    button.click();
    await thanks(visit);
    equal(visit.post.drafts.length, 1, 'stickers');
  });

  it('of who went elsewhere while it waited for the post office is not sent unseen', async () => {
    const library = (await publishedAt('idee-lunch')).app.visit.library;
    const visit = await openVisit({ library, arrived: false });
    visit.show('more-idee-lunch');
    await until('the button', () => textOf(visit.app).includes(ME_TOO));
    visit.press(ME_TOO);
    await until('it waits', () => textOf(visit.app).includes('Even geduld…'));
    visit.app.show({ screen: 'start' });
    await visit.screen('steunpunt-start');
    visit.access.arrive(visit.post);
    await visit.access.ready();
    await visit.app.updateComplete;
    equal(visit.post.drafts, [], 'sent');
  });

  it('is not there for an idea that is gone', async () => {
    const visit = await publishedAt('idee-lunch', { ...smallLibrary(), ideas: [] });
    equal(heading(visit), 'Ideeën', 'heading');
    equal(findAll(visit.app, '.primary').length, 0, 'buttons');
  });
});

const heading = ({ app }: OpenVisit): string => find(app, 'h1').textContent.trim();
