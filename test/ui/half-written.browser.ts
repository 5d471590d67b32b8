import { equal } from './support/assert.ts';
import { allSteps } from './support/all-steps.ts';
import { findAll } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';
import { smallLibrary } from '../visit/memory-library.ts';

const value = ({ app }: OpenVisit): string | undefined =>
  findAll<HTMLInputElement>(app, 'input, textarea')[0]?.value;

/** Does something, and waits until a field is there, or an option when `field` is false. */
async function then(visit: OpenVisit, act: () => void, field = true): Promise<void> {
  act();
  await task();
  await until('the step', () => findAll(visit.app, field ? 'input, textarea' : '.option').length);
  await task();
}

const option = (visit: OpenVisit) => (): void => findAll(visit.app, '.option')[0]?.click();
const back = (visit: OpenVisit) => (): void => visit.press('Vorige vraag');

/** Up to the first open question. */
async function toAddress(visit: OpenVisit): Promise<void> {
  visit.app.show({ screen: 'journey', id: 'proef' });
  await visit.screen('steunpunt-journey');
  await then(visit, option(visit), false);
  await then(visit, option(visit));
}

const open = (): Promise<OpenVisit> =>
  openVisit({ library: memoryLibrary(smallLibrary(), allSteps) });

describe('words half written when going back', () => {
  it('are there again at their own question', async () => {
    const visit = await open();
    await toAddress(visit);
    visit.type('moeder@');
    await then(visit, back(visit), false);
    await then(visit, option(visit));
    equal(value(visit), 'moeder@', 'as it was left');
    visit.press('Verder');
    await until('consent', () => value(visit) === undefined);
    await then(visit, () => visit.press('Ja, dat is goed'));
    equal(value(visit), '', 'another question');
    visit.type('Noor');
    await task();
    visit.press('Verder');
    await until('the next question', () => value(visit) === '');
    visit.type('Gepe');
    await task();
    visit.press('Vorige vraag');
    await until('the answer', () => value(visit) === 'Noor');
    visit.press('Verder');
    await until('the words', () => value(visit) === 'Gepe');
  });

  it('are gone with the rest when the person stops', async () => {
    const visit = await open();
    await toAddress(visit);
    visit.type('moeder@');
    await then(visit, back(visit), false);
    visit.press('Stop en wis');
    await visit.screen('steunpunt-start');
    await toAddress(visit);
    equal(value(visit), '', 'text');
  });
});
