import { createAnnouncer } from '../../src/ui/announcer.ts';
import type { SteunpuntDelivery } from '../../src/ui/visitor/steunpunt-delivery.ts';
import { equal } from './support/assert.ts';
import { findAll } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit } from './support/visit.ts';

const sentWords = 'Wij hebben uw vraag. U hoort voor';

const STATES = [
  'Bewaard op dit apparaat',
  'Laat deze pagina open',
  'Uw vraag kwam niet goed bij ons aan',
  'Wij hebben uw vraag',
];

/** What of a delivery was not said once, in its order, after the first words. */
function wrongIn(said: readonly string[]): string[] {
  const states = said.slice(1).map((words) => words.split('.')[0] ?? '');
  return states.join() === STATES.join() ? [] : [states.join()];
}

describe('the announcer', () => {
  it('adds a node per sentence to the light DOM, the same sentence too', () => {
    const region = document.createElement('div');
    document.body.replaceChildren(region);
    const announce = createAnnouncer(region);
    announce('Bewaard');
    announce('Bewaard');
    equal(
      [...region.children].map((line) => line.textContent),
      ['Bewaard', 'Bewaard'],
      'nodes',
    );
  });
});

describe('what a screen reader is told', () => {
  it('each state of a delivery once, whatever renders in between', async () => {
    const visit = await openVisit();
    visit.post.online = false;
    await visit.ask();
    await until('kept', () => visit.said.some((words) => words.startsWith('Bewaard op dit')));
    for (const delivery of ['kept', 'memory', 'memory', 'parked', 'sent', 'sent'] as const) {
      visit.post.deliver(delivery);
      for (const element of findAll<SteunpuntDelivery>(visit.app, 'steunpunt-delivery'))
        element.requestUpdate();
      await task();
    }
    equal(wrongIn(visit.said), [], 'states in order');
  });

  it('a state that is said twice, never, or too late is found (control)', () => {
    const right = ['Vraag verstuurd', ...STATES];
    equal(wrongIn(right), [], 'as it should be');
    equal(wrongIn([...right, 'Wij hebben uw vraag. Dank u.']).length, 1, 'twice');
    equal(wrongIn(right.slice(0, -1)).length, 1, 'never');
    equal(wrongIn([right[0]!, ...STATES.toReversed()]).length, 1, 'in another order');
  });

  it('an announcer that says it at each drawing is found (control)', async () => {
    const visit = await openVisit();
    visit.post.online = false;
    await visit.ask();
    await until('kept', () => visit.said.some((words) => words.startsWith('Bewaard op dit')));
    for (const delivery of ['memory', 'parked', 'sent'] as const) {
      visit.post.deliver(delivery);
      await task();
      visit.said.push(visit.said.at(-1) ?? '');
    }
    equal(wrongIn(visit.said).length, 1, 'said again');
  });

  it('going to the thread does not say the state again as if it were new', async () => {
    const visit = await openVisit();
    await visit.ask();
    await until('sent', () => visit.said.some((words) => words.startsWith(sentWords)));
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    await task();
    equal(visit.said.filter((words) => words.startsWith(sentWords)).length, 1, 'said');
  });

  it('news once; nothing new only when the person asked', async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    visit.post.reply({ v: 1, type: 'answer', text: 'Dag', by: 'Fatma', day: '2026-03-04', n: 1 });
    window.dispatchEvent(new Event('focus'));
    await until('news', () => visit.said.includes('Er is iets nieuws voor u.'));
    window.dispatchEvent(new Event('focus'));
    await task();
    visit.press('Kijk opnieuw');
    await until('no news', () => visit.said.includes('Er is niets nieuws.'));
    const about = visit.said.filter((words) => /nieuw/.test(words));
    equal(about, ['Er is iets nieuws voor u.', 'Er is niets nieuws.'], 'said');
  });
});
