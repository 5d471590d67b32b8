import type { Done, Idea, Meeting } from '../../../src/core/library/types.ts';

/** One of each that a point publishes of its own; the meeting is far from now. */

export const done: Done = {
  ...{ id: 'wachten', doors: ['parent'], title: 'Wachten', day: '2026-11-01' },
  ...{ heard: 'Het duurt lang.', did: 'Wij schreven de gemeente.' },
};
export const meeting: Meeting = {
  ...{ id: 'koffie', doors: ['parent'], title: 'Koffie', day: '2036-12-01', from: '09:30' },
  ...{ until: '11:00', where: 'Buurthuis', what: 'Praten.', forWhom: 'Ouders.' },
  ...{ welcome: ['food'], signUp: true },
};
export const idea: Idea = {
  ...{ id: 'kamer', doors: ['youth'], title: 'Een kamer', words: 'Stil.', stage: 'idea' },
};
