import { keepTrying } from '../../src/visit/keep-trying.ts';
import { equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';

const online = (): unknown => window.dispatchEvent(new Event('online'));
const no = (): Promise<never> => Promise.reject(new Error('no network'));

interface Tried {
  readonly outcome: Promise<string | null>;
  tries: number;
  late: number;
  wanted: boolean;
}

/** Tries `open`, which is told how often it was tried before. */
function trying(open: (before: number) => Promise<string>): Tried {
  const tried: Tried = { tries: 0, late: 0, wanted: true, outcome: Promise.resolve(null) };
  const outcome = keepTrying(() => open(tried.tries++), {
    late: () => tried.late++,
    wanted: () => tried.wanted,
  });
  return Object.assign(tried, { outcome });
}

describe('going on trying', () => {
  it('what comes at once is not late', async () => {
    const tried = trying(() => Promise.resolve('hier'));
    equal([await tried.outcome, tried.tries, tried.late], ['hier', 1, 0], 'outcome');
  });

  it('tries again when the network is back, however often, and says it is late once', async () => {
    const tried = trying((before) => (before < 4 ? no() : Promise.resolve('hier')));
    for (let tries = 1; tries <= 4; tries++) {
      await until(`try ${tries}`, () => tried.tries === tries);
      await task();
      online();
    }
    equal([await tried.outcome, tried.tries, tried.late], ['hier', 5, 1], 'outcome');
  });

  it('tries again without a word from the browser', async () => {
    const tried = trying((before) => (before === 0 ? no() : Promise.resolve('hier')));
    equal([await tried.outcome, tried.tries], ['hier', 2], 'outcome');
  });

  it('the network comes and goes while nothing waits for it: no try too many', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const tried = trying(() => promise);
    online();
    online();
    await task();
    equal(tried.tries, 1, 'tries');
    resolve('hier');
    equal(await tried.outcome, 'hier', 'outcome');
  });

  it('takes long: says it is late although nothing failed', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const tried = trying(() => promise);
    await until('late', () => tried.late === 1);
    resolve('hier');
    equal([await tried.outcome, tried.late], ['hier', 1], 'outcome');
  });

  it('no longer wanted: no other try, no word, and nothing comes of it', async () => {
    const tried = trying(no);
    await until('the first try', () => tried.late === 1);
    tried.wanted = false;
    online();
    equal([await tried.outcome, tried.tries, tried.late], [null, 1, 1], 'outcome');
    let tries = 0;
    const never = { late: () => undefined, wanted: () => false };
    equal(await keepTrying(() => Promise.resolve(tries++), never), null, 'never wanted');
    equal(tries, 0, 'tries');
  });

  it('leaves no listener behind', async () => {
    const { addEventListener, removeEventListener } = window;
    let listening = 0;
    let added = 0;
    Object.assign(window, {
      addEventListener: (...args: Parameters<typeof addEventListener>) => {
        if (args[0] === 'online') [listening, added] = [listening + 1, added + 1];
        addEventListener.apply(window, args);
      },
      removeEventListener: (...args: Parameters<typeof removeEventListener>) => {
        if (args[0] === 'online') listening--;
        removeEventListener.apply(window, args);
      },
    });
    const tried = trying((before) => (before < 2 ? no() : Promise.resolve('hier')));
    await until('the first', () => added === 1);
    online();
    await until('the second', () => added === 2);
    online();
    await tried.outcome;
    Object.assign(window, { addEventListener, removeEventListener });
    equal([listening, added], [0, 2], 'listeners');
  });
});
