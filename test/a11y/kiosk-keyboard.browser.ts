import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { FIRST_SETTINGS } from '../../src/core/kiosk.ts';
import { kioskSizes } from '../../src/core/kiosk-sizes.ts';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { openKiosk } from '../ui/kiosk/support/kiosk-visit.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement, focused } from '../ui/support/deep.ts';
import { touchable } from './kiosk-targets.ts';

const { target, gap } = kioskSizes(FIRST_SETTINGS);
const MOST = 120;
const names = Object.keys(allScreens);

const wordsOf = (element: Element): string =>
  `${element.localName} "${element.ariaLabel ?? element.textContent.replaceAll(/\s+/g, ' ').trim()}"`;

/** The ring around it shows, and nothing lies on it. */
function faultOf(element: Element): string | null {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle !== 'solid' || Number.parseFloat(outlineWidth) < 2) return 'no ring';
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit && (element.contains(hit) || hit.contains(element)) ? null : 'covered';
}

/** Everything that Tab comes by, until it begins again. */
async function walk(): Promise<{ seen: Element[]; faults: string[] }> {
  const seen: Element[] = [];
  const faults: string[] = [];
  for (let at = 0; at < MOST; at++) {
    await sendKeys({ press: 'Tab' });
    const element = focused();
    if (element && seen.includes(element)) break;
    if (!element || element === document.body || element.localName === 'main') continue;
    seen.push(element);
    const fault = faultOf(element);
    if (fault) faults.push(`${wordsOf(element)}: ${fault}`);
  }
  return { seen, faults };
}

describe('with the keys alone', () => {
  before(() => setViewport({ width: 1080, height: 1920 }));
  // The last Tab may have left the page: the tests after these listen for focus.
  after(async () => {
    document.body.replaceChildren();
    await sendMouse({ type: 'click', position: [5, 5] });
  });

  it('everything that can be touched is come by, in sight', async () => {
    let count = 0;
    let stops = 0;
    for (const name of names) {
      // There any key is the way in.
      if (name === 'attract') continue;
      await allScreens[name]?.({ locale: 'nl' });
      const { seen, faults } = await walk();
      equal(faults, [], name);
      // After it: a way on comes a frame after what is long.
      const { checked } = touchable(document, target, gap);
      // The way on went where the walk came to the end of the page, and is there again at its start.
      const on = everyElement(document).find((element) => element.matches('button.on'));
      const passed = on && !seen.includes(on) ? 1 : 0;
      equal(seen.length + passed, checked, `${name}: of all that can be touched`);
      count++;
      stops += seen.length;
    }
    console.log(`${String(count)} screens, ${String(stops)} stops`);
    assert(count >= names.length - 1 && stops > count, 'screens were walked');
  });

  it('an unseen ring and a cover are found (control)', async () => {
    await allScreens.menu?.({ locale: 'nl' });
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#000';
    document.body.append(cover);
    const { seen, faults } = await walk();
    assert(seen.length > 3, 'stops');
    equal(faults.length, seen.length, 'all are covered');
    cover.remove();
    for (const element of everyElement(document))
      if (element.matches('.way')) (element as HTMLElement).style.outline = 'none';
    equal((await walk()).faults.filter((fault) => fault.endsWith('no ring')).length, 4, 'rings');
  });

  it('a way that no key leads to is found (control)', async () => {
    await allScreens.menu?.({ locale: 'nl' });
    for (const element of everyElement(document))
      if (element.matches('.way')) (element as HTMLElement).tabIndex = -1;
    let found = '';
    await pressed('Vind een antwoord').catch((problem: unknown) => (found = String(problem)));
    assert(found.includes('no way to "Vind een antwoord"'), 'not to be reached');
  });

  it('somebody comes from the street to an answer, and leaves', async () => {
    const { kiosk, screen, wiped } = await openKiosk();
    await sendKeys({ press: 'Shift' });
    equal(kiosk.place.screen, 'attract', 'a key of staff alone');
    await sendKeys({ press: 'a' });
    await screen('start');
    await pressed('Ouder of verzorger');
    await screen('menu');
    await pressed('Vind een antwoord');
    await screen('find');
    await pressed('Niet naar school');
    await screen('find');
    await pressed('Mijn kind zit thuis');
    await screen('entry');
    await pressed('Vorige');
    await screen('find');
    await pressed('Stop en wis alles');
    equal(wiped, ['stop'], 'endings');
  });
});

/** Tab to what has these words, then Enter. */
async function pressed(words: string): Promise<void> {
  for (let at = 0; at < MOST; at++) {
    const element = focused();
    if (element?.matches('button') && element.textContent.includes(words)) {
      await sendKeys({ press: 'Enter' });
      return;
    }
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`no way to "${words}"`);
}
