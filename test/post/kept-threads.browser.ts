import type { Draft, PostOffice, Thread } from '../../src/core/post-office.ts';
import { DEVICE_DATABASE } from '../../src/store/device.ts';
import { OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { changeOnDevice } from '../../src/post/device.ts';
import { writeKeys } from '../../src/post/thread-keys.ts';
import { POINT } from '../seal/support/fixtures.ts';
import { newReceipt, threadKeys } from '../../src/seal/receipt.ts';
import { check, equal, names, wipe } from '../store/support/browser.ts';
import { office, START } from './support/whole-office.ts';

const draft: Draft = { text: 'Mijn vraag', door: 'parent', locale: 'nl', consent: '1' };

async function ask(post: PostOffice, door: Draft['door'] = 'parent'): Promise<Thread> {
  const asked = await post.ask({ ...draft, door });
  check(asked.kind === 'asked', 'asked');
  return asked.thread;
}

const known = async (post: PostOffice): Promise<unknown[]> =>
  (await post.remembered()).map(({ door, asked }) => [door, asked]);

describe('the threads that this device remembers', () => {
  beforeEach(async () => {
    await wipe(DEVICE_DATABASE);
    await wipe(OUTBOX_DATABASE);
  });

  it('come back newest first, each with its door and the moment it was asked', async () => {
    const time = { now: START };
    const { post } = office(time);
    const first = await ask(post);
    time.now++;
    const second = await ask(post, 'youth');
    await post.remember(first);
    await post.remember(second);
    await post.remember(second);
    time.now++;
    const rows = [
      ['youth', START + 1],
      ['parent', START],
    ];
    equal(await known(office(time).post), rows, 'remembered');
    post.close();
  });

  it('are five at most, and those of another point are not shown here', async () => {
    const time = { now: START };
    const { post } = office(time);
    for (let i = 0; i < 6; i++, time.now++) await post.remember(await ask(post));
    const left = (await post.remembered()).map(({ asked }) => (asked ?? 0) - START);
    equal(left, [5, 4, 3, 2, 1], 'newest five');
    equal(await known(office(time, 'een-ander').post), [], 'elsewhere');
    post.close();
  });

  it('go one by one, and the last takes the database with it', async () => {
    const { post } = office();
    const [first, second] = [await ask(post), await ask(post)];
    await post.remember(first);
    await post.remember(second);
    await post.forget(second);
    equal(
      (await post.remembered()).map(({ thread }) => thread.handle === first.handle),
      [true],
      'left',
    );
    check((await names()).includes(DEVICE_DATABASE), 'control: the name is there');
    await post.forget(first);
    check(!(await names()).includes(DEVICE_DATABASE), 'the name is gone');
    post.close();
  });

  it('of before, one alone without door or day, stays valid', async () => {
    const keys = await threadKeys(newReceipt(), POINT);
    const old = JSON.stringify([POINT, ...writeKeys(keys)]);
    await changeOnDevice('thread', () => old);
    const { post } = office();
    equal(await known(post), [['parent', null]], 'old');
    await post.remember(await ask(post));
    equal(
      await known(post),
      [
        ['parent', START],
        ['parent', null],
      ],
      'beside a new one',
    );
    post.close();
  });
});
