import { openStaff } from '../../../../kiosk/staff.ts';
import type { PinAnswer } from '../../../../src/ui/kiosk/kiosk-visit.ts';
import { control, find, findAll } from '../../support/deep.ts';
import { task, until } from '../../support/until.ts';
import { openKiosk, type OpenKiosk, type Opening } from './kiosk-visit.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;

const PIN = '402915';
/** Of the menu: before somebody is asked, and until the seconds show. */
const [QUIET, SHOWN] = [60_000, 12_000];

const idle =
  (shown = 0): Open =>
  async (opening) => {
    const visit = await openKiosk(opening);
    await visit.show('menu');
    await visit.clock.pass(QUIET);
    await visit.clock.pass(shown);
    await until('the question', () => findAll(visit.kiosk, 'dialog[open]').length);
    return visit;
  };

/** The panel after one PIN that is answered like this; before any without. */
const staff =
  (answer?: PinAnswer): Open =>
  async (opening) => {
    const tryPin = (): Promise<PinAnswer> => Promise.resolve(answer ?? { kind: 'none' });
    const visit = await openKiosk({ ...opening, device: { tryPin } });
    await visit.show('menu');
    openStaff(visit.kiosk);
    await until('the panel', () => findAll(visit.kiosk, 'dialog[open]').length);
    for (const digit of answer ? PIN : '') {
      control(find(visit.kiosk, 'steunpunt-kiosk-staff'), digit).click();
      await task();
    }
    await task();
    return visit;
  };

/** What lies over a screen until somebody answers. */
export const askingScreens: Readonly<Record<string, Open>> = {
  'idle: asked': idle(),
  'idle: seconds': idle(SHOWN),
  'staff: PIN': staff(),
  'staff: wrong PIN': staff({ kind: 'wrong', left: 4 }),
  'staff: wait': staff({ kind: 'wait', minutes: 15 }),
  'staff: inside': staff({ kind: 'right' }),
};
