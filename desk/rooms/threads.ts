import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskClose } from '../elements/steunpunt-desk-close.ts';
import { SteunpuntDeskErase } from '../elements/steunpunt-desk-erase.ts';
import { SteunpuntDeskList } from '../elements/steunpunt-desk-list.ts';
import { SteunpuntDeskMessage } from '../elements/steunpunt-desk-message.ts';
import { SteunpuntDeskReply } from '../elements/steunpunt-desk-reply.ts';
import { SteunpuntDeskThread } from '../elements/steunpunt-desk-thread.ts';
import { SteunpuntDeskThreads } from '../elements/steunpunt-desk-threads.ts';

/** Defines the elements of the room with the threads; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-message', SteunpuntDeskMessage);
  defineOnce('steunpunt-desk-reply', SteunpuntDeskReply);
  defineOnce('steunpunt-desk-close', SteunpuntDeskClose);
  defineOnce('steunpunt-desk-erase', SteunpuntDeskErase);
  defineOnce('steunpunt-desk-thread', SteunpuntDeskThread);
  defineOnce('steunpunt-desk-list', SteunpuntDeskList);
  defineOnce('steunpunt-desk-threads', SteunpuntDeskThreads);
}
