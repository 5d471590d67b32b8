import { setViewport } from '@web/test-runner-commands';
import { FIRST_SETTINGS } from '../../../src/core/kiosk.ts';
import { kioskSizes } from '../../../src/core/kiosk-sizes.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { EnrolAnswer } from '../../../src/ui/kiosk/enrol-answer.ts';
import { SteunpuntKioskEnrol } from '../../../src/ui/kiosk/steunpunt-kiosk-enrol.ts';
import { axe } from '../../a11y/axe.ts';
import { touchable } from '../../a11y/kiosk-targets.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { kioskLocalization } from './support/kiosk-visit.ts';

customElements.define('steunpunt-kiosk-enrol', SteunpuntKioskEnrol);

type Kind = EnrolAnswer['kind'];

/** The screen on a page of its own; `answers` are given one after the other. */
async function open(answers: Kind[], locale: Locale = 'nl') {
  await kioskLocalization.show(locale, 'parent');
  const tried: string[] = [];
  const screen = document.createElement('steunpunt-kiosk-enrol');
  let enrolled = 0;
  screen.addEventListener('steunpunt-kiosk-enrolled', () => enrolled++);
  screen.enrol = (code) => {
    tried.push(code);
    return Promise.resolve({ kind: answers.shift() ?? 'offline' });
  };
  document.body.replaceChildren(screen);
  await screen.updateComplete;
  const settle = async (): Promise<void> => {
    await task();
    await screen.updateComplete;
  };
  return {
    screen,
    tried,
    enrolled: () => enrolled,
    touch: async (digits: string): Promise<void> => {
      for (const digit of digits) control(screen, digit).click();
      await settle();
    },
    type: async (keys: readonly string[]): Promise<void> => {
      for (const key of keys) dispatchEvent(new KeyboardEvent('keydown', { key }));
      await settle();
    },
    press: async (words: string): Promise<void> => {
      control(screen, words).click();
      await settle();
    },
    code: () => find(screen, 'output').textContent.replaceAll(/\s/g, ''),
    said: () => find(screen, '[role=status]').textContent.trim(),
  };
}

describe('the screen that asks for a code', () => {
  it('takes eight digits by hand or by keyboard, and no more', async () => {
    const { touch, type, press, code, tried, enrolled, said } = await open(['in']);
    await touch('4826');
    await press('Sluit aan');
    equal(tried, [], 'nothing yet');
    await press('Wis een cijfer');
    await type(['6', 'a', '0', '1', 'Backspace', '1', '9', '3', '7', '7']);
    equal(code(), '48260193', 'digits');
    await type(['Enter']);
    equal(tried, ['48260193'], 'codes');
    equal([said(), enrolled()], ['Het is gelukt. Dit scherm begint zo.', 1], 'let in');
    await type(['1', 'Enter']);
    equal(tried.length, 1, 'and that was it');
  });

  it('says what is the matter, and what to do', async () => {
    const cases: [Kind, string, string][] = [
      ['wrong', 'Kijk of de cijfers kloppen', ''],
      ['busy', 'Wacht tien minuten', '12345678'],
      ['offline', 'Kijk of dit scherm internet heeft', '12345678'],
      ['cannot', 'niet in een privévenster', '12345678'],
    ];
    for (const [kind, words, left] of cases) {
      const { touch, press, said, code, enrolled } = await open([kind]);
      await touch('12345678');
      await press('Sluit aan');
      assert(said().includes(words), `${kind}: ${said()}`);
      equal([code(), enrolled()], [left, 0], kind);
    }
  });

  it('tries the same digits again after a network that failed', async () => {
    const { touch, press, tried, enrolled, said } = await open(['offline', 'in']);
    await touch('12345678');
    await press('Sluit aan');
    await press('Sluit aan');
    equal([tried, enrolled()], [['12345678', '12345678'], 1], 'codes');
    assert(said().startsWith('Het is gelukt'), said());
  });

  it('does not send one code twice at the same time', async () => {
    const { screen, touch, press } = await open([]);
    let asked = 0;
    const waiting = Promise.withResolvers<EnrolAnswer>();
    screen.enrol = () => (asked++, waiting.promise);
    await touch('12345678');
    await press('Sluit aan');
    await press('Sluit aan');
    equal(asked, 1, 'requests');
    waiting.resolve({ kind: 'in' });
    await until('the end', () => textOf(screen).includes('Het is gelukt'));
  });

  for (const locale of ['nl', 'ar'] as const)
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
    ] as const)
      it(`can be read and touched, ${locale}, ${width} x ${height}`, async () => {
        await setViewport({ width, height });
        const { screen } = await open(['offline'], locale);
        document.documentElement.lang = locale;
        document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
        document.title = 'Steunpunt';
        document.body.style.margin = '0';
        for (const digit of '12345678') control(screen, digit).click();
        find(screen, '.go').click();
        await task();
        await screen.updateComplete;
        equal(await axe(), [], 'axe');
        const { target, gap } = kioskSizes(FIRST_SETTINGS);
        const { checked, small, close } = touchable(screen, target, gap);
        equal([checked, small, close], [12, [], []], 'targets');
        assert(document.documentElement.scrollHeight <= height, 'all of it in sight');
        assert(document.documentElement.scrollWidth <= width, 'not sideways');
      });
});
