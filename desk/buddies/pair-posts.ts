import { msg } from '@lit/localize';
import type { Pair } from '../../src/core/desk/match-ledger.ts';
import { askHowItGoes, introduceBoth, sendAll, tellNotNow } from './acts.ts';
import type { BuddyRoom } from './buddy-part.ts';
import type { Letter } from './letters.ts';
import { checkLetters, meetLetters, type Two } from './pair-letters.ts';
import type { Post } from './steunpunt-desk-buddy-letters.ts';

/** What can be sent to two people, from asking to after a no. */

export function introducePost({ desk, today }: BuddyRoom, pair: Pair, both: Two): Post {
  return {
    heading: msg('Stel ze voor', { id: 'desk.buddies.introduce' }),
    yes: sendBoth(),
    explain: msg('Allebei zeiden ja. Nu lezen zij elkaars naam.', {
      id: 'desk.buddies.introduce-explain',
    }),
    letters: meetLetters(both),
    act: (letters) => introduceBoth(desk, pair, today, letters),
    done: msg('Zij zijn aan elkaar voorgesteld.', { id: 'desk.buddies.introduced' }),
  };
}

export function tellPost({ desk }: BuddyRoom, pair: Pair, letters: readonly Letter[]): Post {
  return {
    heading: tellWords(letters.length),
    yes: msg('Verstuur', { id: 'desk.buddies.send' }),
    explain: msg('Schrijf niet wie nee zei, en niet waarom.', { id: 'desk.buddies.tell-explain' }),
    letters,
    act: (changed) => tellNotNow(desk, pair, changed),
    done: msg('Verstuurd. Wie een buddy zoekt, staat weer op de lijst.', {
      id: 'desk.buddies.told',
    }),
  };
}

export function checkPost({ desk, today }: BuddyRoom, pair: Pair, both: Two): Post {
  return {
    heading: msg('Vraag hoe het gaat', { id: 'desk.buddies.check' }),
    yes: sendBoth(),
    explain: msg('Wat de een antwoordt, ziet de ander niet.', {
      id: 'desk.buddies.check-explain',
    }),
    letters: checkLetters(pair, both),
    act: (letters) => askHowItGoes(desk, pair, today, letters),
    done: msg('Verstuurd aan allebei.', { id: 'desk.buddies.sent' }),
  };
}

/** After a try that failed halfway. */
export function restPost({ desk }: BuddyRoom, letters: readonly Letter[]): Post {
  return {
    heading: msg('Verstuur wat nog ontbreekt', { id: 'desk.buddies.rest' }),
    yes: msg('Verstuur', { id: 'desk.buddies.send' }),
    explain: msg('Wie de vraag al kreeg, krijgt hem niet nog een keer.', {
      id: 'desk.buddies.rest-explain',
    }),
    letters,
    act: (changed) => sendAll(desk, changed),
    done: msg('Verstuurd.', { id: 'desk.buddies.sent-rest' }),
  };
}

/** To so many people. */
export function tellWords(people: number): string {
  return people === 1
    ? msg('Laat het de ander weten', { id: 'desk.buddies.tell' })
    : msg('Laat het allebei weten', { id: 'desk.buddies.tell-both' });
}

function sendBoth(): string {
  return msg('Verstuur aan allebei', { id: 'desk.buddies.send-both' });
}
