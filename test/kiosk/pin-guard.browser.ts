import { PinGuard } from '../../kiosk/pin-guard.ts';
import { keep } from '../../kiosk/kept.ts';
import { hashPin } from '../../src/seal/kiosk-pin.ts';
import { equal } from '../ui/support/assert.ts';

const MINUTE = 60_000;
const RIGHT = '402915';
const hashed = await hashPin(RIGHT);

describe('the digits of the staff', () => {
  let now = 1_800_000_000_000;
  /** As after a start of the screen: nothing in memory. */
  const guard = (): PinGuard => new PinGuard(hashed, () => now);
  const tries = async (...pins: string[]): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (const pin of pins) answers.push(await guard().try(pin));
    return answers;
  };
  beforeEach(() => keep('pin-tries', { wrong: 0, until: 0 }));

  it('may be wrong five times, through every start, and then not for a quarter of an hour', async () => {
    equal(
      await tries('111111', '222222', '333333', '444444', '555555', RIGHT),
      [
        ...[4, 3, 2, 1].map((left) => ({ kind: 'wrong', left })),
        ...[0, 1].map(() => ({ kind: 'wait', minutes: 15 })),
      ],
      'answers',
    );
    now += 15 * MINUTE - 1;
    equal(await tries(RIGHT), [{ kind: 'wait', minutes: 1 }], 'a moment too early');
    now += 1;
    equal(await tries(RIGHT, '111111'), [{ kind: 'right' }, { kind: 'wrong', left: 4 }], 'again');
  });

  it('count from the beginning after they were right', async () => {
    await tries('111111', '222222', '333333', '444444');
    equal(await tries(RIGHT, '111111'), [{ kind: 'right' }, { kind: 'wrong', left: 4 }], 'answers');
  });

  it('count one by one when they come at once', async () => {
    const one = guard();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => one.try(String(100_000 + i))),
    );
    equal(
      answers.map(({ kind }) => kind),
      ['wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait', 'wait', 'wait'],
      'answers',
    );
  });

  it('make nobody wait for days after a clock was set back', async () => {
    await tries('1', '2', '3', '4', '5');
    now -= 40 * 24 * 60 * MINUTE;
    equal(await tries(RIGHT), [{ kind: 'wait', minutes: 15 }], 'not longer');
    now += 15 * MINUTE;
    equal(await tries(RIGHT), [{ kind: 'right' }], 'and then it is over');
  });

  it('open nothing where none were set', async () => {
    equal(await new PinGuard(null, () => now).try(RIGHT), { kind: 'none' }, 'none');
  });
});
