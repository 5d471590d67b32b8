import type { Asked, Draft } from '../../src/core/post-office.ts';
import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { find, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

/** Sealing takes until the test says so. */
class SlowPost extends MemoryPost {
  asked = false;
  readonly sealed = Promise.withResolvers<undefined>();

  override async ask(draft: Draft): Promise<Asked> {
    this.asked = true;
    await this.sealed.promise;
    return super.ask(draft);
  }
}

async function sending(): Promise<[OpenVisit, SlowPost]> {
  const post = new SlowPost();
  const visit = await openVisit({ post });
  visit.show('ask');
  await visit.screen('steunpunt-journey');
  visit.type('Mijn zoon zit thuis.');
  find(visit.app, '.send').click();
  await until('sealing', () => post.asked);
  return [visit, post];
}

describe('leaving the screen while a question is sealed', () => {
  it('back: the code and the way back are shown all the same', async () => {
    const [visit, post] = await sending();
    const told: string[] = [];
    visit.app.addEventListener('steunpunt-submitted', ({ sid }) => told.push(sid));
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    post.sealed.resolve(undefined);
    await visit.screen('steunpunt-sent');
    assert(find(visit.app, 'steunpunt-receipt').checkVisibility(), 'the code');
    equal(told, ['sid-1'], 'told to the host page');
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    await until('the text', () => textOf(visit.app).includes('Mijn zoon zit thuis.'));
  });

  it('to the other conversation: only what was sent is ended', async () => {
    const [visit, post] = await sending();
    visit.press('Bel mij terug');
    await until('the number', () => textOf(visit.app).includes('nummer'));
    visit.type('06 12');
    post.sealed.resolve(undefined);
    await visit.screen('steunpunt-sent');
    visit.show('call');
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'input') as HTMLInputElement).value, '06 12', 'the number');
  });

  it('without a trace: nothing of it comes back', async () => {
    const [visit, post] = await sending();
    visit.app.wipe();
    visit.app.uncover();
    post.sealed.resolve(undefined);
    await until('it to be sealed', () => post.drafts.length);
    await task();
    await visit.screen('steunpunt-start');
    assert(!textOf(visit.app).includes('Verder met uw vraag'), 'a way back');
  });
});
