import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskCardNotes } from '../card/steunpunt-desk-card-notes.ts';
import { SteunpuntDeskCardReferrals } from '../card/steunpunt-desk-card-referrals.ts';
import { SteunpuntDeskCardSafety } from '../card/steunpunt-desk-card-safety.ts';
import { SteunpuntDeskCardSteps } from '../card/steunpunt-desk-card-steps.ts';
import { SteunpuntDeskCardThemes } from '../card/steunpunt-desk-card-themes.ts';
import { SteunpuntDeskCardWho } from '../card/steunpunt-desk-card-who.ts';
import { SteunpuntDeskCard } from '../card/steunpunt-desk-card.ts';
import { SteunpuntDeskComing } from '../settings/steunpunt-desk-coming.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskGone } from '../threads/steunpunt-desk-gone.ts';
import { SteunpuntDeskIdea } from '../threads/steunpunt-desk-idea.ts';
import { SteunpuntDeskKeep } from '../threads/steunpunt-desk-keep.ts';
import { SteunpuntDeskList } from '../threads/steunpunt-desk-list.ts';
import { SteunpuntDeskMessage } from '../threads/steunpunt-desk-message.ts';
import { SteunpuntDeskReplyTextForm } from '../threads/steunpunt-desk-reply-text-form.ts';
import { SteunpuntDeskReplyTexts } from '../threads/steunpunt-desk-reply-texts.ts';
import { SteunpuntDeskReply } from '../threads/steunpunt-desk-reply.ts';
import { SteunpuntDeskThreadEnd } from '../threads/steunpunt-desk-thread-end.ts';
import { SteunpuntDeskThreadSheet } from '../threads/steunpunt-desk-thread-sheet.ts';
import { SteunpuntDeskThread } from '../threads/steunpunt-desk-thread.ts';
import { SteunpuntDeskTold } from '../threads/steunpunt-desk-told.ts';
import { SteunpuntDeskThreads } from '../threads/steunpunt-desk-threads.ts';

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
  defineOnce('steunpunt-desk-idea', SteunpuntDeskIdea);
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
