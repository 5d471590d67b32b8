import { FIRST_SETTINGS } from '../../../src/core/kiosk.ts';
import type { KioskScreenName } from '../../../src/ui/kiosk/places.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { task } from '../support/until.ts';
import { openKiosk, MemoryVoice, type OpenKiosk } from './support/kiosk-visit.ts';

const SECOND = 1000;
const SCREENS: readonly KioskScreenName[] = [
  ...(['start', 'menu', 'find', 'entry', 'people', 'story', 'home', 'journey'] as const),
];
const QUESTION = 'bel-mij';

const question = ({ kiosk }: OpenKiosk): HTMLDialogElement =>
  find(find(kiosk, 'steunpunt-kiosk-idle'), 'dialog') as HTMLDialogElement;

async function open(
  screen: KioskScreenName,
  options?: Parameters<typeof openKiosk>[0],
): Promise<OpenKiosk> {
  const opened = await openKiosk(options);
  opened.kiosk.show({ screen, ...(screen === 'journey' && { id: QUESTION }) });
  await opened.kiosk.updateComplete;
  await task();
  return opened;
}

const act = (type: string, target: EventTarget = document.body): void =>
  void target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));

const key = (name: string, target: EventTarget = document.body): void =>
  void target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }),
  );

/** What is not as it should be: asked after exactly `quiet` seconds, gone `warn` seconds later. */
async function offIn(opened: OpenKiosk, quiet: number, warn: number): Promise<string[]> {
  const off: string[] = [];
  const say = (wrong: boolean, what: string): void => {
    if (wrong) off.push(what);
  };
  await opened.clock.pass(quiet * SECOND - 1);
  say(question(opened).open, 'asked too soon');
  await opened.clock.pass(1);
  say(!question(opened).open, 'not asked');
  await opened.clock.pass(warn * SECOND - 1);
  say(opened.wiped.length > 0, 'gone too soon');
  await opened.clock.pass(1);
  say(opened.wiped.join() !== 'idle', 'not gone');
  return off;
}

