/**
 * Version of the promise that people are told before they send anything (`start.promise-*`), sealed
 * along with what they send. Change it with the words.
 */
export const CONSENT = 'belofte-1';
