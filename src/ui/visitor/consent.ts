import { msg } from '@lit/localize';

/**
 * What people are told before they send anything, and where there is danger. The one place of these
 * words: in a language that nobody has checked they are said in Dutch and English (`checked.ts`).
 */

export const promise = (): string =>
  msg('School kan dit niet lezen. Wij zeggen niets door zonder uw ja.', { id: 'start.promise' });

export const promiseInDanger = (): string =>
  msg(
    'Alleen bij groot gevaar moeten wij soms iemand bellen. Dat bespreken wij dan eerst met u, als het kan.',
    { id: 'start.promise-danger' },
  );

/** Where young people have a key of their own: see `who-reads.ts`. */
export const onlyYouthTeam = (): string =>
  msg('Alleen collega’s voor jongeren lezen dit.', { id: 'start.youth-only' });

export const noComplaint = (): string =>
  msg('Dit is geen officiële klacht of bezwaar. Heeft u een brief met een datum? Bel ons.', {
    id: 'ask.no-complaint',
  });

export const dangerHeading = (): string =>
  msg('Is er nu gevaar? Bel 112.', { id: 'danger.heading' });

export const dangerTalk = (): string =>
  msg('U kunt met iemand praten. Daarna mag u hier gewoon verder schrijven.', {
    id: 'danger.talk',
  });

export const dangerSendsNothing = (): string =>
  msg('Dit verstuurt niets.', { id: 'danger.sends-nothing' });
