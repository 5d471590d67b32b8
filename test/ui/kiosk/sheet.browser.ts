import { placeOf } from '../../../src/ui/visitor/places.ts';
import type { SteunpuntKioskCode } from '../../../src/ui/kiosk/steunpunt-kiosk-code.ts';
import { equal } from '../support/assert.ts';
import { findAll } from '../support/deep.ts';
import { openKiosk } from './support/kiosk-visit.ts';

describe('an empty sheet to take along', () => {
  for (const [door, sheet] of [
    ['parent', 'mijn-gesprek'],
    ['parent', 'ons-plan'],
    ['youth', 'mijn-plan'],
  ] as const)
    it(`carries its link and nothing else, and has no field: ${sheet}`, async () => {
      const visit = await openKiosk({ door });
      const screen = await visit.show('sheet', sheet);
      const [code, ...more] = findAll<SteunpuntKioskCode>(screen, 'steunpunt-kiosk-code');
      const page = 'https://steunpunt.example/w/de-linde';
      equal(code?.link, `${page}?lang=nl&door=${door}&start=more-${sheet}`, 'link');
      equal(placeOf(`more-${sheet}`), { screen: 'more', id: sheet }, 'where it leads');
      equal([more.length, findAll(screen, 'input, textarea').length], [0, 0], 'fields');
      visit.press('Klaar');
      equal(visit.wiped, ['done'], 'endings');
    });

  it('each door chooses among its own', async () => {
    const visit = await openKiosk({ door: 'youth' });
    const screen = await visit.show('sheet');
    equal(findAll(screen, '.choice').length, 2, 'sheets');
  });
});
