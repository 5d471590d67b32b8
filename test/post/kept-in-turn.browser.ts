import type { Draft } from '../../src/core/post-office.ts';
import { DEVICE_DATABASE, getDevice, type DeviceKind } from '../../src/store/device.ts';
import { OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { check, equal, wipe } from '../store/support/browser.ts';
import { office } from './support/whole-office.ts';

const draft: Draft = { text: 'Mijn vraag', door: 'parent', locale: 'nl', consent: '1' };

/** Runs `act` with a browser that is slow to make the next key, so that a later wipe could pass. */
async function whileSealing<T>(kind: DeviceKind, act: () => Promise<T>): Promise<T> {
  const gate = Promise.withResolvers<undefined>();
  let held = 0;
  const { subtle } = crypto;
  const make = Reflect.get(subtle, 'generateKey') as (...args: unknown[]) => Promise<unknown>;
  Object.defineProperty(subtle, 'generateKey', {
    configurable: true,
    value: async (...args: unknown[]) => {
      held++;
      await gate.promise;
      return make.apply(subtle, args);
    },
  });
  try {
    const acted = act();
    // What waits for nothing gets its turns on the disk meanwhile.
    for (let turns = 0; turns < 8; turns++) await getDevice(kind);
    equal(held, 1, 'control: a key is being made');
    gate.resolve(undefined);
    return await acted;
  } finally {
    Reflect.deleteProperty(subtle, 'generateKey');
  }
}

describe('what is forgotten while it is still being kept is gone', () => {
  beforeEach(async () => {
    await wipe(DEVICE_DATABASE);
    await wipe(OUTBOX_DATABASE);
  });

  it('a draft', async () => {
    const { post } = office();
    const pressed = (): Promise<unknown[]> =>
      Promise.all([post.keepDraft('half', 'parent'), post.forgetDraft()]);
    equal((await whileSealing('draft', pressed))[0], true, 'kept');
    equal(await post.draft(), null, 'draft');
    await Promise.all([post.forgetDraft(), post.keepDraft('half', 'parent')]);
    equal((await post.draft())?.text, 'half', 'the other way round');
  });

  it('the way back to a thread', async () => {
    const { post } = office();
    const asked = await post.ask(draft);
    check(asked.kind === 'asked', 'asked');
    // Asking wipes the draft, in the same queue.
    await post.draft();
    const { thread } = asked;
    const pressed = (): Promise<unknown[]> =>
      Promise.all([post.remember(thread), post.forget(thread)]);
    equal((await whileSealing('thread', pressed))[0], true, 'kept');
    equal(await post.remembered(), [], 'remembered');
    post.close();
  });
});
