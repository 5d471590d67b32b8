import { find, findAll, textOf } from './deep.ts';
import { until } from './until.ts';
import { openVisit, type OpenVisit } from './visit.ts';

/** Each brings a fresh visit to one screen in one state. */
export type Screens = Readonly<Record<string, () => Promise<OpenVisit>>>;

const answer = {
  v: 1 as const,
  type: 'answer' as const,
  text: 'Wat fijn dat u dit vraagt.',
  by: 'Fatma',
  day: '2026-03-04',
};

/** Sending, the way back, and the conversation. */
export const sendingScreens: Screens = {
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
  'start, before a code is lost': async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.app.show({ screen: 'start' });
    await visit.screen('steunpunt-start');
    // After going on with the question, and finding an answer.
    findAll(visit.app, '.choice')[2]?.click();
    await until('the words', () => findAll(visit.app, '.keep-first').length);
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
  'sent, an e-mail address asked': async () => {
    const visit = await openVisit();
    await visit.ask();
    find(find(visit.app, 'steunpunt-mail-me'), 'button').click();
    await until('the field', () => findAll(visit.app, 'input').length);
    return visit;
  },
  'sent, an e-mail will come': async () => {
    const visit = await openVisit();
    await visit.ask();
    find(find(visit.app, 'steunpunt-mail-me'), 'button').click();
    await until('the field', () => findAll(visit.app, 'input').length);
    visit.type('ouder@post.example');
    find(find(visit.app, 'steunpunt-mail-me'), '.primary').click();
    await until('the words', () => textOf(visit.app).includes('ouder@post.example'));
    return visit;
  },
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
  'thread, long words': async () => {
    const visit = await openVisit();
    await visit.ask('Hottentottententententoonstelling'.repeat(200));
    visit.post.reply({ ...answer, text: 'x'.repeat(4000), n: 1 });
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    await until('the answer', () => findAll(visit.app, '.text').length === 2);
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
