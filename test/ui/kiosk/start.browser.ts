import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, textOf } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { kioskLocalization, openKiosk } from './support/kiosk-visit.ts';

const key = (name: string, more: KeyboardEventInit = {}): void =>
  void dispatchEvent(new KeyboardEvent('keydown', { key: name, ...more }));

describe('where nobody stands', () => {
  it('begins at any touch', async () => {
    const { kiosk, screen } = await openKiosk();
    kiosk.screen?.click();
    await screen('start');
  });

  it('begins at any key, but those that staff press with others', async () => {
    const { kiosk, screen } = await openKiosk();
    for (const name of ['Control', 'Alt', 'Shift', 'Meta']) key(name);
    key('K', { ctrlKey: true, altKey: true, shiftKey: true });
    equal(kiosk.place.screen, 'attract', 'keys of staff');
    key('Tab');
    await screen('start');
    key('a');
    equal(kiosk.place.screen, 'start', 'once');
  });

  it('begins in the language that is touched', async () => {
    const { press, screen } = await openKiosk();
    press('English');
    const start = await screen('start');
    await until('English', () => textOf(start).includes('Who are you?'));
    await kioskLocalization.show('nl');
  });

  it('says when somebody reads, and leads nowhere', async () => {
    const { kiosk } = await openKiosk({
      published: { standIn: { name: 'De Eik', phone: '020 765 43 21' } },
    });
    assert(textOf(kiosk).includes('Wij lezen berichten op maandag'), 'open days');
    equal(findAll(kiosk, 'a').length, 0, 'links');
  });
});

describe('the first screen', () => {
  it('asks who is there and lets them in', async () => {
    const { visit, press, show, screen } = await openKiosk();
    await show('start');
    press('Jongere');
    const menu = await screen('menu');
    equal(visit.door, 'youth', 'the door');
    await until('their words', () => textOf(menu).includes('je naam'));
    await kioskLocalization.show('nl');
  });

  for (const [doors, there, gone] of [
    ['parent', 'Ouder of verzorger', 'Jongere'],
    ['youth', 'Jongere', 'Ouder of verzorger'],
  ] as const)
    it(`has one door where only that is wanted: ${doors}`, async () => {
      const { kiosk, show } = await openKiosk({ settings: { doors } });
      await show('start');
      equal(findAll(kiosk, '.door').length, 1, 'doors');
      assert(textOf(kiosk).includes(there) && !textOf(kiosk).includes(gone), 'which');
      assert(!textOf(kiosk).includes('Wie bent u?'), 'no question with one answer');
    });

  it('takes down what each needs', async () => {
    const { kiosk, visit, press, show } = await openKiosk();
    await show('start');
    press('Ik wil meer tijd');
    press('Ik heb een koptelefoon');
    press('Donker');
    press('Grote letters');
    const { moreTime, headphones, contrast, textSize } = visit.comfort;
    equal([moreTime, headphones, contrast, textSize], [true, true, 'dark', 2], 'comfort');
    await until('on', () => control(kiosk, 'Ik wil meer tijd').ariaPressed === 'true');
    press('Ik wil meer tijd');
    equal(visit.comfort.moreTime, false, 'off again');
  });

  it('says nothing of listening where there is no sound', async () => {
    const { kiosk, show } = await openKiosk({ voice: null });
    await show('start');
    assert(!textOf(kiosk).includes('koptelefoon'), 'headphones');
    assert(textOf(kiosk).includes('Ik wil meer tijd'), 'time');
  });
});

describe('the menu', () => {
  it('has four ways, to be called first and to write last', async () => {
    const { kiosk, show } = await openKiosk();
    await show('menu');
    equal(
      findAll(kiosk, '.way .title').map(({ textContent }) => textContent),
      ['Bel mij terug', 'Vind een antwoord', 'Ga thuis verder', 'Stel een vraag'],
      'ways',
    );
  });

  for (const [words, place] of [
    ['Bel mij terug', { screen: 'journey', id: 'bel-mij' }],
    ['Vind een antwoord', { screen: 'find' }],
    ['Ga thuis verder', { screen: 'home' }],
    ['Stel een vraag', { screen: 'journey', id: 'vraag' }],
  ] as const)
    it(`leads there: ${words}`, async () => {
      const { kiosk, press, show } = await openKiosk();
      await show('menu');
      press(words);
      equal(kiosk.place, place, 'the place');
    });

  it('says calmly that there is no network, as long as there is none', async () => {
    let online = true;
    const state = { app: 'a', unsent: 0, oldest: 'none', parked: 0, persisted: true } as const;
    const { kiosk, show } = await openKiosk({ device: { state: () => ({ ...state, online }) } });
    await show('menu');
    equal(findAll(kiosk, '.offline').length, 0, 'with a network');
    online = false;
    dispatchEvent(new Event('offline'));
    await until('the line', () => findAll(kiosk, '.offline')[0]);
    assert(find(kiosk, '.offline').matches('.quiet'), 'quiet');
    online = true;
    dispatchEvent(new Event('online'));
    await until('no line', () => findAll(kiosk, '.offline').length === 0);
  });
});
