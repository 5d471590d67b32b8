import { assert, equal } from '../support/assert.ts';
import { focused } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { openKiosk } from './support/kiosk-visit.ts';

describe('the waiting-room screen', () => {
  it('goes from nobody there to the ways to go on, and back', async () => {
    const { kiosk, press, screen } = await openKiosk();
    equal(kiosk.place, { screen: 'attract' }, 'the beginning');
    press('Raak het scherm aan');
    await screen('start');
    press('Ouder of verzorger');
    const menu = await screen('menu');
    const heading = menu.shadowRoot?.querySelector('h1');
    assert(heading, 'a heading');
    await until('focus at the heading', () => focused() === heading);
    press('Vorige');
    await screen('start');
  });

  it('tells that the person wants all gone', async () => {
    const { wiped, press, show } = await openKiosk();
    await show('menu');
    press('Stop en wis alles');
    equal(wiped, ['stop'], 'endings');
  });
});
