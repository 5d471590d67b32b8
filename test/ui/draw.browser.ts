import { assert, equal } from './support/assert.ts';
import { control, find, findAll, focused, textOf } from './support/deep.ts';
import { atSheet } from './support/journey-screens.ts';
import { drawOn } from './support/pen.ts';
import { task, until } from './support/until.ts';
import type { OpenVisit } from './support/visit.ts';
import { axe } from '../a11y/axe.ts';

/** A step that asks for a drawing: drawn, taken back, skipped, shown and sent. */

const path = ({ app }: OpenVisit): string => find(app, '.drawn path').getAttribute('d') ?? '';
const HOUSE = [
  [20, 80],
  [20, 40],
  [50, 12],
  [80, 40],
  [80, 80],
] as const;
/** On the sheet of 100 by 75. */
const HOUSE_LINE = '20,60 20,30 50,9 80,30 80,60';

describe('a sheet to draw on', () => {
  it('takes lines, takes the last one back, and begins again', async () => {
    const visit = await atSheet();
    equal(path(visit), '', 'an empty sheet');
    equal(await axe(visit.app), [], 'axe, empty');
    drawOn(visit.app, HOUSE);
    drawOn(visit.app, [[50, 52]]);
    await task();
    equal(path(visit), `M${HOUSE_LINE} 80,60M50,39 50,39`, 'a house and a window');
    assert(visit.said.includes('Uw tekening staat op het blad.'), visit.said.join());
    equal(await axe(visit.app), [], 'axe, drawn');
    control(visit.app, 'Haal de laatste lijn weg').click();
    await task();
    equal(path(visit), `M${HOUSE_LINE} 80,60`, 'the house alone');
    equal(
      visit.said.at(-1),
      'De laatste lijn is weg. Uw tekening staat op het blad.',
      'what happened',
    );
    control(visit.app, 'Begin opnieuw').click();
    await task();
    equal([path(visit), visit.said.at(-1)], ['', 'Het blad is leeg.'], 'empty again');
  });

  it('shows the line while it is drawn, and listens to one finger', async () => {
    const visit = await atSheet();
    drawOn(visit.app, HOUSE.slice(0, 3), false);
    drawOn(visit.app, [[90, 90]], false);
    await task();
    // WebKit rounds where a finger is to whole pixels.
    const drawn = path(visit).replaceAll(/[\d.]+/g, (number) => String(Math.round(+number)));
    equal(drawn, 'M20,60 20,30 50,9 50,9', 'under the finger');
    assert(findAll(visit.app, '.primary').length === 0, 'nothing to send yet');
  });

  it('is full before it is too long, and says so', async () => {
    const visit = await atSheet();
    const before = (): number => path(visit).split('M').length;
    let lines = 0;
    for (; lines < 70 && !textOf(visit.app).includes('Het blad is vol.'); lines++) {
      const [x, y] = [(lines * 7) % 90, (lines * 13) % 90];
      drawOn(visit.app, [
        [x, y],
        [x + 5, y + 5],
      ]);
      await task();
    }
    equal([lines, before()], [61, 61], 'sixty lines, and not one more');
    control(visit.app, 'Haal de laatste lijn weg').click();
    await task();
    assert(!textOf(visit.app).includes('Het blad is vol.'), 'room again');
  });

  it('is skipped with a key', async () => {
    const visit = await atSheet();
    const skip = control(visit.app, 'Sla over');
    skip.focus();
    assert(focused() === skip, 'focus');
    skip.click();
    await until('the next question', () => textOf(visit.app).includes('aan anderen laten zien?'));
    assert(textOf(find(visit.app, '.log')).includes('Overgeslagen'), 'said so');
  });

  it('stands in the talk, in the check, and goes along; and it can be changed', async () => {
    const visit = await atSheet();
    drawOn(visit.app, HOUSE);
    await task();
    visit.press('Verder');
    await until('the talk', () => findAll(visit.app, '.log steunpunt-drawn').length);
    visit.press('Vorige vraag');
    await until('the sheet', () => findAll(visit.app, '.sheet').length);
    equal(path(visit), `M${HOUSE_LINE} 80,60`, 'as it was');
    control(visit.app, 'Begin opnieuw').click();
    drawOn(visit.app, HOUSE.slice(0, 2));
    await task();
    visit.press('Vorige vraag');
    await task();
    visit.press('Verder');
    await until('the sheet', () => findAll(visit.app, '.sheet').length);
    await task();
    equal(path(visit), 'M20,60 20,30 20,30', 'half a drawing waits');
    visit.press('Verder');
    for (const words of ['Ja, in mijn eigen woorden', 'Ja, graag', 'Sla over']) {
      await until(words, () => textOf(visit.app).includes(words));
      visit.press(words);
    }
    await until('the check', () => findAll(visit.app, 'dl steunpunt-drawn').length);
    await task();
    equal(
      find(find(visit.app, 'dl steunpunt-drawn'), '.drawn').getAttribute('aria-label'),
      'Uw tekening',
      'what it is called',
    );
    equal(await axe(visit.app), [], 'axe, check');
    visit.press('Verstuur uw idee');
    await visit.screen('steunpunt-sent');
    const [sent] = visit.post.drafts;
    equal(
      sent?.form?.answers['drawing'],
      { kind: 'drawing', strokes: ['20,60 20,30'] },
      'what is sent',
    );
  });
});
