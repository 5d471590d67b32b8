import { heardOn } from '../../src/ui/kiosk/voice/heard.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { find, findAll } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { field, NUMBER, openJourney, press, toCheck } from '../ui/kiosk/support/journeys.ts';
import type { OpenKiosk } from '../ui/kiosk/support/kiosk-visit.ts';

/** What is read of a screen: all that stands there, and of the visitor nothing without a headphone. */

const CANARY = 'Kanarie Zwartgat 0687654321';

/** A page of these words, with shadow roots where a template asks for one. */
function page(markup: string): HTMLElement {
  document.body.replaceChildren();
  document.body.setHTMLUnsafe(`<div id="page" lang="nl">${markup}</div>`);
  return find(document, '#page');
}

const words = (markup: string): string[] => heardOn(page(markup)).map(({ text }) => text);
const aloud = (screen: Element): string[] =>
  heardOn(screen)
    .filter(({ own }) => !own)
    .map(({ text }) => text);
const owned = (screen: Element): string =>
  heardOn(screen)
    .filter(({ own }) => own)
    .map(({ text }) => text)
    .join(' | ');

const cases: Record<string, [markup: string, heard: string[]]> = {
  'blocks in the order of the page': [
    '<h1>Een</h1><p>Twee <b>en</b>\n half</p><ul><li>Drie</li><li>Vier</li></ul>',
    ['Een', 'Twee en half', 'Drie', 'Vier'],
  ],
  'a button of two lines, with a picture': [
    '<button style="display:grid"><svg><title>x</title></svg><span>Bel mij</span> <span>Gratis</span></button>',
    ['Bel mij', 'Gratis'],
  ],
  'shadow roots, and what is put into them': [
    '<x-y><template shadowrootmode="open"><p>Voor</p><slot></slot><p>Na</p></template><p>In</p></x-y>',
    ['Voor', 'In', 'Na'],
  ],
  'a slot without anything says what it says itself': [
    '<x-y><template shadowrootmode="open"><slot><p>Zelf</p></slot></template></x-y>',
    ['Zelf'],
  ],
  'nothing that nobody sees': [
    '<p hidden>a</p><p style="visibility:hidden">b</p><p aria-hidden="true">c</p><div inert>d</div><p>Wel</p>' +
      '<details><summary>Meer</summary><p>e</p></details>' +
      '<p style="position:absolute;inline-size:1px;block-size:1px;overflow:hidden">f</p>',
    ['Wel', 'Meer'],
  ],
  'a host without a box of its own': [
    '<x-y style="display:contents"><template shadowrootmode="open"><p>Toch</p></template></x-y>',
    ['Toch'],
  ],
  'a button with a picture only': ['<button aria-label="Groter"><svg></svg></button>', ['Groter']],
  'what there is to see on a photo': [
    '<p>Dit is gemaakt</p><img alt="Een bankje" style="inline-size: 9px; block-size: 9px"><p>Na</p>' +
      '<img alt="" style="inline-size: 9px; block-size: 9px">',
    ['Dit is gemaakt', 'Een bankje', 'Na'],
  ],
  'white space only': ['<p> \n </p><p>Ja</p>', ['Ja']],
};

describe('what is read of a screen', () => {
  for (const [name, [markup, heard]] of Object.entries(cases))
    it(name, () => equal(words(markup), heard, 'heard'));

  it('knows the language of each text, and what is whose', () => {
    const heard = heardOn(
      page(
        '<p>Dag <span lang="ar">مرحبا</span> <i data-own>Bram</i></p><textarea>Geheim</textarea>',
      ),
    );
    const expected = [
      ['Dag', 'nl', false],
      ['مرحبا', 'ar', false],
      ['Bram', 'nl', true],
      ['Geheim', 'nl', true],
    ];
    equal(
      heard.map(({ text, lang, own }) => [text, lang, own]),
      expected,
      'heard',
    );
    equal(
      words('<input type="password" value="1234"><input type="checkbox" value="ja">'),
      [],
      'kinds',
    );
  });

  it('says something of every screen, and nothing of what was typed there', async () => {
    let count = 0;
    let texts = 0;
    for (const [name, open] of Object.entries(allScreens)) {
      const visit = await open();
      const screen = await until(name, () => visit.kiosk.screen);
      const typed = typeInto(visit);
      const heard = aloud(screen);
      assert(!heard.join(' ').includes('anarie'), `${name}: ${heard.join(' | ')}`);
      assert(!digits(heard.join('')).includes('0687654321'), `${name}: the number`);
      if (typed) assert(owned(screen).includes(CANARY), `${name}: it is known as own`);
      assert(heard.length > 0, `${name} says something`);
      count++;
      texts += heard.length;
    }
    assert(count > 15, 'enough screens');
    console.log(`${count} screens passed, 0 failed; ${texts} texts`);
  });

  it('a journey reads its questions, and its answers only as own', async () => {
    const visit = await openJourney('bel-mij');
    const first = visit.kiosk.screen!;
    visit.type(NUMBER);
    assert(field(visit).value === NUMBER, 'control: it stands there');
    assert(!aloud(first).join(' ').includes('06'), 'while it is typed');
    assert(owned(first).includes(NUMBER), 'own');
    visit.type('');
    await toCheck(visit);
    const check = visit.kiosk.screen!;
    const [heard, own] = [aloud(check).join(' | '), owned(check)];
    for (const answer of [
      NUMBER,
      'In de avond',
      'Nederlands',
      'liever niet',
      'Mijn zoon zit thuis',
    ]) {
      assert(!heard.includes(answer), `“${answer}” is said: ${heard}`);
      assert(own.includes(answer), `“${answer}” is own`);
    }
    assert(heard.includes('Klopt dit zo?'), 'the question itself');
    await press(visit, 'Vorige', 'Waar wilt u over praten?');
  });

  it('a code that was just given is own', async () => {
    const visit = await openJourney('vraag');
    visit.type('Mijn zoon zit thuis.');
    visit.press('Verstuur uw vraag');
    const screen = await visit.screen('sent');
    const receipt = visit.kiosk.memory.conversation?.receipt ?? '';
    await until('the code', () => digits(owned(screen)).includes(receipt));
    assert(receipt.length === 20, 'control: there is one');
    assert(!digits(aloud(screen).join('')).includes(receipt.slice(0, 4)), 'not said');
  });

  it('that words sounded like danger is known to who typed them only', async () => {
    const { kiosk } = await allScreens['find in danger']!();
    const [heard, own] = [aloud(kiosk.screen!).join(), owned(kiosk.screen!)];
    assert(own.includes('Bel 112') && !heard.includes('Bel 112'), 'the panel');
  });
});

const digits = (text: string): string => text.replace(/\D/g, '');

/** Into the field of the screen; false where there is none. */
function typeInto({ kiosk, type }: OpenKiosk): boolean {
  const there = findAll(kiosk, 'textarea, input').length > 0;
  if (there) type(CANARY);
  return there;
}
