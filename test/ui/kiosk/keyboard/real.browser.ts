import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { assert, equal } from '../../support/assert.ts';
import { find, focused } from '../../support/deep.ts';
import { task, until } from '../../support/until.ts';
import type { OpenKiosk } from '../support/kiosk-visit.ts';
import { board, key, later, offered } from './support/hands.ts';
import { writing } from './support/screens.ts';

/** With events as only a browser makes them: a mouse on the keys, and keys on the table. */

type Where = [x: number, y: number];

const MINUTES = 10;

function middle(of: Element): Where {
  const { left, top, width, height } = of.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

const click = (on: Element): Promise<void> => sendMouse({ type: 'click', position: middle(on) });

async function atQuestion(): Promise<OpenKiosk & { field: HTMLTextAreaElement }> {
  await setViewport({ width: 1080, height: 1920 });
  const visit = await writing();
  return { ...visit, field: find(visit.kiosk, 'textarea') as HTMLTextAreaElement };
}

describe('a real hand at the keyboard on the screen', () => {
  afterEach(() => resetMouse());

  it('types, and the field keeps focus and cursor', async () => {
    const { field, kiosk } = await atQuestion();
    let blurs = 0;
    field.addEventListener('blur', () => blurs++);
    for (const name of ['h', 'a', 'l', 'l', 'Wis een letter', 'Hoofdletter', 'O'])
      await click(key(name));
    equal([field.value, focused() === field, blurs], ['halO', true, 0], 'typed');
    equal(kiosk.memory.talk('vraag').unfinished.text, 'halO', 'and the visit knows');
  });

  it('holds a key, slides to what it offers and lets go', async () => {
    const { field } = await atQuestion();
    await sendMouse({ type: 'move', position: middle(key('e')) });
    await sendMouse({ type: 'down' });
    await until('an offer', () => offered().length);
    await sendMouse({ type: 'move', position: middle(key('ë')) });
    await sendMouse({ type: 'up' });
    await until('chosen', () => !offered().length);
    equal([field.value, focused() === field], ['ë', true], 'one letter');
    await click(key('n'));
    equal(field.value, 'ën', 'and on');
  });

  it('presses what stands above it, which does not move away', async () => {
    const { kiosk, field } = await atQuestion();
    await click(key('h'));
    let pressed = 0;
    const send = find(kiosk, '.go');
    send.addEventListener('click', (event) => {
      event.preventDefault();
      pressed++;
    });
    await click(send);
    equal(pressed, 1, 'pressed');
    await until('away', () => !board());
    equal(field.hasAttribute('inputmode'), false, 'given back');
  });

  it('types on the table: ours goes after three letters, and comes back at a touch', async () => {
    const { field } = await atQuestion();
    for (const name of ['ArrowLeft', 'Space', 'Enter', 'Backspace', 'ArrowRight', 'Space'])
      await sendKeys({ press: name });
    await later();
    assert(board(), 'there for a switch');
    field.value = '';
    await sendKeys({ type: 'ho' });
    await later();
    assert(board(), 'there after two');
    await sendKeys({ type: 'i!' });
    await until('away', () => !board());
    equal([field.value, focused() === field], ['hoi!', true], 'nothing lost');
    await click(field);
    await until('back', board);
  });

  it(`is not interrupted in ${MINUTES} minutes of typing, and is asked when it stops`, async () => {
    const { kiosk, clock, field, wiped } = await atQuestion();
    const dialog = find(find(kiosk, 'steunpunt-kiosk-idle'), 'dialog') as HTMLDialogElement;
    let typed = 0;
    for (let second = 0; second < MINUTES * 60; second += 30) {
      // Not a pointer: what is put in counts by itself.
      key('a').click();
      typed++;
      await clock.pass(30_000);
      assert(!dialog.open, `asked after ${second} seconds`);
    }
    equal([field.value.length, wiped.length], [typed, 0], 'typed');
    await clock.pass(120_000);
    await task();
    assert(dialog.open, 'asked at last');
    console.log(`letters in ten minutes: ${typed}`);
  });
});
