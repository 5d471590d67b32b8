import { clipName, partsOf, sentencesOf } from '../../src/core/clip-name.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { heardOn } from '../../src/ui/kiosk/voice/heard.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { clipLines } from './support/spoken.ts';

/**
 * Our own clips say the screens that everybody meets, every word of them, on a device without a
 * voice. Names, addresses and what a library says stand on others.
 */

const EVERYBODYS = [
  ...['start', 'menu', 'menu without a network', 'find by typing', 'find nothing'],
  ...['call: number', 'call: part of the day', 'call: language', 'call: another language'],
  ...['call: interpreter', 'call: voicemail', 'call: topic', 'sent: call', 'sent: parked'],
];
const locales = Object.keys(LOCALES) as Locale[];
const names = new Map<string, ReadonlySet<string>>();

function said(text: string, lang: string): boolean {
  const has = (part: string): boolean => names.get(lang)?.has(clipName(lang, part)) ?? false;
  return sentencesOf(text).every((sentence) => has(sentence) || partsOf(sentence, has) !== null);
}

/** Texts of the screen that no clip says; a name of another language has one among those of the page. */
const unsaid = (screen: Element, page: string): string[] =>
  heardOn(screen)
    .filter(({ own, text, lang }) => !own && !said(text, lang) && !said(text, page))
    .map(({ text }) => text);

describe('our own clips', () => {
  before(async () => {
    for (const lang of locales)
      names.set(lang, new Set((await clipLines(lang)).map(([name]) => name)));
  });

  for (const locale of locales)
    it(`${locale}: say everything on ${EVERYBODYS.length} screens; else npm run clips`, async () => {
      let count = 0;
      for (const name of EVERYBODYS) {
        const open = allScreens[name];
        assert(open, `there is a screen “${name}”`);
        const { kiosk } = await open({ locale });
        const screen = kiosk.screen;
        assert(screen && heardOn(screen).length > 0, `${name}: something stands there`);
        equal(unsaid(screen, locale), [], `${name}, npm run clips`);
        count++;
      }
      console.log(`${locale}: ${count} screens passed, 0 failed`);
    });

  it('a text that nobody has spoken is found', async () => {
    const { kiosk } = await allScreens['entry']!();
    assert(unsaid(kiosk.screen!, 'nl').length > 0, 'an answer of the library');
  });
});
