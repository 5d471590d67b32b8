import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskAudit } from '../team/steunpunt-desk-audit.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskInvite } from '../team/steunpunt-desk-invite.ts';
import { SteunpuntDeskOwn } from '../team/steunpunt-desk-own.ts';
import { SteunpuntDeskSheet } from '../team/steunpunt-desk-sheet.ts';
import { SteunpuntDeskTeam } from '../team/steunpunt-desk-team.ts';

/** Defines the elements of the room with the colleagues; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-invite', SteunpuntDeskInvite);
  defineOnce('steunpunt-desk-own', SteunpuntDeskOwn);
  defineOnce('steunpunt-desk-sheet', SteunpuntDeskSheet);
  defineOnce('steunpunt-desk-audit', SteunpuntDeskAudit);
  defineOnce('steunpunt-desk-team', SteunpuntDeskTeam);
}
