import { setViewport } from '@web/test-runner-commands';
import { MemoryPost } from '../../post/memory-post.ts';
import type { SteunpuntKioskCode } from '../../../src/ui/kiosk/steunpunt-kiosk-code.ts';
import { assert, equal } from '../support/assert.ts';
import { find, findAll, focused, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { MemoryVoice, openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

type Options = NonNullable<Parameters<typeof openKiosk>[0]>;

/** A question, up to the screen that says where it is. */
async function ask(options: Options = {}): Promise<OpenKiosk> {
  const visit = await openKiosk(options);
  await visit.show('journey', 'vraag');
  visit.type('Mijn zoon zit al drie weken thuis.');
  visit.press('Verstuur uw vraag');
  await visit.screen('sent');
  await task();
  return visit;
}

/** A call, likewise. */
async function call(options: Options = {}): Promise<OpenKiosk> {
  const visit = await openKiosk(options);
  await visit.show('journey', 'bel-mij');
  visit.type('06 12 34 56 78');
  for (const words of ['Verder', 'In de avond', 'English', 'Nee', 'Ja', 'Sla over']) {
    await task();
    visit.press(words);
    await task();
  }
  visit.press('Bel mij terug');
  await visit.screen('sent');
  await task();
  return visit;
}

const words = ({ kiosk }: OpenKiosk): string => textOf(kiosk.screen ?? kiosk);
const timer = ({ kiosk }: OpenKiosk): string =>
  findAll(kiosk, '[role=timer]')
    .map((one) => one.textContent.trim())
    .join();
const closes = (seconds: number): string => `Dit scherm wist zichzelf over ${seconds} seconden.`;
const link = ({ kiosk }: OpenKiosk): string =>
  findAll<SteunpuntKioskCode>(kiosk, 'steunpunt-kiosk-code')
    .map(({ link }) => link)
    .join();

async function pass(visit: OpenKiosk, seconds: number): Promise<void> {
  await visit.clock.pass(seconds * 1000);
  await task();
}

describe('after a question', () => {
  it('says who reads it when, and shows the code large', async () => {
    const visit = await ask();
    await until('the heading', () => focused()?.localName === 'h1');
    assert(words(visit).includes('Uw vraag is bij ons'), 'heading');
    assert(/U hoort voor .+ iets\./.test(words(visit)), 'day');
    const code = find(visit.kiosk, '.code');
    equal(code.textContent.trim().split(/\s+/).length, 5, 'groups');
    const { fontSize } = getComputedStyle(code);
    const { fontSize: text } = getComputedStyle(find(visit.kiosk, '.big'));
    assert(parseFloat(fontSize) > parseFloat(text), 'large');
    equal(visit.said.filter((one) => one.includes('Wij hebben uw vraag.')).length, 1, 'said');
    visit.press('Klaar');
    equal(visit.wiped, ['done'], 'endings');
  });

  it('closes by itself after 20 seconds, counting in sight, and not a moment before', async () => {
    const visit = await ask();
    equal(timer(visit), closes(20), 'at first');
    await pass(visit, 19);
    equal([timer(visit), visit.wiped], [closes(1), []], 'nearly');
    await pass(visit, 1);
    equal(visit.wiped, ['done'], 'endings');
    await pass(visit, 30);
    equal(visit.wiped, ['done'], 'only once');
  });

  it('begins anew at a touch, and stands still for who wants longer', async () => {
    const visit = await ask();
    await pass(visit, 15);
    find(visit.kiosk, '.code').dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, composed: true }),
    );
    await task();
    equal(timer(visit), closes(20), 'after a touch');
    visit.press('Langer tonen');
    await task();
    equal(timer(visit), '', 'no countdown');
    await pass(visit, 59);
    equal(visit.wiped, [], 'still there, until nobody is');
  });

  it('who asked for more time has three times as much', async () => {
    const visit = await openKiosk();
    visit.visit.comfort.change({ moreTime: true });
    await visit.show('journey', 'vraag');
    visit.type('Mijn zoon');
    visit.press('Verstuur uw vraag');
    await visit.screen('sent');
    await task();
    equal(timer(visit), closes(60), 'at first');
  });

  it('a QR of the page comes first; one with the code only after it was said what stays behind', async () => {
    const visit = await ask();
    const page = 'https://steunpunt.example/w/de-linde?lang=nl&door=parent';
    const receipt = visit.kiosk.memory.conversation?.receipt ?? '';
    equal(link(visit), page, 'first choice');
    visit.press('QR met code');
    await task();
    equal(link(visit), '', 'no code yet');
    assert(words(visit).includes('geschiedenis van uw telefoon'), 'what stays behind');
    await until('the focus', () => focused()?.id === 'home');
    visit.press('Laat toch zien');
    await task();
    equal(link(visit), `${page}&start=code#${receipt}`, 'second choice');
    assert(receipt.length === 20 && !new URL(link(visit)).search.includes(receipt), 'fragment');
    await pass(visit, 30);
    equal(visit.wiped, [], 'it stays as long as somebody is busy with it');
    visit.press('QR zonder code');
    await task();
    equal(link(visit), page, 'back');
  });

  it('the code is said to one pair of ears only', async () => {
    const voice = new MemoryVoice();
    const visit = await ask({ voice });
    visit.press('Lees de code voor');
    await until('the words', () => words(visit).includes('Zonder koptelefoon hoort iedereen'));
    equal(voice.said, [], 'said');
    visit.press('Ik heb een koptelefoon');
    const digits = visit.kiosk.memory.conversation?.receipt ?? '';
    equal(voice.said.length, 1, 'said');
    const [said] = voice.said;
    equal(said?.own.join('').replaceAll(/\D/g, ''), digits, 'digits');
    equal(said?.texts, [], 'nothing for everybody');
  });

  it('while it is read aloud, the screen does not close', async () => {
    const voice = new MemoryVoice();
    const visit = await ask({ voice });
    voice.say([]);
    await task();
    await pass(visit, 30);
    equal([timer(visit), visit.wiped], ['', []], 'while speaking');
    voice.stop();
    await task();
    equal(timer(visit), closes(20), 'after');
  });

  it('a printer gives a card; without one nothing says so', async () => {
    let printed = 0;
    const visit = await ask({ settings: { printer: true }, device: { print: () => printed++ } });
    const card = textOf(find(visit.kiosk, 'steunpunt-kiosk-card'));
    const digits = visit.kiosk.memory.conversation?.receipt ?? '';
    assert(card.replaceAll(' ', '').includes(digits), 'code');
    for (const one of ['De Linde', '020 123 45 67', 'steunpunt.example/de-linde'])
      assert(card.includes(one), one);
    assert(!card.includes('Mijn zoon'), 'never what was typed');
    visit.press('Print een kaartje');
    equal(printed, 1, 'printed');
    const without = await ask();
    assert(!words(without).includes('Print'), 'without a printer');
  });
});

