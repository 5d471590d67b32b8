import type { Delivery } from '../../../../src/core/post-office.ts';
import { MemoryPost } from '../../../post/memory-post.ts';
import { smallLibrary } from '../../../visit/memory-library.ts';
import { allSteps } from '../../support/all-steps.ts';
import { find, findAll } from '../../support/deep.ts';
import { memoryLibrary } from '../../support/parts.ts';
import { task, until } from '../../support/until.ts';
import { openKiosk, type OpenKiosk, type Opening } from './kiosk-visit.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;

/** An answer: what is typed, or the place of what is pressed. */
type Answer = string | number;

const NUMBER = '06 12 34 56 78';
const TOPIC = 'Mijn zoon zit al drie weken thuis en school belt niet terug.';
const LONG = 'Hottentottententententoonstellingsvergunningaanvraagformulier'.repeat(3);

/** Whatever the language: by place, not by words. */
const journey =
  (id: string, ...answers: Answer[]): Open =>
  async (opening) => {
    const visit = await openKiosk(opening);
    await visit.show('menu');
    await visit.show('journey', id);
    for (const answer of answers) {
      await task();
      if (typeof answer === 'string') visit.type(answer);
      await task();
      const buttons = findAll(visit.kiosk, '.option, steunpunt-kiosk-answer .go, .go');
      buttons[typeof answer === 'number' ? answer : 0]?.click();
      await task();
    }
    await task();
    return visit;
  };

const proef =
  (...answers: Answer[]): Open =>
  (opening) =>
    journey(
      'proef',
      ...answers,
    )({
      ...opening,
      library: memoryLibrary(smallLibrary(), allSteps),
    });

/** From the check of a call. */
const CALL: readonly Answer[] = [NUMBER, 2, 6, 'Tigrinya', 0, 1, TOPIC];

const sent =
  (id: 'vraag' | 'bel-mij', delivery: Delivery, then?: (visit: OpenKiosk) => unknown): Open =>
  async (opening) => {
    const answers = id === 'vraag' ? [TOPIC] : [...CALL, 0];
    const visit = await journey(id, ...answers)(opening);
    await visit.screen('sent');
    visit.post.deliver(delivery);
    await task();
    await then?.(visit);
    await task();
    return visit;
  };

const pressed =
  (selector: string, last = true) =>
  ({ kiosk }: OpenKiosk): void =>
    findAll(kiosk, selector)
      .at(last ? -1 : 0)
      ?.click();

/** The journeys, what becomes of them, and going on at home. */
export const talkingScreens: Readonly<Record<string, Open>> = {
  'call: number': journey('bel-mij'),
  'call: number again': journey('bel-mij', '06'),
  'call: why': async (opening) => {
    const visit = await journey('bel-mij')(opening);
    find(visit.kiosk, 'summary').click();
    await task();
    return visit;
  },
  'call: part of the day': journey('bel-mij', NUMBER),
  'call: language': journey('bel-mij', NUMBER, 2),
  'call: another language': journey('bel-mij', NUMBER, 2, 6),
  'call: interpreter': journey('bel-mij', NUMBER, 2, 6, 'Tigrinya'),
  'call: voicemail': journey('bel-mij', NUMBER, 2, 0),
  'call: topic': journey('bel-mij', NUMBER, 2, 0, 1),
  'call: check': journey('bel-mij', ...CALL),
  'call: check of long answers': journey('bel-mij', '9'.repeat(58), 2, 6, LONG, 0, 1, LONG),
  'call: check without a network': async (opening) => {
    const visit = await journey('bel-mij', ...CALL, 0)({ ...opening, arrived: false });
    visit.access.beLate();
    await until('the words', () => findAll(visit.kiosk, 'steunpunt-notice').length);
    return visit;
  },
  'call: an answer changed': async (opening) => {
    const visit = await journey('bel-mij', ...CALL)(opening);
    findAll(visit.kiosk, 'dl button')[1]?.click();
    await task();
    return visit;
  },
  question: journey('vraag'),
  'question: nothing written': async (opening) => {
    const visit = await journey('vraag')(opening);
    find(visit.kiosk, '.go').click();
    await until('the words', () => findAll(visit.kiosk, '.error').length);
    return visit;
  },
  'question: answers beside it': async (opening) => {
    const visit = await journey('vraag')(opening);
    visit.type('Mijn kind zit thuis zonder school, geen school wil hem');
    await until('an answer', () => findAll(visit.kiosk, '.entry').length);
    return visit;
  },
  'question: danger': async (opening) => {
    const visit = await journey('vraag')(opening);
    visit.type('ik denk aan zelfmoord');
    await until('the panel', () => findAll(visit.kiosk, '#danger').length);
    return visit;
  },
  'question: nearly full': async (opening) => {
    const visit = await journey('vraag')(opening);
    visit.type(`${LONG} `.repeat(40).slice(0, 7300));
    await task();
    return visit;
  },
  'question: cannot': (opening) => {
    const post = new MemoryPost();
    post.canSeal = false;
    // So short that no answers come up beside it later.
    return journey('vraag', 'Hallo')({ ...opening, post });
  },
  'step: choose': proef(),
  'step: scale': proef(0),
  'step: contact': proef(0, 1),
  'step: consent': proef(0, 1, 'een adres'),
  'sent: question': sent('vraag', 'sent'),
  'sent: question, with a printer': (opening) =>
    sent('vraag', 'sent')({ ...opening, settings: { printer: true } }),
  'sent: kept': sent('vraag', 'kept'),
  'sent: memory': sent('vraag', 'memory'),
  'sent: parked': sent('vraag', 'parked'),
  'sent: only with headphones': sent('vraag', 'sent', pressed('.ways .row button', false)),
  'sent: before a QR with the code': sent('vraag', 'sent', pressed('.home .quiet')),
  'sent: a QR with the code': sent('vraag', 'sent', async (visit) => {
    pressed('.home .quiet')(visit);
    await task();
    pressed('.home .row button', false)(visit);
  }),
  'sent: held': sent('vraag', 'sent', pressed('.head button')),
  'sent: call': sent('bel-mij', 'sent'),
  'sent: call, its code': sent('bel-mij', 'sent', pressed('summary')),
  'sent: call kept': sent('bel-mij', 'kept'),
  home: async (opening) => {
    const visit = await openKiosk(opening);
    await visit.show('menu');
    await visit.show('home');
    return visit;
  },
};
