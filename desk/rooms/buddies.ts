import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskBuddies } from '../buddies/steunpunt-desk-buddies.ts';
import { SteunpuntDeskBuddyAll } from '../buddies/steunpunt-desk-buddy-all.ts';
import { SteunpuntDeskBuddyAsker } from '../buddies/steunpunt-desk-buddy-asker.ts';
import { SteunpuntDeskBuddyLetters } from '../buddies/steunpunt-desk-buddy-letters.ts';
import { SteunpuntDeskBuddyOfferer } from '../buddies/steunpunt-desk-buddy-offerer.ts';
import { SteunpuntDeskBuddyPair } from '../buddies/steunpunt-desk-buddy-pair.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskPlain } from '../elements/steunpunt-desk-plain.ts';

/** Defines the elements of the room with the buddies; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-plain', SteunpuntDeskPlain);
  defineOnce('steunpunt-desk-buddy-letters', SteunpuntDeskBuddyLetters);
  defineOnce('steunpunt-desk-buddy-pair', SteunpuntDeskBuddyPair);
  defineOnce('steunpunt-desk-buddy-asker', SteunpuntDeskBuddyAsker);
  defineOnce('steunpunt-desk-buddy-offerer', SteunpuntDeskBuddyOfferer);
  defineOnce('steunpunt-desk-buddy-all', SteunpuntDeskBuddyAll);
  defineOnce('steunpunt-desk-buddies', SteunpuntDeskBuddies);
}
