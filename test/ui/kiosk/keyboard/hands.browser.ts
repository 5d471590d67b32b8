import { assert, equal } from '../../support/assert.ts';
import { focused } from '../../support/deep.ts';
import { spoken } from '../../support/spoken.ts';
import { until } from '../../support/until.ts';
import { openFields } from './support/fields.ts';
import {
  board,
  comeTo,
  hold,
  holdByKey,
  key,
  keys,
  later,
  offered,
  press,
  release,
  strike,
  tap,
} from './support/hands.ts';

const words = (all: readonly HTMLElement[]): string[] => all.map(spoken);

/** Which keys can be come to with Tab. */
const stops = (): string[] => words(keys().filter(({ tabIndex }) => tabIndex === 0));

const here = (): HTMLElement => (focused() as HTMLElement | null) ?? document.body;

/** Goes by arrows, `R D` and so on, from where the focus is. */
function go(way: string): string {
  const arrows: Record<string, string> = { R: 'Right', L: 'Left', U: 'Up', D: 'Down' };
  for (const one of way.split(' ')) strike(here(), `Arrow${arrows[one]}`);
  return spoken(here());
}

describe('a finger that stays down', () => {
  it('is offered the letters like it, and keeps the focus in the field', async () => {
    const { deepLines } = await openFields();
    await comeTo(deepLines);
    equal(words(await hold(key('e'))), ['é', 'è', 'ê', 'ë', 'ē'], 'offer');
    equal([deepLines.value, focused() === deepLines], ['', true], 'nothing yet');
    await tap(key('ë'));
    equal([deepLines.value, offered().length], ['ë', 0], 'chosen, and closed');
    await hold(key('e'));
    await tap(key('n'));
    equal([deepLines.value, offered().length], ['ën', 0], 'another key closes it');
  });

  it('may slide to what is offered and let go there', async () => {
    const { line } = await openFields();
    await comeTo(line);
    const e = key('e');
    const scrolls = (): boolean =>
      e.dispatchEvent(new Event('touchmove', { bubbles: true, composed: true, cancelable: true }));
    press(e);
    assert(scrolls(), 'a finger that moves before scrolls');
    await until('an offer', () => offered().length);
    assert(!scrolls(), 'and one that chooses does not');
    await board()?.updateComplete;
    const { x, y, width, height } = key('ê').getBoundingClientRect();
    release(e, x + width / 2, y + height / 2);
    await board()?.updateComplete;
    equal([line.value, offered().length], ['ê', 0], 'chosen');
  });

  it('takes letters away one after the other, until it goes up or nothing is left', async () => {
    const { line } = await openFields();
    await comeTo(line);
    line.value = 'dertien';
    press(key('Wis een letter'));
    await until('three gone', () => line.value.length <= 4);
    release(key('Wis een letter'));
    const { value } = line;
    await tap(key('Wis een letter'));
    equal(line.value, value.slice(0, -1), 'the click that ended it took nothing');
    await tap(key('a'));
    equal(line.value, `${value.slice(0, -1)}a`, 'and all is as it was');
  });

  it('gets nothing where nothing is offered, and the letter when it goes up', async () => {
    const { line } = await openFields();
    await comeTo(line);
    press(key('e'));
    await until('an offer', () => offered().length);
    release(key('e'));
    press(key('q'));
    release(key('q'));
    equal(line.value, 'q', 'a letter without others');
  });
});

describe('who comes with a key or a switch', () => {
  it('finds one stop for Tab and goes on by arrows, as the keys stand', async () => {
    const { line } = await openFields();
    await comeTo(line);
    equal(stops().length, 1, 'stops');
    key('q').focus();
    equal(go('R'), 'w', 'right');
    equal(go('D'), 's', 'down');
    equal(go('D D'), 'Komma', 'to the bottom');
    equal(go('D'), 'Komma', 'and no further');
    equal(go('U U U'), 'w', 'up again');
    equal(go('L L'), 'Toetsenbord weg', 'left of the first');
    equal(stops(), ['Toetsenbord weg'], 'the stop goes along');
    let reached = new Set<string>();
    key('Taal van het toetsenbord: Nederlands').focus();
    for (let at = 0; at < keys().length; at++) reached = reached.add(go('R'));
    console.log(`keys reached by arrow: ${reached.size}`);
    equal(reached.size, keys().length - 1, 'all but the first, where it began');
  });

  it('types into the field they came from, which keeps its cursor', async () => {
    const { deepLine, known } = await openFields();
    await comeTo(deepLine);
    deepLine.value = 'scol';
    deepLine.setSelectionRange(2, 2);
    key('h').focus();
    await later();
    assert(board(), 'still there');
    for (const name of ['Enter', ' ']) {
      strike(key('h'), name);
      strike(key('o'), name);
    }
    equal(known.line.value, 'schohool', 'typed');
    assert(focused() === key('o'), 'the focus stays among the keys');
  });

  it('holds a key for other letters, goes among them by arrows, and Escape closes', async () => {
    const { line } = await openFields();
    await comeTo(line);
    equal(words(await holdByKey(key('e'))), ['é', 'è', 'ê', 'ë', 'ē'], 'offer');
    equal([line.value, spoken(here())], ['', 'é'], 'nothing typed, focus on the first');
    equal(go('R R'), 'ê', 'arrows');
    equal(go('D'), 'ê', 'and they stay within');
    strike(here(), 'Enter');
    await board()?.updateComplete;
    equal([line.value, offered().length, spoken(here())], ['ê', 0, 'e'], 'chosen');
    await holdByKey(key('e'));
    strike(here(), 'Escape');
    await board()?.updateComplete;
    equal([line.value, offered().length, spoken(here())], ['ê', 0, 'e'], 'closed');
  });

  it('chooses a language and puts the keyboard away, back in the field', async () => {
    const { line } = await openFields();
    await comeTo(line);
    const language = key('Taal van het toetsenbord: Nederlands');
    language.focus();
    strike(language, 'Enter');
    await later();
    equal(go('R R R'), 'العربية', 'languages');
    strike(here(), ' ');
    await later();
    strike(key('ض'), ' ');
    equal(line.value, 'ض', 'Arabic');
    key('Toetsenbord weg').focus();
    strike(key('Toetsenbord weg'), 'Enter');
    equal([board(), focused() === line], [null, true], 'away');
    await later();
    equal(board(), null, 'and it stays away');
  });
});
