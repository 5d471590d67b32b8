import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Visit } from '../contexts.ts';
import { journeySign } from '../journey-signs.ts';
import { drawing, sign } from '../signs.ts';
import { moreWays } from '../visitor/more-ways.ts';
import { publishedWays } from '../visitor/published/published.ts';
import type { KioskPlace } from './places.ts';
import { kioskSigns } from './kiosk-signs.ts';

/** A way to go on from the menu. */
export interface KioskWay {
  readonly place: KioskPlace;
  readonly picture: TemplateResult;
  readonly title: string;
  readonly hint: string;
}

/** So many are on the menu at once; the others wait behind "Meer". */
export const MAIN_WAYS = 4;

/** In the order of the menu, in the words of the page. Called at each rendering. */
export const kioskWays = (visit: Visit): readonly KioskWay[] => [
  ...mainWays(),
  ...moreWays(visit.library.library, visit.door).map(({ id, menu }) => ({
    place: { screen: 'journey' as const, id },
    picture: journeySign(menu?.sign),
    title: visit.library.word(`${id}.title`),
    hint: visit.library.word(`${id}.menu`),
  })),
  ...publishedWays(visit).map(({ place: id, ...way }) => ({
    place: { screen: 'more' as const, id },
    ...way,
  })),
  {
    place: { screen: 'sheet' },
    picture: journeySign('sheet'),
    title: msg('Bereid u voor', { id: 'sheets.heading' }),
    hint: msg('Een gesprek of een eigen plan, op papier.', { id: 'sheets.hint' }),
  },
];

const mainWays = (): readonly KioskWay[] => [
  {
    place: { screen: 'journey', id: 'bel-mij' },
    picture: sign('callBack'),
    title: msg('Bel mij terug', { id: 'call-back' }),
    hint: msg('U zegt wanneer, en in welke taal.', { id: 'start.call-hint' }),
  },
  {
    place: { screen: 'find' },
    picture: sign('search'),
    title: msg('Vind een antwoord', { id: 'find.heading' }),
    hint: msg('Wat anderen ook vroegen.', { id: 'start.find-hint' }),
  },
  {
    place: { screen: 'home' },
    picture: drawing(kioskSigns.takeAlong),
    title: msg('Ga thuis verder', { id: 'kiosk.menu.home' }),
    hint: msg('Neem ons mee op uw telefoon.', { id: 'kiosk.menu.home-hint' }),
  },
  {
    place: { screen: 'journey', id: 'vraag' },
    picture: sign('ask'),
    title: msg('Stel een vraag', { id: 'start.ask' }),
    hint: msg('U hoeft uw naam niet te noemen.', { id: 'start.ask-hint' }),
  },
];
