import type { Draft } from '../../src/core/post-office.ts';
import { hasRows, OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { equal, wipe } from '../store/support/browser.ts';
import { task, until } from '../ui/support/until.ts';
import { office } from './support/whole-office.ts';

const draft: Draft = { text: 'Mijn vraag', door: 'parent', locale: 'nl', consent: '1' };

describe('a post office without a hub', () => {
  beforeEach(() => wipe(OUTBOX_DATABASE));

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
