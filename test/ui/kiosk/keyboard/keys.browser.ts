import { LAYOUTS } from '../../../../src/ui/kiosk/keyboard/layouts/all.ts';
import { DEEDS } from '../../../../src/ui/kiosk/keyboard/layouts/layout.ts';
import { PAD_ROWS, SIGN_ROWS } from '../../../../src/ui/kiosk/keyboard/layouts/signs.ts';
import { assert, equal } from '../../support/assert.ts';
import { focused } from '../../support/deep.ts';
import { spoken } from '../../support/spoken.ts';
import { openFields } from './support/fields.ts';
import { choose, comeTo, holdByKey, key, keys, press, release, tap } from './support/hands.ts';

const deeds: readonly string[] = Object.values(DEEDS);
const characters = (rows: readonly string[]): string[] =>
  Array.from(rows.join('')).filter((one) => !deeds.includes(one));

describe('the keys', () => {
  it('each put in exactly what they show, in small letters and in capitals', async () => {
    const { lines } = await openFields();
    await comeTo(lines);
    const pressed: Record<string, number> = {};
    for (const { name, lang, rows, marks } of LAYOUTS) {
      await choose(name);
      pressed[name] = 0;
      const shift = rows.join('').includes(DEEDS.shift);
      for (const capital of shift ? [false, true] : [false])
        for (const character of characters([...rows, ...marks])) {
          if (capital) await tap(key('Hoofdletter'));
          lines.value = '';
          const [at] = keys().filter((one) => one.dataset.key === character);
          assert(at, `${name}: a key for ${character}`);
          const wanted = capital ? character.toLocaleUpperCase(lang) : character;
          equal(at.textContent.trim(), wanted, `${name}: what stands on it`);
          await tap(at);
          equal(lines.value, wanted, `${name}: what it puts in`);
          pressed[name]++;
        }
    }
    console.log(`keys pressed: ${JSON.stringify(pressed)}`);
    assert(
      Object.values(pressed).every((count) => count > 30),
      'few keys',
    );
  });

  it('the same for signs and for the pad of a telephone', async () => {
    const { lines, phone } = await openFields();
    const pressed = async (rows: readonly string[], field: typeof lines | typeof phone) => {
      for (const character of characters(rows)) {
        field.value = '';
        const [at] = keys().filter((one) => one.dataset.key === character);
        assert(at, `a key for ${character}`);
        await tap(at);
        equal(field.value, character, 'what it puts in');
      }
      return characters(rows).length;
    };
    await comeTo(lines);
    await tap(key('123 Cijfers en tekens'));
    const signs = await pressed(SIGN_ROWS, lines);
    await comeTo(phone);
    const pad = await pressed(PAD_ROWS, phone);
    console.log(`signs: ${signs}, pad: ${pad}`);
    assert(signs >= 34 && pad >= 12, 'keys');
  });

  it('give the letters like them when they are held, and nothing of their own', async () => {
    const { lines } = await openFields();
    await comeTo(lines);
    let held = 0;
    for (const { name, lang, more } of LAYOUTS) {
      await choose(name);
      for (const [letter, others] of Object.entries(more)) {
        const all = Array.from(others);
        const at = (): HTMLElement => {
          const [found] = keys().filter((one) => one.dataset.key === letter);
          assert(found, `${name}: a key for ${letter}`);
          return found;
        };
        lines.value = '';
        const last = (await holdByKey(at())).at(-1);
        equal(lines.value, '', 'a held key alone');
        assert(last, 'an offer');
        await tap(last);
        equal(lines.value, all.at(-1), `${name}: under ${letter}`);
        held++;
        if (letter.toLocaleUpperCase(lang) === letter || all[0] === 'ß') continue;
        await tap(key('Hoofdletter'));
        lines.value = '';
        const [first] = await holdByKey(at());
        assert(first && all[0], 'an offer');
        await tap(first);
        equal(lines.value, all[0].toLocaleUpperCase(lang), `${name}: capital under ${letter}`);
      }
    }
    console.log(`held keys: ${held}`);
    assert(held > 40, 'few');
  });

  it('are all called something, letters by themselves in their own language', async () => {
    const { lines, phone } = await openFields();
    await comeTo(lines);
    const views: [string, () => Promise<unknown>][] = [
      ...LAYOUTS.map(({ name }): [string, () => Promise<unknown>] => [name, () => choose(name)]),
      ['signs', () => tap(key('123 Cijfers en tekens'))],
      ['pad', () => comeTo(phone)],
    ];
    let named = 0;
    for (const [view, show] of views) {
      await show();
      const names = keys().map(spoken);
      equal(
        names.filter((name) => !/[\p{L}\p{N}]/u.test(name)),
        [],
        `${view}: without a name`,
      );
      equal(names.length, new Set(names).size, `${view}: names that are there once`);
      const foreign = keys().filter((one) => one.matches('.letter') && !one.ariaLabel && !one.lang);
      equal(foreign.length, 0, `${view}: letters without a language`);
      named += names.length;
    }
    console.log(`keys named: ${named}`);
    assert(named > 200, 'few keys');
  });

  it('leave the focus where it is, do nothing on the way down, and say no deed of theirs is a form’s', async () => {
    const { deepLines } = await openFields();
    await comeTo(deepLines);
    let checked = 0;
    for (const one of keys()) {
      assert(press(one), `${spoken(one)} lets a finger take the focus`);
      equal(deepLines.value, '', `${spoken(one)} on the way down`);
      equal(one.getAttribute('type'), 'button', 'type');
      one.dispatchEvent(new PointerEvent('pointerleave', { bubbles: true, composed: true }));
      checked++;
    }
    const [first] = keys().filter((one) => one.dataset.key === 'q');
    assert(first, 'q');
    press(first);
    release(first);
    equal([deepLines.value, focused() === deepLines], ['q', true], 'after a tap');
    console.log(`keys held down: ${checked}`);
  });
});
