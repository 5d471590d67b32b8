import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, textOf } from '../ui/support/deep.ts';
import { task, until } from '../ui/support/until.ts';
import { DAYPART, NUMBER, openJourney, press } from '../ui/kiosk/support/journeys.ts';
import {
  kioskLocalization,
  MemoryVoice,
  openKiosk,
  type OpenKiosk,
} from '../ui/kiosk/support/kiosk-visit.ts';

/** Reading a screen aloud: by the button, as each screen comes, and never after it has gone. */

const MENU = 'Waarmee kunnen wij u helpen?';

async function open(options: Parameters<typeof openKiosk>[0] = {}): Promise<Heard> {
  const voice = new MemoryVoice();
  const visit = await openKiosk({ voice, ...options });
  return { ...visit, voice };
}

interface Heard extends OpenKiosk {
  readonly voice: MemoryVoice;
}

const button = ({ kiosk }: OpenKiosk): HTMLElement =>
  find(find(kiosk, 'steunpunt-kiosk-aloud'), 'button');

describe('reading aloud', () => {
  it('the button reads this screen, and from then on each as it comes', async () => {
    const visit = await open();
    await visit.show('menu');
    equal(visit.voice.said.length, 0, 'nothing by itself');
    visit.press('Lees voor');
    equal(visit.voice.said[0]?.texts[0], MENU, 'from the heading on');
    assert(visit.voice.said[0]?.texts.includes('Bel mij terug'), 'choices too');
    await visit.show('people');
    await until('the next screen', () => visit.voice.said.length === 2);
    assert(!visit.voice.said[1]?.texts.includes(MENU), 'only what is there now');
  });

  it('while it speaks the button stops it, and then nothing is read by itself', async () => {
    const visit = await open();
    await visit.show('menu');
    visit.press('Lees voor');
    await until('another word', () => button(visit).textContent.trim() === 'Stop voorlezen');
    visit.press('Stop voorlezen');
    assert(!visit.voice.speaking && !visit.visit.comfort.aloud, 'silent');
    await visit.show('people');
    equal(visit.voice.said.length, 1, 'said');
    visit.press('Lees voor');
    equal(visit.voice.said.length, 2, 'and again, when asked');
  });

  it('reads once more when it has finished', async () => {
    const visit = await open();
    await visit.show('menu');
    visit.press('Lees voor');
    visit.voice.stop();
    await until('its first word', () => button(visit).textContent.trim() === 'Lees voor');
    visit.press('Lees voor');
    equal(visit.voice.said.length, 2, 'said');
  });

  it('is silent as soon as another screen is asked for, and when all is wiped', async () => {
    for (const leave of [
      ({ kiosk }: OpenKiosk) => kiosk.show({ screen: 'find' }),
      ({ kiosk }: OpenKiosk) => kiosk.wipe(),
    ]) {
      const visit = await open();
      await visit.show('menu');
      visit.press('Lees voor');
      assert(visit.voice.speaking, 'control: it speaks');
      visit.visit.comfort.aloud = false;
      leave(visit);
      equal(visit.voice.speaking, false, 'at once');
    }
  });

  it('the next question of a journey is read as well', async () => {
    const voice = new MemoryVoice();
    const visit = await openJourney('bel-mij', { voice });
    visit.visit.comfort.change({ aloud: true });
    visit.type(NUMBER);
    await press(visit, 'Verder', DAYPART);
    await until('the question', () => voice.said.at(-1)?.texts.includes(DAYPART));
    assert(!voice.said.at(-1)?.texts.join(' ').includes('06'), 'without the number');
  });

  it('another language is read in that language, from the top', async () => {
    const visit = await open();
    await visit.show('menu');
    visit.press('Lees voor');
    await kioskLocalization.show('en');
    equal(visit.voice.speaking, false, 'silent at once');
    await until('English', () => visit.voice.said.at(-1)?.texts[0] === 'How can we help you?');
    await kioskLocalization.show('nl');
  });

  it('lights up what is being said, and puts the light out', async () => {
    const visit = await open();
    await visit.show('menu');
    visit.press('Lees voor');
    visit.voice.be(0);
    equal(lit(), MENU, 'the heading');
    const [second = ''] = visit.voice.said[0]?.texts.slice(1) ?? [];
    visit.voice.be(1);
    equal(lit(), second, 'what comes after it');
    visit.voice.stop();
    equal(lit(), '', 'afterwards');
    visit.voice.say(['Bent u er nog?']);
    visit.voice.be(0);
    equal(lit(), '', 'what another says stands elsewhere');
  });

  it('says so when it cannot read all, or nothing', async () => {
    const visit = await open();
    await visit.show('menu');
    for (const [missed, words] of [
      ['all', 'Dit kunnen wij hier nog niet voorlezen.'],
      ['some', 'Niet alles kunnen wij hier voorlezen.'],
    ] as const) {
      visit.voice.miss(missed);
      await until(words, () => textOf(visit.kiosk).includes(words));
    }
    visit.voice.miss('none');
    await until('none of it', () => findAll(visit.kiosk, 'steunpunt-kiosk-aloud p').length === 0);
  });

  it('is not there where nothing can be said, and comes when something can', async () => {
    const voice = new MemoryVoice();
    voice.can = false;
    const visit = await open({ voice });
    await visit.show('menu');
    const there = (): number =>
      findAll(visit.kiosk, 'steunpunt-kiosk-aloud').flatMap((one) => findAll(one, 'button')).length;
    equal(there(), 0, 'without clips');
    voice.can = true;
    voice.stop();
    await until('the button', there);
    const { kiosk } = await openKiosk({ voice: null });
    await task();
    equal(findAll(kiosk, 'steunpunt-kiosk-aloud button').length, 0, 'without sound');
  });

  it('softer and louder have an end, and are heard at once', async () => {
    const visit = await open();
    await visit.show('start');
    const volumes: number[] = [];
    for (const words of [...Array<string>(8).fill('Zachter'), ...Array<string>(9).fill('Harder')]) {
      control(visit.kiosk, words).click();
      volumes.push(Math.round(visit.visit.comfort.volume * 100));
    }
    equal([Math.min(...volumes), Math.max(...volumes)], [10, 100], 'ends');
    assert(visit.voice.said.length >= 1, 'heard');
    const louder = control(visit.kiosk, 'Harder');
    await until('no further', () => louder.getAttribute('aria-disabled') === 'true');
  });
});

/** What has a light behind it. */
function lit(): string {
  const lights = [...(CSS.highlights.get('steunpunt-said') ?? [])] as Range[];
  return lights.map(({ startContainer }) => startContainer.textContent?.trim()).join(' ');
}
