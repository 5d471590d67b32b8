import { axe } from '../../a11y/axe.ts';
import { MemoryPost } from '../../post/memory-post.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { openKiosk, type OpenKiosk, type Opening } from './support/kiosk-visit.ts';
import { shippedLibrary } from './support/shipped.ts';

/** "Hoe was het vandaag?": one tap, once a visit. */

const open = (opening: Opening = {}): Promise<OpenKiosk> =>
  openKiosk({ library: shippedLibrary(opening.door, opening.locale), ...opening });
const smiley = ({ kiosk }: OpenKiosk): HTMLElement => find(kiosk, 'steunpunt-kiosk-smiley');
const faces = (visit: OpenKiosk): HTMLElement[] => findAll(smiley(visit), 'button');

describe('how it was today', () => {
  it('is one tap: sealed, thanked for, and asked no more', async () => {
    let cases = 0;
    for (const [locale, door] of [
      ['nl', 'parent'],
      ['nl', 'youth'],
      ['ar', 'parent'],
      ['en', 'youth'],
    ] as const) {
      const visit = await open({ locale, door });
      await visit.show('home');
      equal(faces(visit).length, 3, 'faces');
      for (const one of faces(visit)) assert(one.textContent.trim() !== '', 'a face with words');
      equal(await axe(visit.kiosk), [], `axe ${locale}`);
      faces(visit)[2]?.focus();
      faces(visit)[2]?.click();
      faces(visit)[0]?.click();
      await until('the thanks', () => findAll(visit.kiosk, '.thanks').length);
      await task();
      equal(focused()?.className, 'thanks', 'reading goes on there');
      equal(
        visit.post.drafts.map(({ form, text }) => [form, text]),
        [[{ script: 'smiley', answers: { today: { kind: 'option', id: 'good' } } }, '']],
        'one, and nothing else',
      );
      assert(visit.kiosk.memory.conversation === null, 'no code, no way back');
      equal(await axe(visit.kiosk), [], `axe ${locale}, thanked`);
      await visit.show('menu');
      await visit.show('home');
      equal(faces(visit).length, 0, 'once a visit');
      cases++;
    }
    console.log(`${String(cases)} languages and doors`);
  });

  it('stands beneath what was sent, and does not take from it', async () => {
    const visit = await open();
    await visit.show('journey', 'vraag');
    visit.type('Mijn zoon zit thuis.');
    visit.press('Verstuur uw vraag');
    await visit.screen('sent');
    await task();
    control(smiley(visit), 'Gaat wel').click();
    await until('the thanks', () => findAll(visit.kiosk, '.thanks').length);
    assert(textOf(visit.kiosk).includes('Uw vraag is bij ons'), 'the question stays');
    assert(findAll(visit.kiosk, '.code').length > 0, 'and so does its code');
    equal(visit.post.drafts.length, 2, 'both sent');
  });

  it('what was not kept is not thanked for', async () => {
    const post = new MemoryPost();
    post.broken = true;
    const visit = await open({ post });
    await visit.show('home');
    faces(visit)[0]?.click();
    await until('the words', () => textOf(smiley(visit)).includes('Dat lukte niet'));
    faces(visit)[0]?.click();
    await until('the thanks', () => findAll(visit.kiosk, '.thanks').length);
    equal(post.drafts.length, 1, 'kept once');
  });

  it('is not asked where the point does not', async () => {
    const visit = await openKiosk();
    await visit.show('home');
    equal(textOf(smiley(visit)), '', 'nothing');
  });
});