describe('who is asked whether they are still there', () => {
  it('is no key that is stuck, whatever it types', async () => {
    const opened = await open('journey');
    const press = (repeat: boolean): void => {
      const stuck = { key: 'a', repeat, bubbles: true, composed: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', stuck));
      act('input');
    };
    press(false);
    let seconds = 0;
    for (; seconds < 600 && opened.wiped.length === 0; seconds++) {
      press(true);
      await opened.clock.pass(SECOND);
    }
    equal(opened.wiped, ['idle'], 'the visit ends');
    equal(seconds, FIRST_SETTINGS.idleSeconds + 30, 'as if nobody was there');

    const typing = await open('journey');
    for (let i = 0; i < 200; i++) {
      press(false);
      await typing.clock.pass(SECOND);
    }
    assert(!question(typing).open, 'control: somebody who types');
  });

  it('is asked, and gone, at exactly the time of each screen', async () => {
    let cases = 0;
    for (const screen of SCREENS)
      for (const moreTime of [false, true]) {
        const opened = await open(screen);
        opened.visit.comfort.change({ moreTime });
        const times = moreTime ? 3 : 1;
        const [quiet, warn] = screen === 'journey' ? [FIRST_SETTINGS.idleSeconds, 30] : [60, 20];
        equal(await offIn(opened, quiet * times, warn * times), [], screen);
        cases++;
      }
    console.log(`${String(cases)} screens, with and without more time`);
    equal(cases, 16, 'screens and times');
  });

  it('an end too soon, too late, or without a question is found (control)', async () => {
    const soon = await open('start');
    equal(await offIn(soon, 61, 20), ['asked too soon', 'gone too soon'], 'too soon');
    const late = await open('start');
    equal(await offIn(late, 59, 20), ['not asked', 'not gone'], 'too late');
    const silent = await open('start');
    question(silent).showModal = () => undefined;
    equal(await offIn(silent, 60, 20), ['not asked'], 'without a question');
  });

  it('is not asked where nobody stands', async () => {
    const opened = await openKiosk();
    await opened.clock.pass(24 * 3_600_000);
    assert(!question(opened).open, 'nobody is asked');
    equal(opened.wiped, [], 'nothing is wiped');
  });

  it('sees the question alone, and the seconds in its second half', async () => {
    const opened = await open('journey');
    await opened.clock.pass(120 * SECOND);
    const dialog = question(opened);
    equal(dialog.getAttribute('role'), 'alertdialog', 'role');
    equal(focused()?.textContent.trim(), 'Ja, ik ga door', 'focus');
    const box = dialog.getBoundingClientRect();
    assert(box.width >= innerWidth && box.height >= innerHeight, 'covers what stands there');
    await opened.clock.pass(14 * SECOND);
    await task();
    equal(textOf(find(dialog, '.clock')), '', 'no seconds yet');
    await opened.clock.pass(SECOND);
    await task();
    assert(textOf(find(dialog, '.clock')).startsWith('15'), textOf(find(dialog, '.clock')));
    const status = find(dialog, '[role=status]');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    equal(status.textContent.trim(), 'Seconden tot wij alles wissen: 15', 'said');
    await opened.clock.pass(5 * SECOND);
    await task();
    assert(textOf(find(dialog, '.clock')).startsWith('10'), 'counts down');
    equal(said, [], 'and is not said again');
  });

  it('says yes with any touch or key, and is where they were', async () => {
    let ways = 0;
    const yes: Record<string, (opened: OpenKiosk) => void> = {
      'the button': ({ kiosk }) => control(kiosk, 'Ja, ik ga door').click(),
      'a letter': () => key('a'),
      Escape: () => key('Escape'),
      'Enter outside': () => key('Enter'),
      'a switch': () => act('click'),
      wheel: () => act('wheel'),
      input: () => act('input'),
      'input method': () => act('compositionupdate'),
      finger: () => {
        act('pointerdown');
        act('pointerup');
        act('click');
      },
      'a finger that drags': () => {
        act('pointerdown');
        act('pointercancel');
      },
    };
    for (const [name, say] of Object.entries(yes)) {
      const opened = await open('start');
      const before = control(opened.kiosk, 'Stop en wis alles');
      before.focus();
      await opened.clock.pass(70 * SECOND);
      assert(question(opened).open, `${name}: asked`);
      say(opened);
      await opened.clock.pass(SECOND);
      assert(!question(opened).open, `${name}: goes on`);
      assert(focused() === before, `${name}: focus is back`);
      await opened.clock.pass(58 * SECOND);
      assert(!question(opened).open, `${name}: has the whole time again`);
      equal(opened.wiped, [], name);
      ways++;
    }
    console.log(`${String(ways)} ways of saying yes`);
    equal(ways, 10, 'ways');
  });

  it('presses nothing beneath the question with the finger that says yes', async () => {
    const opened = await open('start');
    await opened.clock.pass(61 * SECOND);
    act('pointerdown', question(opened));
    assert(question(opened).open, 'still there under the finger');
    act('pointerup', question(opened));
    assert(question(opened).open, 'until its click is over');
    act('click', question(opened));
    assert(!question(opened).open, 'goes on');
  });

  it('may look at both answers with keys, and say stop', async () => {
    const opened = await open('journey');
    await opened.clock.pass(145 * SECOND);
    key('Tab', question(opened));
    assert(question(opened).open, 'is still asked');
    await opened.clock.pass(29 * SECOND);
    equal(opened.wiped, [], 'with the whole time to answer');
    const stop = findAll(question(opened), 'button')[1]!;
    act('pointerdown', stop);
    key('Enter', stop);
    assert(question(opened).open, 'a finger on stop is no yes');
    stop.click();
    equal(opened.wiped, ['stop'], 'stops');
    await opened.clock.pass(300 * SECOND);
    equal(opened.wiped, ['stop'], 'once');
  });

  it('is never interrupted while typing: keys, an input method, the keyboard on the screen', async () => {
    let typed = 0;
    const ways: Record<string, (field: HTMLElement) => void> = {
      keys: (field) => key('e', field),
      dictation: (field) => act('input', field),
      'input method': (field) => act(typed % 9 ? 'compositionupdate' : 'compositionstart', field),
      'keyboard on the screen': (field) => {
        act('pointerdown');
        act('input', field);
      },
      'a switch on that keyboard': () => act('click'),
    };
    for (const type of Object.values(ways)) {
      const opened = await open('journey', { settings: { idleSeconds: 60 } });
      const field = find(opened.kiosk, 'h1');
      const dialog = question(opened);
      let shown = 0;
      dialog.showModal = () => {
        shown++;
      };
      for (let passed = 0; passed < 600; passed += 7) {
        await opened.clock.pass(7 * SECOND);
        type(field);
        typed++;
      }
      equal(shown, 0, 'never asked');
      equal(opened.wiped, [], 'never wiped');
    }
    // The same ten minutes without a hand do end.
    const control = await open('journey', { settings: { idleSeconds: 60 } });
    await control.clock.pass(600 * SECOND);
    equal(control.wiped, ['idle'], 'control');
    console.log(`${String(typed)} signs typed in ${String(Object.keys(ways).length)} ways`);
    assert(typed > 400, 'typed');
  });

  it('is left alone while something is read aloud, and hears the question', async () => {
    const voice = new MemoryVoice();
    const opened = await open('entry', { voice });
    voice.say(['Een lang antwoord']);
    await opened.clock.pass(10 * 60 * SECOND);
    assert(!question(opened).open, 'listens');
    opened.visit.comfort.change({ aloud: true });
    voice.stop();
    await opened.clock.pass(60 * SECOND - 1);
    assert(!question(opened).open, 'thinks about it');
    await opened.clock.pass(1);
    assert(question(opened).open, 'asked');
    assert(voice.said.at(-1)?.texts[0] === 'Bent u er nog?', 'aloud');
    equal(voice.said.filter(({ texts }) => texts[0] === 'Bent u er nog?').length, 1, 'once');
    await opened.clock.pass(20 * SECOND);
    equal(opened.wiped, ['idle'], 'the question is no company');
  });

  it('a question that nobody hears, or hears twice, is found (control)', async () => {
    const heard = (voice: MemoryVoice): number =>
      voice.said.filter(({ texts }) => texts[0] === 'Bent u er nog?').length;
    const silent = new MemoryVoice();
    const opened = await open('start', { voice: silent });
    await opened.clock.pass(60 * SECOND);
    assert(question(opened).open, 'asked');
    equal(heard(silent), 0, 'who did not ask to hear it, hears nothing');
    silent.say(['Bent u er nog?']);
    silent.say(['Bent u er nog?']);
    equal(heard(silent), 2, 'and twice');
  });

  it('is asked in their own words', async () => {
    const words = [
      await open('start', { door: 'youth' }),
      await open('start', { locale: 'en' }),
      await open('start', { locale: 'ar' }),
    ].map((opened) => find(question(opened), 'h2').textContent.trim());
    equal(words, ['Ben je er nog?', 'Are you still there?', 'هل ما زلتم هنا؟'], 'words');
  });

  it('leaves no ears behind', async () => {
    const opened = await open('start');
    opened.kiosk.remove();
    await opened.clock.pass(600 * SECOND);
    equal(opened.wiped, [], 'nothing ends');
    equal(opened.clock.pending, [], 'no timer is left');
  });
});