describe('what was not sent yet', () => {
  it('kept: says so, and one may go', async () => {
    const post = new MemoryPost();
    post.online = false;
    const visit = await ask({ post });
    assert(words(visit).includes('Uw vraag is bewaard'), 'heading');
    assert(words(visit).includes('Wij versturen dit als er weer internet is.'), 'words');
    assert(!words(visit).includes('deze pagina'), 'there is no page to keep open');
    equal(timer(visit), closes(20), 'closes');
    await pass(visit, 1);
    equal(visit.said.filter((one) => one.includes('weer internet')).length, 1, 'said');
  });

  it('only in memory: asks to stay, does not close, and does once it is sent', async () => {
    const visit = await ask();
    visit.post.deliver('memory');
    await task();
    assert(words(visit).includes('Blijf nog even staan'), 'heading');
    assert(words(visit).includes('020 123 45 67'), 'phone');
    await pass(visit, 59);
    equal(visit.wiped, [], 'still there, until nobody is');
    visit.post.deliver('sent');
    await task();
    equal(timer(visit), closes(20), 'closes');
  });

  it('parked: only a phone helps, no code is shown', async () => {
    const visit = await ask();
    visit.post.deliver('parked');
    await task();
    assert(words(visit).includes('Bel ons even'), 'heading');
    assert(words(visit).includes('020 123 45 67'), 'phone');
    equal(findAll(visit.kiosk, '.code').length, 0, 'code');
  });
});

describe('after a call', () => {
  it('says before which day, and keeps the code small and shut', async () => {
    const visit = await call();
    assert(/Wij bellen u voor .+\./.test(words(visit)), 'day');
    const more = find(visit.kiosk, 'details') as HTMLDetailsElement;
    equal(more.open, false, 'open');
    equal(timer(visit), closes(20), 'closes');
    find(more, 'summary').click();
    await until('the code', () => find(visit.kiosk, '.code').checkVisibility());
    await pass(visit, 30);
    equal(visit.wiped, [], 'who looks at it has time');
  });

  it('kept: the number goes as soon as there is internet', async () => {
    const post = new MemoryPost();
    post.online = false;
    const visit = await call({ post });
    assert(words(visit).includes('Uw nummer is bewaard'), 'heading');
    assert(words(visit).includes('Daarna bellen wij u.'), 'words');
  });
});

describe('the street at the end', () => {
  after(() => setViewport({ width: 1080, height: 1920 }));

  it('stands where room is left, and never makes a page longer', async () => {
    let seen = 0;
    for (const [width, height, textSize] of [
      [1080, 1920, 0],
      [1080, 1920, 1],
      [1920, 1080, 1],
      [1920, 1080, 3],
    ] as const) {
      await setViewport({ width, height });
      const visit = await call();
      visit.visit.comfort.change({ textSize });
      await task();
      const main = find(visit.kiosk, 'main');
      equal(main.scrollHeight - main.clientHeight, 0, `longer by, at ${width} px`);
      const street = find(visit.kiosk, '.evening .street');
      if (!street.checkVisibility()) continue;
      const above = find(visit.kiosk, '.row .go').getBoundingClientRect().bottom;
      assert(street.getBoundingClientRect().top >= above, 'below what is to be read');
      seen++;
    }
    console.log(`the street on ${seen} of 4 screens`);
    equal(seen, 3, 'seen');
  });

  it('is not there where the code needs the room', async () => {
    await setViewport({ width: 1080, height: 1920 });
    const visit = await ask();
    visit.visit.comfort.change({ textSize: 3 });
    await task();
    assert(!find(visit.kiosk, '.evening .street').checkVisibility(), 'street');
  });
});
