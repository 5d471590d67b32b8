import { msg, str } from '@lit/localize';
import type { KioskListed } from '../../src/core/kiosk.ts';
import { careOf, worstOf, type Finding } from '../../src/core/kiosk-care.ts';
import type { Tone } from '../../src/ui/steunpunt-notice.ts';

/** What is wrong with a screen and what to do about it, for somebody who knows no computers. */

const MINUTES = { hour: 60, day: 1_440 };

/** How a screen does, in a few words. */
export function stateWords(kiosk: KioskListed): { readonly words: string; readonly tone: Tone } {
  switch (kiosk.state) {
    case 'waiting':
      return { words: msg('Wacht op de code', { id: 'desk.kiosks.is-waiting' }), tone: 'waiting' };
    case 'over':
      return { words: msg('De code is voorbij', { id: 'desk.kiosks.is-over' }), tone: 'waiting' };
    case 'revoked':
      return { words: msg('Uit gebruik', { id: 'desk.kiosks.is-revoked' }), tone: 'calm' };
    case 'on':
      return standing(kiosk);
  }
}

function standing(kiosk: KioskListed): { readonly words: string; readonly tone: Tone } {
  switch (worstOf(kiosk)) {
    case 'now':
      return { words: msg('Heeft iemand nodig', { id: 'desk.kiosks.is-now' }), tone: 'attention' };
    case 'soon':
      return careOf(kiosk)[0]?.kind === 'never'
        ? { words: msg('Is binnen', { id: 'desk.kiosks.is-in' }), tone: 'waiting' }
        : { words: msg('Kijk hier eens naar', { id: 'desk.kiosks.is-soon' }), tone: 'waiting' };
    default:
      return { words: msg('Alles goed', { id: 'desk.kiosks.is-well' }), tone: 'good' };
  }
}

