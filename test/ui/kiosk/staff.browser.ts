import type { KioskDevice, PinAnswer } from '../../../src/ui/kiosk/kiosk-visit.ts';
import { watchStaffDoor } from '../../../src/ui/kiosk/staff-door.ts';
import { openStaff } from '../../../kiosk/staff.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { MemoryVoice, openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

const PIXELS_PER_MM = 3.78;
const CORNER = 25 * PIXELS_PER_MM;

const tap = (x: number, y: number): void =>
  void dispatchEvent(new PointerEvent('pointerdown', { clientX: x, clientY: y }));

const press = (code: string, keys: KeyboardEventInit): void =>
  void dispatchEvent(new KeyboardEvent('keydown', { code, ...keys }));

describe('the door for staff', () => {
  let opened = 0;
  let stop = (): void => undefined;
  beforeEach(() => {
    opened = 0;
    document.documentElement.dir = 'ltr';
    stop = watchStaffDoor(PIXELS_PER_MM, () => opened++);
  });
  afterEach(() => stop());

  it('opens with five taps in the corner where reading begins', () => {
    for (const [dir, x] of [
      ['ltr', 10],
      ['rtl', innerWidth - 10],
    ] as const) {
      document.documentElement.dir = dir;
      for (let i = 0; i < 4; i++) tap(x, CORNER);
      equal(opened, 0, `${dir}: not with four`);
      tap(x, 0);
      equal(opened, 1, dir);
      opened = 0;
    }
  });

  it('stays shut for taps elsewhere, and for one outside between five', () => {
    for (let i = 0; i < 20; i++) tap(CORNER + 1, 5);
    for (let i = 0; i < 20; i++) tap(innerWidth - 5, 5);
    for (let i = 0; i < 20; i++) tap(5, i % 4 ? 5 : CORNER + 1);
    equal(opened, 0, 'shut');
  });

  it('opens with its four keys, and not with three', () => {
    const all = { ctrlKey: true, altKey: true, shiftKey: true };
    for (const missing of Object.keys(all)) press('KeyK', { ...all, [missing]: false });
    press('KeyL', all);
    equal(opened, 0, 'shut');
    press('KeyK', all);
    equal(opened, 1, 'open');
  });

  it('forgets taps that are long ago', () => {
    const late = (timeStamp: number): Event =>
      Object.defineProperty(
        new PointerEvent('pointerdown', { clientX: 5, clientY: 5 }),
        'timeStamp',
        {
          value: timeStamp,
        },
      );
    for (const at of [0, 900, 1800, 2700, 3601, 4400, 5300, 6200]) dispatchEvent(late(at));
    equal(opened, 0, 'five within three seconds, or none');
    dispatchEvent(late(6300));
    dispatchEvent(late(6400));
    equal(opened, 1, 'control');
  });
});

const answers = (...all: PinAnswer[]): Pick<KioskDevice, 'tryPin'> & { tried: string[] } => {
  const tried: string[] = [];
  return {
    tried,
    tryPin: (pin) => {
      tried.push(pin);
      return Promise.resolve(all.shift() ?? { kind: 'none' });
    },
  };
};

async function open(options: Parameters<typeof openKiosk>[0]): Promise<OpenKiosk> {
  const kiosk = await openKiosk(options);
  openStaff(kiosk.kiosk);
  await until('the panel', () => findAll(kiosk.kiosk, 'dialog[open]').length);
  return kiosk;
}

const panel = ({ kiosk }: OpenKiosk): HTMLDialogElement =>
  find(find(kiosk, 'steunpunt-kiosk-staff'), 'dialog') as HTMLDialogElement;

async function typePin(opened: OpenKiosk, pin: string): Promise<void> {
  for (const digit of pin) {
    control(panel(opened), digit).click();
    await task();
  }
}

describe('the panel for staff', () => {
  it('shows counts once the digits are right, and nothing before', async () => {
    const device = answers({ kind: 'wrong', left: 4 }, { kind: 'right' });
    const voice = new MemoryVoice();
    let sent = 0;
    const opened = await open({
      voice,
      device: {
        ...device,
        sendNow: () => {
          sent++;
        },
        state: () => ({
          ...{ app: 'a1b2c3d4', online: false, unsent: 7, oldest: 'day' },
          ...{ parked: 2, persisted: true },
        }),
      },
    });
    equal(findAll(panel(opened), 'dl').length, 0, 'nothing before');
    await typePin(opened, '111111');
    assert(textOf(panel(opened)).includes('Keren die u nog hebt: 4'), textOf(panel(opened)));
    for (const key of '12x345') dispatchEvent(new KeyboardEvent('keydown', { key }));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace' }));
    await task();
    await typePin(opened, '56');
    equal(device.tried, ['111111', '123456'], 'digits of a finger and of a keyboard');
    const counted = findAll(panel(opened), 'dl > div').map((row) => textOf(row));
    equal(
      counted,
      [
        ...['Verbonden met internet Nee', 'Nog te versturen 7'],
        ...['Oudste daarvan minder dan een dag', 'Niet te versturen 2'],
        ...['Browser gooit niets weg Ja', 'Versie a1b2c3d4'],
      ],
      'counts',
    );
    control(panel(opened), 'Nu versturen').click();
    equal(sent, 1, 'sends');
    control(panel(opened), 'Probeer het geluid').click();
    equal(voice.said.length, 1, 'sounds');
    control(panel(opened), 'Begin opnieuw').click();
    equal(opened.wiped, ['staff'], 'starts again');
  });

  it('closes by itself a minute after the last touch, and asks again', async () => {
    const opened = await open({ device: answers({ kind: 'right' }) });
    await typePin(opened, '123456');
    await opened.clock.pass(59_000);
    tap(300, 300);
    await opened.clock.pass(59_999);
    assert(panel(opened).open, 'still open');
    await opened.clock.pass(1);
    assert(!panel(opened).open, 'closed');
    openStaff(opened.kiosk);
    await until('the panel', () => panel(opened).open);
    equal(findAll(panel(opened), 'dl').length, 0, 'asks again');
    equal(find(panel(opened), '.dots').getAttribute('aria-label'), 'Cijfers: 0', 'from the start');
  });

  it('says why it stays shut', async () => {
    let said = 0;
    for (const [answer, words] of [
      [{ kind: 'none' }, 'Er is nog geen pincode'],
      [{ kind: 'wait', minutes: 15 }, 'Minuten tot u het weer kunt proberen: 15'],
    ] as const) {
      const opened = await open({ device: answers(answer) });
      await typePin(opened, '123456');
      assert(textOf(panel(opened)).includes(words), textOf(panel(opened)));
      equal(findAll(panel(opened), '.pad').length, 0, 'no digits any more');
      said++;
    }
    equal(said, 2, 'reasons');
  });

  it('covers what a visitor left on the screen', async () => {
    const opened = await open({});
    const { width, height } = panel(opened).getBoundingClientRect();
    assert(width >= innerWidth && height >= innerHeight, 'all of it');
  });
});
