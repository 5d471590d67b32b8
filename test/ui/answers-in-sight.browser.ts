import { setViewport } from '@web/test-runner-commands';
import { smallLibrary } from '../visit/memory-library.ts';
import { allSteps } from './support/all-steps.ts';
import { assert } from './support/assert.ts';
import { find } from './support/deep.ts';
import { until } from './support/until.ts';
import { memoryLibrary, openVisit } from './support/visit.ts';

/** Whatever was said before it, a question comes with the ways to answer it. */
describe('on a small phone', () => {
  before(() => setViewport({ width: 320, height: 480 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('nobody has to look for the answers to the next question', async () => {
    const visit = await openVisit({ library: memoryLibrary(smallLibrary(), allSteps) });
    visit.app.show({ screen: 'journey', id: 'proef' });
    await visit.screen('steunpunt-journey');
    let seen = 0;
    for (const [pressed, question] of [
      ['Weet ik niet', 'Hoe zwaar is het?'],
      ['Heel zwaar', 'Op welk adres'],
      ['Sla over', 'Mogen wij dit bewaren?'],
      ['Ja, dat is goed', 'Hoe mogen wij u noemen?'],
    ] as const) {
      visit.press(pressed);
      await until(question, () => visit.heard.at(-1)?.startsWith(question));
      await until(`the answers to "${question}"`, () => {
        const { top, bottom } = find(visit.app, 'steunpunt-step').getBoundingClientRect();
        return (
          top >= find(visit.app, 'steunpunt-top-bar').clientHeight &&
          Math.floor(bottom) <= innerHeight
        );
      });
      seen++;
    }
    assert(seen === 4 && scrollY > 0, 'control: it does not all fit');
    console.log(`${seen} questions with their answers in sight`);
  });
});
