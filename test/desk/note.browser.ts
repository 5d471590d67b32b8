import { defineDesk } from '../../desk/define.ts';
import type { SteunpuntDeskNote } from '../../desk/note/steunpunt-desk-note.ts';
import { define } from '../../desk/rooms/note.ts';
import type { OpenDesk } from '../../desk/session.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, TODAY } from './support/desk-of.ts';
import { HandClock } from './support/hand-clock.ts';
import { MemoryDocuments } from './support/memory-documents.ts';

const MONTH = '2026-11';
const clock = new HandClock();

async function room(desk: OpenDesk): Promise<SteunpuntDeskNote> {
  document.body.replaceChildren();
  const element = document.createElement('steunpunt-desk-note');
  Object.assign(element, { desk, clock });
  document.body.append(element);
  await element.updateComplete;
  for (const inner of everyElement(element))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
  await element.focusHeading();
  return element;
}

/** The box or button with these words, as a finger presses it. */
function pressed(root: ParentNode, words: string): void {
  const label = findAll(root, 'label.choice').find((one) => one.textContent.trim() === words);
  (label ?? control(root, words)).click();
}

const lines = (desk: OpenDesk): readonly TallyLine[] => desk.documents.get(tallyKind, MONTH).lines;

before(() => {
  defineDesk();
  define();
});
after(() => document.body.replaceChildren());

describe('noting a call', () => {
  it('takes at most four presses, with a region too', async () => {
    const desk = deskOf();
    await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({
      ...now,
      regions: ['Noord', 'Zuid'],
    }));
    const element = await room(desk);
    let presses = 0;
    const press = (words: string): void => {
      presses++;
      pressed(element, words);
    };
    press('Ouder');
    press('Hulp op school');
    press('Zuid');
    press('Klaar');
    await until('the line', () => lines(desk).length === 1);
    const { id, ...line } = lines(desk)[0]!;
    assert(/^[\w-]{16}$/.test(id), id);
    equal(
      line,
      {
        ...{ day: TODAY, door: 'parent', channel: 'phone', themes: ['hulp-op-school'] },
        ...{ region: 'Zuid', language: '', text: '' },
      },
      'line',
    );
    assert(presses <= 4, `${presses} presses`);
    console.log(`${presses} presses`);
  });

  it('starts at the first choice, can be done with keys, and is fresh after it', async () => {
    const desk = deskOf();
    const element = await room(desk);
    equal((focused() as HTMLInputElement).value, 'phone', 'where it starts');
    pressed(element, 'Gesproken');
    pressed(element, 'Jongere');
    pressed(element, 'Gezin');
    pressed(element, 'Geld, vervoer en werk');
    const field = find(element, '.control') as HTMLInputElement;
    field.value = '  Het busje komt te laat.  ';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    assert(element.hasUnfinished, 'begun');
    // Enter in a choice hands the form in, as in every form.
    (find(element, 'form') as HTMLFormElement).requestSubmit();
    await until('the line', () => lines(desk).length === 1);
    const [line] = lines(desk);
    equal(
      [line?.channel, line?.door, line?.themes, line?.text],
      ['met', 'youth', ['regelen', 'gezin'], 'Het busje komt te laat.'],
      'line',
    );
    await until('the list', () => textOf(element).includes('Net genoteerd'));
    assert(textOf(element).includes('Genoteerd. U kunt meteen'), 'said');
    assert(!element.hasUnfinished, 'nothing left');
    equal(field.value, '', 'sentence');
    equal(
      findAll<HTMLInputElement>(element, 'input:checked').map((one) => one.value),
      ['met'],
      'left',
    );
    await until('focus', () => (focused() as HTMLInputElement | null)?.value === 'met');
    equal(await axe(element), [], 'axe');
  });

  it('asks for a theme or a sentence, and for a short one', async () => {
    const desk = deskOf();
    const element = await room(desk);
    pressed(element, 'Ouder');
    pressed(element, 'Klaar');
    await element.updateComplete;
    assert(textOf(element).includes('Kies waar het over ging, of schrijf één zin.'), 'empty');
    equal(await axe(element), [], 'axe');
    const field = find(element, '.control') as HTMLInputElement;
    field.value = 'x'.repeat(401);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    pressed(element, 'Klaar');
    await until('the error', () => textOf(element).includes('Maak het korter'));
    await until('focus', () => focused() === field);
    equal(lines(desk).length, 0, 'nothing saved');
    equal(field.value.length, 401, 'nothing lost');
  });

  it('keeps what was filled in when the hub is away, and counts it once', async () => {
    const hub = new MemoryDocuments();
    const desk = deskOf('noor', hub);
    const element = await room(desk);
    pressed(element, 'Gezin');
    hub.away = true;
    pressed(element, 'Klaar');
    await until('the words', () => textOf(element).includes('Dat lukte nu niet'));
    equal(findAll<HTMLInputElement>(element, '[name=theme]:checked').length, 1, 'still there');
    hub.away = false;
    pressed(element, 'Klaar');
    await until('the line', () => textOf(element).includes('Net genoteerd'));
    equal(lines(desk).length, 1, 'lines');
    assert(!textOf(element).includes('Dat lukte nu niet'), 'calm again');
  });

  it('takes back the last five, and only what was noted here', async () => {
    const desk = deskOf();
    const element = await room(desk);
    for (let i = 1; i <= 6; i++) {
      pressed(element, 'Gezin');
      pressed(element, 'Klaar');
      await until(`line ${i}`, () => lines(desk).length === i && !element.hasUnfinished);
    }
    const back = (): HTMLElement[] =>
      findAll(element, 'button').filter((one) => one.textContent.trim() === 'Haal terug');
    await until('five', () => back().length === 5);
    back()[0]?.click();
    await until('one less', () => back().length === 4);
    equal(lines(desk).length, 5, 'counted');
    document.body.replaceChildren();
    document.body.append(element);
    await element.updateComplete;
    equal(back().length, 0, 'after a lock nothing stands there');
  });

  it('shows what a colleague wrote in a theme as words', async () => {
    const desk = deskOf();
    const hostile = '<img src=x onerror=alert(1)>';
    await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({
      ...now,
      themes: [
        { id: 'a', label: hostile },
        { id: 'b', label: 'Weg', away: true as const },
      ],
    }));
    const element = await room(desk);
    pressed(element, hostile);
    pressed(element, 'Klaar');
    await until('the list', () => textOf(element).includes('Net genoteerd'));
    equal(findAll(element, 'img').length, 0, 'images');
    assert(!textOf(element).includes('Weg'), 'a theme that is put away is not offered');
  });
});
