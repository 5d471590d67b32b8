import { axe } from '../a11y/axe.ts';
import { defineMoreElements } from '../../widget/frame/more.ts';
import { defineSheetElements } from '../../widget/frame/sheets.ts';
import { paperOf } from '../../src/ui/visitor/sheets/paper.ts';
import { savedPage } from '../../src/ui/visitor/sheets/saved-page.ts';
import { readSheet } from '../../src/core/sheet-file.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import type { Door, DoorTexts } from '../../src/core/library/types.ts';
import { emptySheet, SHEETS, type Filled, type Sheet } from '../../src/core/sheet.ts';
import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll } from './support/deep.ts';
import { sideways } from './support/sideways.ts';
import { until } from './support/until.ts';
import { localization, memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';

defineMoreElements();
defineSheetElements();

const LONG = 'Hottentottententententoonstellingsvergunningaanvraagformulier'.repeat(3);

/** The words that are shipped, at this door. */
async function library(locale: string, door: Door): Promise<ReturnType<typeof memoryLibrary>> {
  const fetched = async (name: string): Promise<unknown> =>
    (await fetch(`/locales/content/${name}.json`)).json();
  const texts = (await fetched(`${locale}/texts`)) as DoorTexts;
  const script = (await fetched('scripts/na-gesprek')) as Script;
  return memoryLibrary(smallLibrary(), {
    scripts: { 'na-gesprek': script },
    texts: { ...texts.parent, ...(door === 'youth' && texts.youth) },
  });
}

async function open(id: string, door: Door, locale = 'nl'): Promise<OpenVisit> {
  const visit = await openVisit({ door, library: await library(locale, door) });
  visit.show(`more-${id}`);
  await until(id, () => findAll(visit.app, 'steunpunt-sheets').length);
  await until('its heading', () => findAll(visit.app, 'h1').length);
  return visit;
}

/** Everything that can be typed into holds a word that is too long. */
function typeAll(visit: OpenVisit): number {
  const fields = findAll<HTMLTextAreaElement>(visit.app, 'textarea, input[type=text]');
  for (const field of fields) {
    field.value = LONG;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  return fields.length;
}

const screens = [
  ...SHEETS.flatMap(({ id, doors }) => doors.map((door) => [id, door] as const)),
  ['bladen', 'parent'] as const,
  ['samen', 'youth'] as const,
];

describe('sheets', () => {
  after(() => localization.show('nl'));

  for (const locale of ['nl', 'ar'] as const)
    it(`axe objects to nothing, and nothing scrolls sideways with long words: ${locale}`, async () => {
      await localization.show(locale);
      let fields = 0;
      for (const [id, door] of screens) {
        const visit = await open(id, door, locale);
        fields += typeAll(visit);
        await visit.app.updateComplete;
        equal(await axe(visit.app), [], `${id} ${door}`);
        equal(sideways(visit.app), 0, `${id} ${door}`);
      }
      assert(fields > 20, `${fields} fields`);
      console.log(`${screens.length} screens with ${fields} fields in ${locale}`);
    });

  it('200 hostile sheets become words on paper and in a file, and come back as they were', () => {
    const tricks = [
      '<img src=x onerror="window.ran=1">',
      '</script><script>window.ran=1</script>',
      '<!--<script>',
      '</body></html>',
      '<svg onload="window.ran=1">',
      '&lt;b&gt;\u2028\u202e\0',
      ']]><iframe srcdoc="<script>parent.ran=1</script>">',
      '{{constructor.constructor("window.ran=1")()}}',
    ];
    let made = 0;
    for (let i = 0; i < 200; i++) {
      const sheet = SHEETS[i % SHEETS.length] as Sheet;
      const words = (j: number): string => `${tricks[(i + j) % tricks.length]} ${i}`;
      const filled: Filled = {
        ...emptySheet(sheet.id),
        parts: Object.fromEntries(
          sheet.parts.map(({ id, kind }, j) => [
            id,
            kind === 'text'
              ? words(j)
              : kind === 'people'
                ? [[words(j), words(j + 1), words(j + 2)]]
                : kind === 'cover'
                  ? { title: words(j), colour: i % 6, picture: i % 8 }
                  : i % 6,
          ]),
        ),
      };
      const around = { sheet, filled, word: (id: string) => id, lang: 'nl', dir: 'ltr', name: 'x' };
      const paper = paperOf(around);
      document.body.append(paper);
      equal(paper.querySelectorAll('img, script, iframe, [onload]').length, 0, `paper ${i}`);
      paper.remove();
      const saved = savedPage(around, words(0));
      equal(readSheet(saved), { kind: 'sheet', filled }, `file ${i}`);
      const page = new DOMParser().parseFromString(saved, 'text/html');
      equal(page.querySelectorAll('script').length, 1, `data alone ${i}`);
      equal(page.querySelectorAll('img, iframe, [onload]').length, 0, `file ${i}`);
      made++;
    }
    equal(made, 200, 'made');
    assert(!('ran' in window), 'something ran');
    console.log(`${made} hostile sheets: 0 ran`);
  });

  it('nothing of it stays in the page after it', async () => {
    const visit = await open('mijn-gesprek', 'parent');
    typeAll(visit);
    dispatchEvent(new Event('beforeprint'));
    assert(document.querySelector('body > .blad')?.textContent.includes(LONG), 'control');
    const before = document.adoptedStyleSheets.length;
    find(visit.app, '.leave').click();
    assert(!document.querySelector('.blad'), 'paper, at once');
    await until('the screen to go', () => !findAll(visit.app, 'steunpunt-sheet').length);
    assert(document.adoptedStyleSheets.length < before, 'styles');
  });
});
