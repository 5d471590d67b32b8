import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { assert, equal } from '../../support/assert.ts';
import { find, findAll } from '../../support/deep.ts';
import { until } from '../../support/until.ts';
import { openJourney, press, PHONE, DAYPART } from '../support/journeys.ts';
import { board, later } from './support/hands.ts';
import { writing } from './support/screens.ts';

/** What somebody must see while our keys take half of the screen. */

const SHAPES = [
  [1080, 1920],
  [1920, 1080],
] as const;
const SIZES = [0, 1, 2, 3] as const;

/** Whether the first line of it shows between what stands above and our keys. */
function inSight(element: Element, page: Element): boolean {
  const { top, bottom } = find(page, 'main').getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.top >= top - 1 && Math.min(box.bottom, box.top + 24) <= bottom + 1;
}

function onFirst(page: Element): [x: number, y: number] {
  const { left, top } = find(page, '.option').getBoundingClientRect();
  return [Math.round(left + 20), Math.round(top + 20)];
}

describe('while our keys are there', () => {
  it('who to call now comes in sight, and what is being typed stays there', async () => {
    let count = 0;
    for (const [width, height] of SHAPES)
      for (const textSize of SIZES) {
        await setViewport({ width, height });
        const { kiosk, visit, type } = await writing();
        visit.comfort.change({ textSize });
        await kiosk.updateComplete;
        type('ik denk aan zelfmoord');
        const heading = await until('the panel', () => findAll(kiosk, '#danger')[0]);
        assert(board(), 'our keys');
        const where = `${String(width)} wide, size ${String(textSize)}`;
        assert(inSight(heading, kiosk), `who to call: ${where}`);
        type('ik denk aan zelfmoord, ik weet het niet meer');
        assert(inSight(find(kiosk, 'textarea'), kiosk), `the field: ${where}`);
        // The largest letters on a screen that lies leave room for one of the two.
        if (textSize < 3 || height > width)
          assert(inSight(heading, kiosk), `who to call, typing on: ${where}`);
        count++;
      }
    console.log(`${String(count)} screens with a number to call`);
    equal(count, SHAPES.length * SIZES.length, 'screens');
  });

  it('on a screen that lies, the way on stands beside the field', async () => {
    await setViewport({ width: 1920, height: 1080 });
    const { kiosk } = await writing();
    const go = find(kiosk, '.go');
    assert(inSight(go, kiosk), 'the way on');
    assert(
      go.getBoundingClientRect().left > find(kiosk, 'textarea').getBoundingClientRect().right,
      'beside it',
    );
  });
});

describe('a finger that stays where it answered', () => {
  afterEach(() => resetMouse());

  it('chose nothing of the next question', async () => {
    await setViewport({ width: 1080, height: 1920 });
    const visit = await openJourney('bel-mij');
    assert(find(visit.kiosk, 'h1').textContent.includes(PHONE), 'a first question');
    visit.type('06 12 34 56 78');
    await press(visit, 'Verder', DAYPART);
    await sendMouse({ type: 'click', position: onFirst(visit.kiosk) });
    await until('the next question', () => findAll(visit.kiosk, '.option').length > 4);
    await sendMouse({ type: 'move', position: onFirst(visit.kiosk) });
    await later();
    const looks = findAll(visit.kiosk, '.option').map((one) => ({
      under: one.matches(':hover'),
      colour: getComputedStyle(one).backgroundColor,
    }));
    assert(
      looks.some(({ under }) => under),
      'one of them is under the finger (control)',
    );
    equal(new Set(looks.map(({ colour }) => colour)).size, 1, 'looks');
  });
});
