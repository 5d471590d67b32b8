import type { PostOffice } from '../../src/core/post-office.ts';
import { loadOnce } from '../../src/core/load-once.ts';
import { PostLoader } from '../../src/visit/post-loader.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';
import { MemoryPost } from '../post/memory-post.ts';

describe('a module that is loaded once', () => {
  it('a failed load is forgotten, under a new address each time; a good one is kept', async () => {
    const attempts: number[] = [];
    const load = loadOnce((attempt) => {
      attempts.push(attempt);
      return attempt < 2 ? Promise.reject(new Error('no network')) : Promise.resolve({ attempt });
    });
    const failed = await Promise.allSettled([load(), load()]);
    equal(
      [attempts, failed.map(({ status }) => status)],
      [[0], ['rejected', 'rejected']],
      'shared',
    );
    await load().catch(() => undefined);
    equal(
      [await load(), await load(), attempts],
      [{ attempt: 2 }, { attempt: 2 }, [0, 1, 2]],
      'kept',
    );
  });
});

describe('the post office that arrives later', () => {
  it('fails twice, is tried again when the network is back, and arrives', async () => {
    let attempts = 0;
    const office = new MemoryPost();
    const loader = new PostLoader(() => {
      attempts++;
      return attempts < 3 ? Promise.reject(new Error('no network')) : Promise.resolve(office);
    });
    let changes = 0;
    loader.subscribe(() => changes++);
    const ready = loader.ready();
    await until('the first failure', () => loader.late);
    equal([loader.office, attempts], [null, 1], 'after one failure');
    await task();
    window.dispatchEvent(new Event('online'));
    await until('the second', () => attempts === 2);
    await task();
    window.dispatchEvent(new Event('online'));
    equal((await ready) === office, true, 'the office');
    equal([attempts, loader.late], [3, false], 'attempts, late');
    const before = changes;
    office.deliver('sent');
    equal(changes - before, 1, 'its changes are passed on');
  });

  it('without a word from the browser it still tries again', async () => {
    let attempts = 0;
    const loader = new PostLoader(() =>
      attempts++ === 0 ? Promise.reject(new Error('once')) : Promise.resolve(new MemoryPost()),
    );
    await loader.ready();
    equal(attempts, 2, 'attempts');
  });

  it('asked for by many, it is opened once', async () => {
    let opened = 0;
    const loader = new PostLoader(() => Promise.resolve((opened++, new MemoryPost())));
    const [a, b] = await Promise.all([loader.ready(), loader.ready()]);
    equal([opened, a === b], [1, true], 'opened');
  });

  it('closed, it wipes the office and opens another the next time', async () => {
    const offices: MemoryPost[] = [];
    const loader = new PostLoader(() => {
      const office = new MemoryPost();
      offices.push(office);
      return Promise.resolve(office);
    });
    await loader.ready();
    loader.close();
    equal([loader.office, offices[0]?.closed], [null, 1], 'after closing');
    await loader.ready();
    equal(offices.length, 2, 'offices');
  });

  it('closed while it is on its way, that one is closed as it comes and never used', async () => {
    const first = Promise.withResolvers<PostOffice>();
    const late = new MemoryPost();
    const coming = [first.promise, Promise.resolve(new MemoryPost())];
    const loader = new PostLoader(() => coming.shift() ?? Promise.reject(new Error('no more')));
    void loader.ready();
    loader.close();
    const office = await loader.ready();
    first.resolve(late);
    await until('closed', () => late.closed === 1);
    assert(loader.office === office, 'the late one took over');
  });
});
