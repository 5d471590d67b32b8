import type { Draft } from '../../src/core/post-office.ts';
import { hasRows, OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { check, equal, wipe } from '../store/support/browser.ts';
import { task, until } from '../ui/support/until.ts';
import { office, START } from './support/whole-office.ts';

/** Nothing listens there. */
const NO_HUB = 'http://127.0.0.1:1';
const draft: Draft = { text: 'Mijn vraag', door: 'parent', locale: 'nl', consent: '1' };

describe('a post office without a hub', () => {
  beforeEach(() => wipe(OUTBOX_DATABASE));

  it('erases what waited here and says so; asked again it says that nothing waited', async () => {
    const { post, outbox } = office({ now: START }, undefined, NO_HUB);
    const asked = await post.ask(draft);
    check(asked.kind === 'asked', 'asked');
    check(['kept', 'memory'].includes(post.delivery(asked.sid)), 'control: it waits');
    equal(await post.erase(asked.thread), 'here', 'erased');
    equal(post.delivery(asked.sid), 'erased', 'delivery');
    equal(outbox.rows().length, 0, 'rows');
    equal(await post.erase(asked.thread), 'offline', 'nothing waited');
    post.close();
  });

  it('closed before it knew what an earlier visit left: starts nothing', async () => {
    const earlier = office();
    await earlier.post.ask(draft);
    earlier.post.close();
    equal(await hasRows(), true, 'left');
    const closed = office();
    closed.post.close();
    const open = office();
    await until('the other one starts', () => open.started() === 1);
    await task();
    equal(closed.started(), 0, 'starts');
    open.post.close();
  });
});
