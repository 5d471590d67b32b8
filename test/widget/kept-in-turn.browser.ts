import { DEVICE_DATABASE } from '../../src/store/device.ts';
import { equal, wipe } from '../store/support/browser.ts';
import { office } from './support/whole-office.ts';

describe('a draft that is forgotten while it is still being kept', () => {
  beforeEach(() => wipe(DEVICE_DATABASE));

  it('is gone', async () => {
    const { post } = office();
    const keeping = post.keepDraft('half', 'parent');
    await post.forgetDraft();
    equal([await keeping, await post.draft()], [true, null], 'draft');
    const wiping = post.forgetDraft();
    await post.keepDraft('half', 'parent');
    await wiping;
    equal((await post.draft())?.text, 'half', 'the other way round');
  });
});
