import { setViewport } from '@web/test-runner-commands';
import { Conversation } from '../../../src/ui/visitor/conversation.ts';
import { ConversationEvent, GoEvent } from '../../../src/ui/visitor/events.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { allScreens } from './support/all-screens.ts';
import { kioskLocalization, openKiosk } from './support/kiosk-visit.ts';

const ways = (root: ParentNode): string[] =>
  findAll(root, 'nav .button').map(({ textContent }) => textContent.trim());

describe('the waiting-room screen', () => {
  it('goes from nobody there to the ways to go on, and back', async () => {
    const { kiosk, press, screen } = await openKiosk();
    equal(kiosk.place, { screen: 'attract' }, 'the beginning');
    equal(findAll(kiosk, 'nav, header').length, 0, 'bars where nobody stands');
    press('Raak het scherm aan');
    await screen('start');
    equal(ways(kiosk), ['Stop en wis alles'], 'ways from the first screen');
    press('Ouder of verzorger');
    const menu = await screen('menu');
    const heading = menu.shadowRoot?.querySelector('h1');
    assert(heading, 'a heading');
    await until('focus at the heading', () => focused() === heading);
    press('Vorige');
    await screen('start');
  });

  it('goes back to where somebody was, and not in circles', async () => {
    const { kiosk, press, show, screen } = await openKiosk();
    await show('start');
    await show('menu');
    await show('find', 'thuis');
    await show('entry', 'boete');
    await show('menu');
    press('Vorige');
    await screen('start');
    equal(ways(kiosk), ['Stop en wis alles'], 'nothing before it');
  });

  it('draws each place anew, with nothing of the one before in it', async () => {
    const { kiosk, show } = await openKiosk();
    const one = await show('entry', 'boete');
    const other = await show('entry', 'gepest');
    assert(one !== other, 'two elements');
    equal(findAll(kiosk, 'h1').length, 1, 'headings');
  });

  it('lets a screen go back among its own steps first', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('menu');
    await show('people');
    let steps = 2;
    assert(kiosk.screen, 'a screen');
    kiosk.screen.back = () => steps-- > 0;
    press('Vorige');
    press('Vorige');
    equal(kiosk.place.screen, 'people', 'after its own steps');
    press('Vorige');
    equal(kiosk.place.screen, 'menu', 'after those');
  });

  it('has no way back to what was sent', async () => {
    const { kiosk, show } = await openKiosk();
    const menu = await show('menu');
    const conversation = new Conversation({ handle: Symbol('thread') });
    menu.dispatchEvent(new ConversationEvent(conversation, 'sent'));
    await kiosk.updateComplete;
    equal(kiosk.place.screen, 'sent', 'the place');
    assert(kiosk.memory.conversation === conversation, 'the conversation');
    assert(!ways(kiosk).includes('Vorige'), 'a way back');
  });

  it('knows the screens that parts of the widget name, and no others', async () => {
    const { kiosk, show } = await openKiosk();
    const menu = await show('menu');
    menu.dispatchEvent(new GoEvent('code'));
    equal(kiosk.place.screen, 'menu', 'reading with a code is not for here');
    menu.dispatchEvent(new GoEvent('entry', 'boete'));
    equal(kiosk.place, { screen: 'entry', id: 'boete' }, 'an answer');
  });

  it('tells that the person wants all gone, and forgets it when it is', async () => {
    const { kiosk, wiped, press, type, show } = await openKiosk();
    await show('find', '?');
    type('mijn kind wordt gepest');
    const field = find(kiosk, 'input') as HTMLInputElement;
    press('Stop en wis alles');
    equal(wiped, ['stop'], 'endings');
    equal(kiosk.memory.finding.text, 'mijn kind wordt gepest', 'until it is wiped');
    kiosk.wipe();
    equal([field.value, kiosk.memory.finding.text], ['', ''], 'what was typed');
    equal(kiosk.place.screen, 'attract', 'the place');
  });

  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
  ] as const)
    it(`has the way out at the very same place on every screen of ${String(width)} px`, async () => {
      await setViewport({ width, height });
      let [count, long] = [0, 0];
      for (const textSize of [0, 1, 2, 3] as const) {
        const places = new Map<string, string>();
        for (const [name, open] of Object.entries(allScreens)) {
          const { kiosk, visit } = await open({ locale: 'nl' });
          if (kiosk.place.screen === 'attract') continue;
          visit.comfort.change({ textSize });
          await kiosk.updateComplete;
          for (const most of ['', '20px']) {
            // A long page brings a button more; it must not push this one.
            find(kiosk, 'main').style.maxBlockSize = most;
            if (most) await until('the way on', () => findAll(kiosk, 'nav .on')[0]);
            const box = find(kiosk, 'nav .stop').getBoundingClientRect();
            places.set([box.x, box.y, box.width, box.height].map(Math.round).join(' '), name);
            if (most) long++;
            else count++;
          }
        }
        equal(places.size, 1, `places ${[...places.entries()].join(' and ')}`);
      }
      console.log(`${String(count)} screens in four sizes, ${String(long)} long ones`);
      assert(count > 40 && long === count, 'screens');
    });

  it('has it at the other side for who reads from the right', async () => {
    await setViewport({ width: 1080, height: 1920 });
    const { kiosk, show } = await openKiosk({ locale: 'ar' });
    await show('start');
    await show('menu');
    const stop = find(kiosk, 'nav .stop').getBoundingClientRect();
    const back = find(kiosk, 'nav .back').getBoundingClientRect();
    assert(stop.right < 540 && back.left > 540, 'mirrored');
    equal(Math.round(stop.left), Math.round(1080 - back.right), 'as far from the edge');
  });
});

describe('how somebody likes to read', () => {
  it('opens in a drawer, one at a time, and is gone at the next screen', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('menu');
    press('Nederlands');
    await until('languages', () => findAll(kiosk, '[lang="en"]')[0]);
    press('Letters');
    await until('letters', () => findAll(kiosk, '.letter')[0]);
    equal(findAll(kiosk, '[lang="en"]').length, 0, 'languages');
    await show('find');
    equal(findAll(kiosk, '.drawer').length, 0, 'drawers');
  });

  it('is larger letters and other colours at once, and the focus stays', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('start');
    const size = (): number => Number.parseFloat(getComputedStyle(kiosk).fontSize);
    const before = size();
    press('Heel grote letters');
    const pressed = focused();
    equal(pressed?.ariaLabel, 'Heel grote letters', 'focus');
    assert(size() > before, 'larger');
    press('Sterk contrast');
    equal(getComputedStyle(kiosk).backgroundColor, 'rgb(0, 0, 0)', 'black');
    await until('pressed', () => control(kiosk, 'Sterk contrast').ariaPressed === 'true');
  });

  it('a focus that goes with what was pressed is found (control)', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('start');
    press('Heel grote letters');
    equal(focused()?.ariaLabel, 'Heel grote letters', 'before');
    control(kiosk, 'Heel grote letters').remove();
    assert(focused()?.ariaLabel !== 'Heel grote letters', 'and lost');
  });

  it('is another language on the same screen', async () => {
    const { kiosk, press, show } = await openKiosk();
    await show('menu');
    press('Nederlands');
    await until('languages', () => findAll(kiosk, '[lang="ar"]')[0]);
    press('العربية');
    await until('Arabic', () => document.documentElement.dir === 'rtl');
    equal(kiosk.place.screen, 'menu', 'the place');
    await kioskLocalization.show('nl');
  });
});
