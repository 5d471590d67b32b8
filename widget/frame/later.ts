import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDialog } from '../../src/ui/steunpunt-dialog.ts';
import { SteunpuntCannot } from '../../src/ui/visitor/steunpunt-cannot.ts';
import { SteunpuntCodeEntry } from '../../src/ui/visitor/steunpunt-code-entry.ts';
import { SteunpuntDelivery } from '../../src/ui/visitor/steunpunt-delivery.ts';
import { SteunpuntKeepDraft } from '../../src/ui/visitor/steunpunt-keep-draft.ts';
import { SteunpuntMessage } from '../../src/ui/visitor/steunpunt-message.ts';
import { SteunpuntReceipt } from '../../src/ui/visitor/steunpunt-receipt.ts';
import { SteunpuntSent } from '../../src/ui/visitor/steunpunt-sent.ts';
import { SteunpuntStep } from '../../src/ui/visitor/steunpunt-step.ts';
import { SteunpuntThreadTools } from '../../src/ui/visitor/steunpunt-thread-tools.ts';
import { SteunpuntThread } from '../../src/ui/visitor/steunpunt-thread.ts';
import { SteunpuntWayBack } from '../../src/ui/visitor/steunpunt-way-back.ts';

import { keepTrying } from '../../src/visit/keep-trying.ts';

export { reportDelivery } from './report-delivery.ts';

/** The elements that come with the post office: without it they could do nothing. */
export function defineLaterElements(): void {
  defineOnce('steunpunt-dialog', SteunpuntDialog);
  defineOnce('steunpunt-step', SteunpuntStep);
  defineOnce('steunpunt-keep-draft', SteunpuntKeepDraft);
  defineOnce('steunpunt-delivery', SteunpuntDelivery);
  defineOnce('steunpunt-message', SteunpuntMessage);
  defineOnce('steunpunt-receipt', SteunpuntReceipt);
  defineOnce('steunpunt-way-back', SteunpuntWayBack);
  defineOnce('steunpunt-thread-tools', SteunpuntThreadTools);
  defineOnce('steunpunt-code-entry', SteunpuntCodeEntry);
  defineOnce('steunpunt-sent', SteunpuntSent);
  defineOnce('steunpunt-thread', SteunpuntThread);
  defineOnce('steunpunt-cannot', SteunpuntCannot);
}

/** What fewer people come for, and the choice of an e-mail where the hub sends any. */
export function bringMore(mail: boolean): void {
  const always = { late: () => undefined, wanted: () => true };
  const more = async (): Promise<true> => {
    (await import('./more.ts')).defineMoreElements();
    return true;
  };
  const mailMe = async (): Promise<true> => {
    (await import('./mail-me.ts')).defineMailMe();
    return true;
  };
  const aloud = async (): Promise<true> => {
    (await import('./aloud.ts')).defineAloud();
    return true;
  };
  const sheets = async (): Promise<true> => {
    (await import('./sheets.ts')).defineSheetElements();
    return true;
  };
  void keepTrying(more, always);
  void keepTrying(sheets, always);
  if ('speechSynthesis' in self) void keepTrying(aloud, always);
  if (mail) void keepTrying(mailMe, always);
}
