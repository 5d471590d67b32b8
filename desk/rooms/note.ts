import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskNote } from '../note/steunpunt-desk-note.ts';

/** Defines the elements of the room for noting; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-note', SteunpuntDeskNote);
}
