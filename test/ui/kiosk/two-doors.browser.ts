import { assert, equal } from '../support/assert.ts';
import { findAll, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

/** Two people at one screen: whoever goes in by the other door meets nothing of the first. */

const NUMBER = '06 98 76 54 32';
const all = ({ kiosk }: OpenKiosk): string =>
  [textOf(kiosk), ...findAll<HTMLInputElement>(kiosk, 'input').map(({ value }) => value)].join(' ');

async function call(visit: OpenKiosk): Promise<void> {
  await visit.show('journey', 'bel-mij');
  await until('the field', () => findAll(visit.kiosk, 'input').length);
}

async function enter(visit: OpenKiosk, door: string): Promise<void> {
  await visit.show('start');
  visit.press(door);
  await visit.screen('menu');
  await task();
}

it('what was begun at one door is gone at the other, and stays at its own', async () => {
  const visit = await openKiosk();
  await enter(visit, 'Ouder of verzorger');
  await call(visit);
  visit.type(NUMBER);
  await task();
  await enter(visit, 'Ouder of verzorger');
  await call(visit);
  assert(all(visit).includes(NUMBER), 'control: the same door');
  let looks = 0;
  for (const door of ['Jongere', 'Ouder of verzorger']) {
    await enter(visit, door);
    await call(visit);
    assert(!all(visit).includes(NUMBER), door);
    looks++;
  }
  equal(looks, 2, 'looks');
});
