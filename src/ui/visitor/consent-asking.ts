import { msg } from '@lit/localize';

/** Of `consent.ts`, what no first view shows. */

export const noComplaint = (): string =>
  msg('Dit is geen officiële klacht of bezwaar. Heeft u een brief met een datum? Bel ons.', {
    id: 'ask.no-complaint',
  });

export const dangerTalk = (): string =>
  msg('U kunt met iemand praten. Daarna mag u hier gewoon verder schrijven.', {
    id: 'danger.talk',
  });

export const dangerSendsNothing = (): string =>
  msg('Dit verstuurt niets.', { id: 'danger.sends-nothing' });
