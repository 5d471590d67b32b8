import { checks as seen } from './surfaces/checks.ts';

/** Which test shows which point of the list on which surface. The statement is made of it. */

export const SURFACES = {
  launcher: 'de knop op een website',
  frame: 'het venster op een website',
  page: 'de losse pagina',
  kiosk: 'het scherm in de wachtkamer',
  desk: 'de balie voor medewerkers',
  demo: 'de voorbeeldpagina’s',
} as const;

export type Surface = keyof typeof SURFACES;

/** A test by its file and its name; of a name that is made as it runs, what is always in it. */
export interface Proof {
  readonly file: string;
  readonly name: string;
}

/** Where a point is about something that a surface does not have: why, in Dutch. */
export interface Absent {
  readonly absent: string;
}

export interface Point {
  readonly id: string;
  /** In Dutch: what somebody can count on. */
  readonly what: string;
  /** Each is given something that is wrong, and finds it: one at least in each file of `on`. */
  readonly controls: readonly Proof[];
  readonly on: Readonly<Record<Surface, Proof | Absent>>;
}

const test = (file: string, name: string): Proof => ({ file: `test/${file}`, name });
const absent = (why: string): Absent => ({ absent: why });

/** Looked at in the product as it is built, on the main screens of each surface. */
const all = (id: string): Record<Surface, Proof> => {
  const one = (surface: Surface): Proof => test('a11y/surfaces.e2e.ts', `${id} ${surface}`);
  return {
    launcher: one('launcher'),
    frame: one('frame'),
    page: one('page'),
    kiosk: one('kiosk'),
    desk: one('desk'),
    demo: one('demo'),
  };
};

const controls = (id: string): Proof[] => [
  test(
    'a11y/surfaces.e2e.ts',
    `${id}: ${id in seen ? 'finds what is wrong' : 'another name, role or order is found'} (control)`,
  ),
];
const larger = (surface: Surface): Proof => test('a11y/larger.e2e.ts', `A8 ${surface}`);
const keys = (name: string): Proof => test('a11y/keys.e2e.ts', name);

const OWN_PAGE = absent('staat niet op een pagina van een ander');
const NOTHING_TYPED = absent('hier typt niemand iets');
const NO_LIMIT = absent('heeft geen tijdslimiet');
const NOTHING_SAID = absent('hier verandert niets vanzelf');

const plain = (id: string, what: string): Point => ({
  id,
  what,
  controls: controls(id),
  on: all(id),
});

