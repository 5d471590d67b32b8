import { assert, equal } from '../../support/assert.ts';
import { focused } from '../../support/deep.ts';
import { until } from '../../support/until.ts';
import { openFields } from './support/fields.ts';
import { attended, board, comeTo, key, keys, later, press, release, tap } from './support/hands.ts';

/** A letter of a keyboard on the table. Only a browser makes one that is trusted. */
async function ownKey(on: HTMLElement, name: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });
  on.dispatchEvent(event);
  await later();
}

describe('the keyboard comes', () => {
  it('to a text field, with what that field wants, and the system’s own stays away', async () => {
    const { line, lines, phone } = await openFields();
    equal(board(), null, 'nobody there');
    await comeTo(line);
    equal(line.inputMode, 'none', 'of the system');
    assert(key('Verder'), 'a line');
    await comeTo(lines);
    assert(key('Nieuwe regel'), 'lines');
    equal([line.hasAttribute('inputmode'), lines.inputMode], [false, 'none'], 'given back');
    phone.inputMode = 'tel';
    await comeTo(phone);
    equal(keys().filter((one) => one.matches('.letter')).length, 12, 'a telephone');
    phone.blur();
    await until('away', () => !board());
    equal(phone.inputMode, 'tel', 'as it asked');
  });

  it('to each field of one root, where a page hears nothing of it', async () => {
    const { deepLine, deepLines, phone } = await openFields();
    for (const field of [deepLine, deepLines, phone, deepLine]) {
      field.focus();
      await until('its keyboard', () => field.inputMode === 'none' && board());
    }
  });

  it('not to what is not written in, or not now', async () => {
    const { page, line } = await openFields();
    const input = (attribute: string, value = ''): HTMLInputElement => {
      const one = document.createElement('input');
      one.setAttribute(attribute, value);
      return one;
    };
    const others = [
      document.createElement('button'),
      document.createElement('select'),
      input('type', 'checkbox'),
      input('type', 'date'),
      input('readonly'),
    ];
    page.append(...others);
    await comeTo(line);
    for (const other of others) {
      line.focus();
      await until('there', board);
      other.focus();
      await until(`away at ${other.outerHTML}`, () => !board());
    }
    console.log(`not written in: ${others.length}`);
  });

  it('after the click, so that nothing moves under the finger', async () => {
    const { page, line } = await openFields();
    const button = document.createElement('button');
    page.append(button);
    await comeTo(line);
    press(button);
    button.focus();
    await later();
    assert(board(), 'there while the finger is down');
    release(button);
    await until('away', () => !board());
  });

  it('and goes with a field that goes', async () => {
    const { line, lines } = await openFields();
    await comeTo(line);
    line.remove();
    await tap(key('a'));
    await until('away', () => !board());
    await comeTo(lines);
  });

  it('stays away from who put it away, until a field is touched or another is come to', async () => {
    const { line, lines } = await openFields();
    await comeTo(line);
    await tap(key('Toetsenbord weg'));
    await later();
    equal([board(), focused() === line, line.inputMode], [null, true, 'none'], 'away');
    press(line);
    release(line);
    await until('touched', board);
    await tap(key('Toetsenbord weg'));
    lines.focus();
    await until('another', board);
  });

  it('is not moved by letters that a script makes up', async () => {
    const { line } = await openFields();
    await comeTo(line);
    for (const letter of 'school') await ownKey(line, letter);
    assert(board(), 'there');
  });

  it('shows a new field small letters, and keeps the language', async () => {
    const { line, lines } = await openFields();
    await comeTo(line);
    await tap(key('Taal van het toetsenbord: Nederlands'));
    await tap(key('Polski'));
    await tap(key('Hoofdletter'));
    await comeTo(lines);
    equal(key('ł').textContent.trim(), 'ł', 'Polish, small');
  });

  it('does not come where it cannot be had; the field works with what there is, and asks again', async () => {
    const { page, line, lines } = await openFields();
    let tries = 0;
    attended(page, () =>
      tries++
        ? import('../../../../src/ui/kiosk/keyboard/keyboard.ts')
        : Promise.reject(new Error()),
    );
    line.inputMode = 'search';
    line.focus();
    await until('a try', () => tries === 1 && line.inputMode === 'search');
    equal(board(), null, 'no keyboard');
    await comeTo(lines);
    equal(tries, 2, 'tries');
  });
});
