import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, sayIn } from '../../../channels/words/words.ts';
import { draftOf } from '../../../src/core/dialogue/draft.ts';
import { DOORS } from '../../../src/core/doors.ts';
import { libraryOf, numberOf, spoken, textOf, type Spoken } from './support/spoken.ts';
import { allOnMenu, walked } from './support/walked.ts';

/** Whatever somebody types, the same is asked again and the way goes on. */

const GARBAGE = [
  ...['', ' ', '99', '0 0 0', '-1', '1e9', '²', '٩٩', '½', '👍', '?', '\u0000', '\u202e1'],
  ...['{0}', '%s', '<b>1</b>', '__proto__', 'constructor', '1'.repeat(400), '\ud800'],
];

const lastTap = (one: Spoken): string =>
  JSON.stringify(one.heard.findLast(({ quick }) => quick)?.quick ?? []);

void test('garbage at every question of every journey changes nothing', async (t) => {
  let tried = 0;
  let walks = 0;
  for (const door of DOORS)
    for (const locale of ['nl', 'ar'])
      for (const [id, script] of Object.entries(libraryOf(locale, door, allOnMenu).scripts)) {
        const library = libraryOf(locale, door, allOnMenu);
        const { typed, submit, shownFirst } = walked(script, [2, 0, 1], { locale, door });
        const one = await spoken({ from: allOnMenu, locale, door });
        await one.type(numberOf(one.heard, library.texts[`${id}.title`] ?? ''));
        for (const answer of [...typed, ...(shownFirst ? ['1'] : [])]) {
          const asked = textOf(one.heard.slice(-1));
          const step = isOpen(asked, one);
          for (const garbage of step ? ['', '  '] : GARBAGE) {
            const said = await one.type(garbage);
            assert.ok(said.endsWith(asked.slice(-40)), `${id}: ${JSON.stringify(garbage)}`);
            tried++;
          }
          await one.type(answer);
        }
        const sender = { door, locale, consent: 'belofte-1', after: '' } as const;
        assert.deepEqual(one.post.drafts, [draftOf(submit, id, sender)], id);
        walks++;
      }
  assert.ok(walks >= 36 && tried > 2500);
  t.diagnostic(`${tried} times garbage in ${walks} journeys, 0 stuck, all sent as without`);
});

/** Where anything but nothing is an answer: there are no numbers to choose. */
const isOpen = (asked: string, one: Spoken): boolean =>
  !/^[1-9]\d?\. /m.test(asked) || /Dit schreef|هذا ما كتبتموه/.test(textOf(one.heard.slice(-1)));

/** In whichever language one ended up. */
const beginnings = LANGUAGES.flatMap(({ locale }) =>
  DOORS.flatMap((door) =>
    (['start.heading', 'start.doors'] as const).map((id) => sayIn(locale, door)(id)),
  ),
);

void test('from wherever one is, "menu" leads to the menu and "help" says how', async (t) => {
  const roads = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'niets', '1', '2', '0', 'ja', '3'];
  let places = 0;
  for (const { locale } of LANGUAGES) {
    const say = sayIn(locale, 'parent');
    for (const first of roads) {
      const one = await spoken({ locale, door: 'parent' });
      for (const second of roads.slice(0, 6)) {
        await one.type(first, second);
        const taps = lastTap(one);
        assert.match(await one.type(say('word.help')), /085 130 46 82/);
        assert.equal(lastTap(one), taps, 'the same is asked');
        const menu = await one.type(say('word.menu'));
        assert.ok(
          beginnings.some((words) => menu.includes(words)),
          `${first} ${second}: ${menu}`,
        );
        places++;
      }
    }
  }
  assert.ok(places > 500);
  t.diagnostic(`${places} places left`);
});

void test('anything typed anywhere is answered, and the menu is still there', async (t) => {
  const alphabet = [
    ...GARBAGE,
    'ja',
    'nee',
    '1',
    '2',
    '3',
    '1 2',
    'terug',
    'antwoord',
    'mijn kind',
  ];
  let typed = 0;
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
  for (let run = 0; run < 60; run++) {
    const one = await spoken(run % 2 ? { door: 'youth' } : {});
    for (let i = 0; i < 25; i++) {
      await one.type(alphabet[next(alphabet.length)]!);
      typed++;
    }
    assert.equal(one.heard.filter(({ text }) => /Er ging iets mis/.test(text)).length, 0);
    const menu = await one.type('menu');
    assert.ok(
      beginnings.some((words) => menu.includes(words)),
      menu,
    );
  }
  t.diagnostic(`${typed} messages, each answered`);
});

void test('what breaks costs one message, and is said', async () => {
  const one = await spoken({ door: 'parent' });
  one.post.open = () => Promise.reject(new Error('broken'));
  const code = '4127 9075 5318 8206 4414';
  assert.match(
    await one.type(code),
    /^Er ging iets mis bij ons\.[^]*Bel ons: 085[^]*Waarmee kunnen wij u helpen\?/,
  );
  assert.match(await one.type('2'), /Stel uw vraag/);
});
