/**
 * Version of the promise on the first screen (`start.promise-*`), sealed along with what a visitor
 * sends. Change it with the words.
 */
export const CONSENT = 'belofte-1';