/** What it is, and what to do. */
export function findingWords({ kind, n }: Finding): {
  readonly what: string;
  readonly todo: string;
} {
  switch (kind) {
    case 'parked':
      return {
        what:
          n === 1
            ? msg('1 bericht kwam niet bij de server binnen.', { id: 'desk.kiosks.parked-one' })
            : msg(str`${n} berichten kwamen niet bij de server binnen.`, {
                id: 'desk.kiosks.parked',
              }),
        todo: msg('Bel uw beheerder. Zet het scherm niet uit en wis niets.', {
          id: 'desk.kiosks.do-parked',
        }),
      };
    case 'silent':
      return {
        what:
          n === 1
            ? msg('Wij horen al een dag niets van dit scherm.', { id: 'desk.kiosks.silent-one' })
            : msg(str`Wij horen al ${n} dagen niets van dit scherm.`, {
                id: 'desk.kiosks.silent',
              }),
        todo: msg(
          'Staat het aan? Zit de netwerkkabel erin? Zonder internet werkt het scherm door en bewaart het wat mensen sturen.',
          { id: 'desk.kiosks.do-silent' },
        ),
      };
    case 'stuck':
      return {
        what:
          n === 1
            ? msg('1 bericht wacht al langer dan een dag op dit scherm.', {
                id: 'desk.kiosks.stuck-one',
              })
            : msg(str`${n} berichten wachten op dit scherm, sommige al langer dan een dag.`, {
                id: 'desk.kiosks.stuck',
              }),
        todo: msg(
          'Kijk of het scherm internet heeft. Wis niets en installeer niets opnieuw: de berichten staan alleen daar.',
          { id: 'desk.kiosks.do-stuck' },
        ),
      };
    case 'left':
      return {
        what: msg(
          str`Toen wij dit scherm voor het laatst hoorden, wachtten er nog berichten: ${n}.`,
          {
            id: 'desk.kiosks.left',
          },
        ),
        todo: msg('Laat het scherm aan, met internet. Dan komen ze nog.', {
          id: 'desk.kiosks.do-left',
        }),
      };
    case 'over':
      return {
        what: msg('Niemand tikte de code op tijd.', { id: 'desk.kiosks.over' }),
        todo: msg('Maak een nieuwe code als u bij het scherm staat.', {
          id: 'desk.kiosks.do-over',
        }),
      };
    case 'crashes':
      return {
        what: msg(str`Het scherm is vandaag vanzelf opnieuw begonnen: ${n} keer.`, {
          id: 'desk.kiosks.crashes',
        }),
        todo: msg('Haal de stekker er één keer uit en weer in. Blijft het zo? Bel uw beheerder.', {
          id: 'desk.kiosks.do-crashes',
        }),
      };
    case 'full':
      return {
        what: msg(str`De schijf van dit scherm is bijna vol: ${n} procent.`, {
          id: 'desk.kiosks.full',
        }),
        todo: msg('Vraag uw beheerder om ruimte te maken.', { id: 'desk.kiosks.do-full' }),
      };
    case 'never':
      return {
        what: msg('Het scherm is binnen. Het heeft nog niets van zich laten horen.', {
          id: 'desk.kiosks.never',
        }),
        todo: msg('Wacht een paar minuten. Blijft het zo? Kijk of het scherm internet heeft.', {
          id: 'desk.kiosks.do-never',
        }),
      };
    case 'quiet':
      return {
        what: msg(str`Wij hoorden dit scherm ${agoWords(n)} voor het laatst.`, {
          id: 'desk.kiosks.quiet',
        }),
        todo: msg(
          'Staat het uit omdat u dicht bent? Dan is het goed. Kijk anders of het aan staat en internet heeft.',
          {
            id: 'desk.kiosks.do-quiet',
          },
        ),
      };
    case 'clock':
      return {
        what:
          n > 0
            ? msg(str`De klok van dit scherm loopt voor: ${clockWords(n)}.`, {
                id: 'desk.kiosks.clock-fast',
              })
            : msg(str`De klok van dit scherm loopt achter: ${clockWords(-n)}.`, {
                id: 'desk.kiosks.clock-slow',
              }),
        todo: msg('Vraag uw beheerder om de klok vanzelf gelijk te laten zetten.', {
          id: 'desk.kiosks.do-clock',
        }),
      };
    case 'asleep':
      return {
        what: msg('Dit scherm kan vanzelf donker worden.', { id: 'desk.kiosks.asleep' }),
        todo: msg('Zet de energiestand van het scherm uit.', { id: 'desk.kiosks.do-asleep' }),
      };
    case 'mute':
      return {
        what: msg('Dit scherm kan niets voorlezen.', { id: 'desk.kiosks.mute' }),
        todo: msg('Probeer het geluid bij het scherm. Of zet voorlezen hier uit.', {
          id: 'desk.kiosks.do-mute',
        }),
      };
    case 'old':
      return {
        what: msg(str`Er wacht al ${n} dagen een nieuwe versie.`, { id: 'desk.kiosks.old' }),
        todo: msg('Zet het scherm een keer uit en weer aan.', { id: 'desk.kiosks.do-old' }),
      };
    case 'fragile':
      return {
        what: msg('De browser mag weggooien wat op dit scherm wacht.', {
          id: 'desk.kiosks.fragile',
        }),
        todo:
          n > 0
            ? msg(str`Er wachten nu berichten: ${n}. Zorg dat het scherm internet heeft.`, {
                id: 'desk.kiosks.do-fragile-now',
              })
            : msg('Nu wacht er niets. Zorg voor goed internet: dan wacht er nooit iets lang.', {
                id: 'desk.kiosks.do-fragile',
              }),
      };
    case 'alone':
      return {
        what: msg('Niemand start dit scherm opnieuw als het stopt.', { id: 'desk.kiosks.alone' }),
        todo: msg('Er is een programma dat dat doet. Uw beheerder vindt het in de handleiding.', {
          id: 'desk.kiosks.do-alone',
        }),
      };
  }
}

/** "12 minuten geleden", roughly. */
export function agoWords(minutes: number): string {
  const { hour, day } = MINUTES;
  const [unit, size] =
    minutes < hour
      ? (['minute', 1] as const)
      : minutes < day
        ? (['hour', hour] as const)
        : (['day', day] as const);
  const ago = new Intl.RelativeTimeFormat('nl-NL');
  return minutes < 1
    ? msg('net', { id: 'desk.kiosks.just-now' })
    : ago.format(-Math.floor(minutes / size), unit);
}

function clockWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const unit = (name: 'minute' | 'hour' | 'day', n: number): string =>
    new Intl.NumberFormat('nl-NL', { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);
  if (minutes < MINUTES.hour) return unit('minute', minutes);
  if (minutes < MINUTES.day) return unit('hour', Math.round(minutes / MINUTES.hour));
  return unit('day', Math.round(minutes / MINUTES.day));
}
