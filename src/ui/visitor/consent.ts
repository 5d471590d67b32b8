import { msg } from '@lit/localize';

/**
 * What people are told before they send anything, and where there is danger. With `consent-asking.ts`
 * the one place of these words: in a language that nobody has checked they are said in Dutch and
 * English (`checked.ts`).
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

export const dangerHeading = (): string =>
  msg('Is er nu gevaar? Bel 112.', { id: 'danger.heading' });