export const points: readonly Point[] = [
  plain('A1', 'Het programma axe vindt geen fouten tegen WCAG 2.2 A en AA'),
  plain('A2', 'Knoppen zijn groot genoeg: 44 bij 44 pixels'),
  plain('A3', 'Letters zijn groot genoeg: 16 pixels of meer'),
  {
    id: 'A4',
    what: 'Alles kan met het toetsenbord, van begin tot eind',
    controls: [
      keys('A4: a button that only a mouse can press is found (control)'),
      test('a11y/kiosk-keyboard.browser.ts', 'a way that no key leads to is found (control)'),
    ],
    on: {
      launcher: keys('A4 launcher and frame: opens, asks, reads, closes, and the focus is back'),
      frame: keys('A4 launcher and frame: opens, asks, reads, closes, and the focus is back'),
      page: keys('A4 page: asks and reads'),
      kiosk: test(
        'a11y/kiosk-keyboard.browser.ts',
        'somebody comes from the street to an answer, and leaves',
      ),
      desk: keys(
        'A4 desk: logs in, goes to a room, reads a thread; reading starts at each heading',
      ),
      demo: keys('A4 demo: a skip link, and the way to the widget'),
    },
  },
  {
    ...plain('A5', 'U ziet waar u bent met het toetsenbord, in een logische volgorde'),
    controls: [
      ...controls('A5'),
      test('a11y/kiosk-keyboard.browser.ts', 'an unseen ring and a cover are found (control)'),
    ],
    on: {
      ...all('A5'),
      kiosk: test(
        'a11y/kiosk-keyboard.browser.ts',
        'everything that can be touched is come by, in sight',
      ),
    },
  },
  {
    id: 'A6',
    what: 'U raakt uw plek niet kwijt: na elke stap begint het lezen bij de kop',
    controls: [
      test('widget/loader-element.browser.ts', 'a focus that did not come back is found (control)'),
      test('ui/focus.browser.ts', 'a screen that does not lead to its heading is found (control)'),
      test(
        'ui/kiosk/shell.browser.ts',
        'a focus that goes with what was pressed is found (control)',
      ),
      keys('A6: a heading where reading does not start is found (control)'),
    ],
    on: {
      launcher: test('widget/loader-element.browser.ts', 'gives focus back on Escape'),
      frame: test('ui/focus.browser.ts', 'goes to the heading of each screen that a person chose'),
      page: test('ui/focus.browser.ts', 'goes to the heading of each screen that a person chose'),
      kiosk: test(
        'ui/kiosk/shell.browser.ts',
        'is larger letters and other colours at once, and the focus stays',
      ),
      desk: keys(
        'A4 desk: logs in, goes to a room, reads a thread; reading starts at each heading',
      ),
      demo: absent('een gewone pagina zonder stappen'),
    },
  },
  plain('A7', 'Het past op een heel smal scherm, ook bij 400 procent zoom'),
  {
    id: 'A8',
    what: 'Letters van dubbele grootte passen ook',
    controls: [
      test(
        'a11y/larger.e2e.ts',
        'A8: letters of one size, and what is cut off, are found (control)',
      ),
      test('a11y/kiosk-screens.browser.ts', 'finds small letters and what is too wide (control)'),
    ],
    on: {
      launcher: larger('launcher'),
      frame: larger('frame'),
      page: larger('page'),
      kiosk: test(
        'a11y/kiosk-screens.browser.ts',
        'axe 0, fingers, letters, one heading, a way out, not sideways',
      ),
      desk: larger('desk'),
      demo: larger('demo'),
    },
  },
  plain('A9', 'Meer ruimte tussen letters en regels past ook'),
  {
    id: 'A10',
    what: 'De opmaak van een website maakt de knop en het venster niet slechter',
    controls: [
      test('a11y/larger.e2e.ts', 'A10: a page that could reach us is found (control)'),
      test('e2e/partner-page.e2e.ts', 'a page that reaches into the launcher is found (control)'),
    ],
    on: {
      launcher: test('a11y/larger.e2e.ts', 'A10 launcher'),
      frame: test('e2e/partner-page.e2e.ts', 'styles of the host page change nothing'),
      page: OWN_PAGE,
      kiosk: OWN_PAGE,
      desk: OWN_PAGE,
      demo: absent('is zelf de website'),
    },
  },
  plain('A11', 'Met eigen kleuren van de computer werkt en ziet u alles'),
  plain('A12', 'Ook in het donker is alles te lezen; wie meer contrast vraagt, krijgt 7 op 1'),
  plain('A13', 'Wie minder beweging wil, ziet geen beweging'),
  plain('A14', 'Van rechts naar links staat alles in spiegelbeeld'),
  plain('A15', 'Wat een schermlezer krijgt, verandert niet zonder dat wij het zien'),
  {
    id: 'A16',
    what: 'Wat u typt, is na afloop weg van het scherm',
    controls: [
      test(
        'ui/quick-exit.browser.ts',
        'an exit that only covers, and one that remembers, are found (control)',
      ),
      test(
        'e2e/kiosk-wipe.e2e.ts',
        'an end that forgets to wipe is found by each look at this page (control)',
      ),
      test('e2e/desk-lock.e2e.ts', 'a lock that only covers the desk is found (control)'),
    ],
    on: {
      launcher: NOTHING_TYPED,
      frame: test(
        'ui/quick-exit.browser.ts',
        'leaves nothing in the page afterwards, nor when it is used again',
      ),
      page: test(
        'ui/quick-exit.browser.ts',
        'leaves nothing in the page afterwards, nor when it is used again',
      ),
      kiosk: test('e2e/kiosk-wipe.e2e.ts', 'nobody finds what the one before them typed'),
      desk: test(
        'e2e/desk-lock.e2e.ts',
        'ten quiet minutes lock the desk, with a warning first, and leave nothing',
      ),
      demo: NOTHING_TYPED,
    },
  },
  {
    id: 'A17',
    what: 'U heeft genoeg tijd, en krijgt een waarschuwing voordat iets stopt',
    controls: [
      test(
        'ui/kiosk/idle.browser.ts',
        'an end too soon, too late, or without a question is found (control)',
      ),
      test(
        'desk/idle-lock.test.ts',
        'a lock without a warning, and one that comes too soon, are found (control)',
      ),
    ],
    on: {
      launcher: NO_LIMIT,
      frame: NO_LIMIT,
      page: NO_LIMIT,
      kiosk: test(
        'ui/kiosk/idle.browser.ts',
        'is asked, and gone, at exactly the time of each screen',
      ),
      desk: test('desk/idle-lock.test.ts', 'warns after nine minutes and locks after ten'),
      demo: NO_LIMIT,
    },
  },
  {
    id: 'A18',
    what: 'Nieuws wordt één keer gezegd aan een schermlezer',
    controls: [
      test(
        'ui/announcer.browser.ts',
        'a state that is said twice, never, or too late is found (control)',
      ),
      test(
        'ui/announcer.browser.ts',
        'an announcer that says it at each drawing is found (control)',
      ),
      test(
        'ui/kiosk/idle.browser.ts',
        'a question that nobody hears, or hears twice, is found (control)',
      ),
      keys('A18: what is said twice, or by drawing it again, is found (control)'),
    ],
    on: {
      launcher: NOTHING_SAID,
      frame: test(
        'ui/announcer.browser.ts',
        'each state of a delivery once, whatever renders in between',
      ),
      page: test(
        'ui/announcer.browser.ts',
        'each state of a delivery once, whatever renders in between',
      ),
      kiosk: test(
        'ui/kiosk/idle.browser.ts',
        'is left alone while something is read aloud, and hears the question',
      ),
      desk: keys('A18 desk: a question that comes in is said once'),
      demo: NOTHING_SAID,
    },
  },
  plain('A19', 'Aanraken doet pas iets als u loslaat; niets vraagt om slepen'),
  {
    ...plain('A20', 'Elke tekst zegt in welke taal hij is'),
    controls: [
      ...controls('A20'),
      test('i18n/every-language.browser.ts', 'finds each kind (control)'),
    ],
    on: {
      ...all('A20'),
      frame: test('i18n/every-language.browser.ts', 'axe 0, in its language, nothing cut off'),
    },
  },
];
