import type { Locale } from '../../src/i18n/locales.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { assert, equal } from './support/assert.ts';
import { control, find, findAll, textOf } from './support/deep.ts';
import { until } from './support/until.ts';
import { localization, openVisit, type OpenVisit } from './support/visit.ts';

const answer = {
  v: 1 as const,
  type: 'answer' as const,
  text: 'Wat fijn dat u dit vraagt.',
  by: 'Fatma',
  day: '2026-03-04',
};

/** Each brings a fresh visit to one screen in one state. */
const screens: Record<string, () => Promise<OpenVisit>> = {
  start: () => openVisit(),
  'start in a frame': () => openVisit({ ownWindow: '/w/key' }),
  'start with something unsent and remembered': async () => {
    const first = await openVisit();
    first.post.online = false;
    await first.ask();
    await first.post.remember({ handle: Symbol('thread') });
    const visit = await openVisit({ post: first.post });
    await until('the way back', () => findAll(visit.app, '.choice.first').length);
    return visit;
  },
  ask: async () => {
    const visit = await openVisit();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    return visit;
  },
  'ask, sent empty': async () => {
    const visit = await openVisit();
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    find(visit.app, '.send').click();
    await until('an error', () => findAll(visit.app, '.error').length);
    return visit;
  },
  'ask, waiting for the network': async () => {
    const visit = await openVisit({ arrived: false });
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Een vraag');
    find(visit.app, '.send').click();
    visit.access.beLate();
    await until('a notice', () => findAll(visit.app, 'steunpunt-notice').length);
    return visit;
  },
  ...Object.fromEntries(
    (['kept', 'memory', 'sent', 'parked'] as const).map((delivery) => [
      `sent: ${delivery}`,
      async () => {
        const visit = await openVisit();
        await visit.ask();
        visit.post.deliver(delivery);
        await visit.app.updateComplete;
        return visit;
      },
    ]),
  ),
  code: async () => {
    const visit = await openVisit();
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    return visit;
  },
  'code, a digit short': async () => {
    const visit = await openVisit();
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    visit.type('4127 9075 5318 8206 441');
    find(visit.app, '.primary').click();
    await until('an error', () => findAll(visit.app, '.error').length);
    return visit;
  },
  'thread with an answer': async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.post.reply({ ...answer, type: 'read', text: '', n: 1 }, { ...answer, n: 2 });
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    await until('the answer', () => textOf(visit.app).includes(answer.text));
    return visit;
  },
  'thread with a gap': async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.post.reply({ ...answer, n: 2 }, { ...answer, type: 'closed', n: 3 });
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    await until('the gap', () => findAll(visit.app, 'steunpunt-notice[tone=attention]').length);
    return visit;
  },
  'thread, nothing found': async () => {
    const visit = await openVisit();
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    visit.type('0000 0000 0000 0000 0000');
    find(visit.app, '.primary').click();
    await visit.screen('steunpunt-thread');
    await until('a notice', () => findAll(visit.app, 'steunpunt-notice').length);
    return visit;
  },
  'thread, before wiping': async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    find(visit.app, '.danger').click();
    await until('the dialog', () => findAll(visit.app, 'dialog[open]').length);
    return visit;
  },
  cannot: async () => {
    const visit = await openVisit({ ownWindow: '/w/key' });
    visit.app.show({ screen: 'cannot' });
    await visit.screen('steunpunt-cannot');
    return visit;
  },
};

const variants: { locale: Locale; scheme: 'light' | 'dark' }[] = [
  { locale: 'nl', scheme: 'light' },
  { locale: 'nl', scheme: 'dark' },
  { locale: 'ar', scheme: 'light' },
];

for (const { locale, scheme } of variants)
  describe(`every screen in ${locale}, ${scheme}`, () => {
    before(async () => {
      equal(await localization.show(locale), locale, 'language');
      document.title = 'Steunpunt';
    });

    let checkedScreens = 0;
    for (const [name, open] of Object.entries(screens))
      it(`${name}: axe 0, targets, one heading, a way out`, async () => {
        const visit = await open();
        visit.app.setAttribute('scheme', scheme);
        equal(await axe(), [], 'axe');
        const { checked, small } = targets(document);
        assert(checked > 1, 'no targets were checked');
        equal(small, [], 'targets under 44 px');
        equal(findAll(visit.app, 'h1').length, 1, 'first-level headings');
        assert(control(visit.app, locale === 'nl' ? 'Snel weg' : 'خروج سريع'), 'no way out');
        for (const field of findAll(visit.app, 'input, textarea')) {
          equal(field.getAttribute('autocomplete'), 'off', 'autocomplete');
          equal(field.getAttribute('spellcheck'), 'false', 'spellcheck');
        }
        checkedScreens++;
      });

    after(() => {
      console.log(`${checkedScreens} screens passed in ${locale}, ${scheme}`);
      if (checkedScreens !== Object.keys(screens).length) throw new Error('screens were left out');
    });
  });
