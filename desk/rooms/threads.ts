import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskCardNotes } from '../elements/steunpunt-desk-card-notes.ts';
import { SteunpuntDeskCardReferrals } from '../elements/steunpunt-desk-card-referrals.ts';
import { SteunpuntDeskCardSafety } from '../elements/steunpunt-desk-card-safety.ts';
import { SteunpuntDeskCardSteps } from '../elements/steunpunt-desk-card-steps.ts';
import { SteunpuntDeskCardThemes } from '../elements/steunpunt-desk-card-themes.ts';
import { SteunpuntDeskCardWho } from '../elements/steunpunt-desk-card-who.ts';
import { SteunpuntDeskCard } from '../elements/steunpunt-desk-card.ts';
import { SteunpuntDeskComing } from '../elements/steunpunt-desk-coming.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskGone } from '../elements/steunpunt-desk-gone.ts';
import { SteunpuntDeskKeep } from '../elements/steunpunt-desk-keep.ts';
import { SteunpuntDeskList } from '../elements/steunpunt-desk-list.ts';
import { SteunpuntDeskMessage } from '../elements/steunpunt-desk-message.ts';
import { SteunpuntDeskReplyTextForm } from '../elements/steunpunt-desk-reply-text-form.ts';
import { SteunpuntDeskReplyTexts } from '../elements/steunpunt-desk-reply-texts.ts';
import { SteunpuntDeskReply } from '../elements/steunpunt-desk-reply.ts';
import { SteunpuntDeskThreadEnd } from '../elements/steunpunt-desk-thread-end.ts';
import { SteunpuntDeskThreadSheet } from '../elements/steunpunt-desk-thread-sheet.ts';
import { SteunpuntDeskThread } from '../elements/steunpunt-desk-thread.ts';
import { SteunpuntDeskTold } from '../elements/steunpunt-desk-told.ts';
import { SteunpuntDeskThreads } from '../elements/steunpunt-desk-threads.ts';

/** Defines the elements of the room with the threads; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-message', SteunpuntDeskMessage);
  defineOnce('steunpunt-desk-reply', SteunpuntDeskReply);
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-reply-text-form', SteunpuntDeskReplyTextForm);
  defineOnce('steunpunt-desk-reply-texts', SteunpuntDeskReplyTexts);
  defineOnce('steunpunt-desk-card-who', SteunpuntDeskCardWho);
  defineOnce('steunpunt-desk-card-themes', SteunpuntDeskCardThemes);
  defineOnce('steunpunt-desk-card-steps', SteunpuntDeskCardSteps);
  defineOnce('steunpunt-desk-card-referrals', SteunpuntDeskCardReferrals);
  defineOnce('steunpunt-desk-card-notes', SteunpuntDeskCardNotes);
  defineOnce('steunpunt-desk-card-safety', SteunpuntDeskCardSafety);
  defineOnce('steunpunt-desk-keep', SteunpuntDeskKeep);
  defineOnce('steunpunt-desk-coming', SteunpuntDeskComing);
  defineOnce('steunpunt-desk-card', SteunpuntDeskCard);
  defineOnce('steunpunt-desk-thread-end', SteunpuntDeskThreadEnd);
  defineOnce('steunpunt-desk-thread-sheet', SteunpuntDeskThreadSheet);
  defineOnce('steunpunt-desk-told', SteunpuntDeskTold);
  defineOnce('steunpunt-desk-thread', SteunpuntDeskThread);
  defineOnce('steunpunt-desk-gone', SteunpuntDeskGone);
  defineOnce('steunpunt-desk-list', SteunpuntDeskList);
  defineOnce('steunpunt-desk-threads', SteunpuntDeskThreads);
}
