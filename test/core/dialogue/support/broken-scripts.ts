import type { Script, Step, StepId } from '../../../../src/core/dialogue/script.ts';

/** Scripts that are wrong in one way each. */

export const ask: Step = { kind: 'text', text: 'vraag', next: 'send' };
export const send: Step = { kind: 'submit', as: 'question', next: null };
const choose: Step = {
  ...{ kind: 'choose', text: 't', next: 'vraag' },
  options: [
    { id: 'a', text: 't' },
    { id: 'b', text: 't', next: 'send' },
  ],
};
const say: Step = { kind: 'say', text: 't', next: 'vraag' };
const suggest: Step = { kind: 'suggest', text: 't', from: 'vraag', next: 'send' };
const branch: Step = { kind: 'branch', on: 'kies', cases: { a: 'vraag' }, otherwise: 'vraag' };
const phone: Step = { kind: 'contact', text: 't', what: 'phone', next: 'send' };
const call: Step = { kind: 'submit', as: 'call', next: null };

export function script(steps: Record<StepId, Step>, start = Object.keys(steps)[0] ?? ''): Script {
  return { v: 1, id: 'proef', start, steps };
}

/** Each with a word that its problem must hold. */
export const broken: readonly [string, Script, RegExp][] = [
  ['no steps', script({}), /begin/],
  [
    'a form without an answer',
    script({ hallo: { ...say, next: 'weg' }, weg: { kind: 'submit', as: 'form', next: null } }),
    /niet altijd een antwoord/,
  ],
  [
    'a form with nothing but a drawing that may be skipped',
    script({
      teken: { kind: 'draw', text: 't', optional: true, next: 'weg' },
      weg: { kind: 'submit', as: 'form', next: null },
    }),
    /niet altijd een antwoord/,
  ],
  [
    'a branch on one of many',
    script({
      kies: { kind: 'many', text: 't', options: [{ id: 'a', text: 't' }], next: 'b' },
      b: branch,
      vraag: ask,
      send,
    }),
    /“a” is geen antwoord/,
  ],
  ['a start that is not there', script({ vraag: ask, send }, 'hallo'), /begin, “hallo”/],
  ['a next that is not there', script({ vraag: { ...ask, next: 'weg' }, send }), /“weg”/],
  [
    'an option to nowhere',
    script({
      kies: { ...choose, options: [{ id: 'a', text: 't', next: 'weg' }] },
      vraag: ask,
      send,
    }),
    /“weg”/,
  ],
  [
    'a case to nowhere',
    script({
      kies: { ...choose, next: 'b', options: [{ id: 'a', text: 't' }] },
      b: { ...branch, cases: { a: 'weg' } },
      vraag: ask,
      send,
    }),
    /“weg”/,
  ],
  [
    'a branch on a step that is not there',
    script({ b: { ...branch, on: 'weg' }, vraag: ask, send }),
    /“weg”/,
  ],
  [
    'suggestions from a step that is not there',
    script({ vraag: { ...ask, next: 's' }, s: { ...suggest, from: 'weg' }, send }),
    /“weg”/,
  ],
  [
    'a step that nothing leads to',
    script({ vraag: ask, send, los: { ...say, next: null } }),
    /“los”: wordt nooit bereikt/,
  ],
  [
    'a step behind options that all lead elsewhere',
    script({
      kies: { ...choose, next: 'los', options: [{ id: 'a', text: 't', next: 'vraag' }] },
      vraag: ask,
      send,
      los: { ...say, next: null },
    }),
    /“los”/,
  ],
  ['a step that leads to itself', script({ hallo: { ...say, next: 'hallo' } }), /kring: hallo/],
  [
    'a ring of three',
    script({
      hallo: { ...say, next: 'vraag' },
      vraag: { ...ask, next: 'kies' },
      kies: { ...choose, next: 'hallo', options: [{ id: 'a', text: 't' }] },
    }),
    /kring: hallo, vraag, kies/,
  ],
  [
    'a ring through an option',
    script({
      vraag: { ...ask, next: 'kies' },
      kies: {
        ...choose,
        next: 'send',
        options: [
          { id: 'a', text: 't', next: 'vraag' },
          { id: 'b', text: 't' },
        ],
      },
      send,
    }),
    /kring/,
  ],
  [
    'a ring through a case',
    script({
      kies: { ...choose, next: 'b', options: [{ id: 'a', text: 't' }] },
      b: { ...branch, cases: { a: 'kies' } },
      vraag: ask,
      send,
    }),
    /kring/,
  ],
  [
    'nothing to choose from',
    script({ kies: { ...choose, options: [] }, vraag: ask, send }),
    /niets om uit te kiezen/,
  ],
  [
    'an option twice',
    script({
      kies: {
        ...choose,
        options: [
          { id: 'a', text: 't' },
          { id: 'a', text: 't' },
        ],
      },
      vraag: ask,
      send,
    }),
    /twee keer/,
  ],
  [
    'an option called as a kind of answer',
    script({ kies: { ...choose, options: [{ id: 'skipped', text: 't' }] }, vraag: ask, send }),
    /“skipped” heten/,
  ],
  ['a name with a capital', script({ Vraag: ask, send }), /“Vraag” kan geen naam zijn/],
  [
    'a name that objects know',
    script({ constructor: ask, send }, 'constructor'),
    /“constructor” kan geen naam/,
  ],
  [
    'an option with a name with a space',
    script({ kies: { ...choose, options: [{ id: 'ja graag', text: 't' }] }, vraag: ask, send }),
    /“ja graag”/,
  ],
  [
    'a branch before its question',
    script({
      b: { ...branch, otherwise: 'kies', cases: { a: 'kies' } },
      kies: { ...choose, options: [{ id: 'a', text: 't' }] },
      vraag: ask,
      send,
    }),
    /“b”: gaat over “kies”/,
  ],
  [
    'a branch on a question that some pass by',
    script({
      eerst: {
        ...choose,
        next: 'kies',
        options: [
          { id: 'x', text: 't', next: 'b' },
          { id: 'y', text: 't' },
        ],
      },
      kies: { ...choose, next: 'b', options: [{ id: 'a', text: 't' }] },
      b: branch,
      vraag: ask,
      send,
    }),
    /niet iedereen/,
  ],
  [
    'a branch on words of ours',
    script({ hallo: { ...say, next: 'b' }, b: { ...branch, on: 'hallo' }, vraag: ask, send }),
    /daar antwoordt niemand/,
  ],
  [
    'a branch with a case that is no option',
    script({
      kies: { ...choose, next: 'b', options: [{ id: 'a', text: 't' }] },
      b: { ...branch, cases: { c: 'vraag' } },
      vraag: ask,
      send,
    }),
    /“c” is geen antwoord/,
  ],
  [
    'a case for skipping what cannot be skipped',
    script({
      vraag: { ...ask, next: 'b' },
      b: { ...branch, on: 'vraag', cases: { skipped: 'send' }, otherwise: 'send' },
      send,
    }),
    /“skipped” is geen antwoord/,
  ],
  [
    'a branch without a way',
    script({
      kies: { ...choose, next: 'b', options: [{ id: 'a', text: 't' }] },
      b: { ...branch, cases: {} },
      vraag: ask,
      send,
    }),
    /geen enkele weg/,
  ],
  [
    'suggestions from a choice',
    script({
      kies: { ...choose, next: 's', options: [{ id: 'a', text: 't' }] },
      s: { ...suggest, from: 'kies', next: 'vraag' },
      vraag: ask,
      send,
    }),
    /daar typt niemand/,
  ],
  [
    'suggestions before the question',
    script({ s: { ...suggest, next: 'vraag' }, vraag: ask, send }),
    /“s”: gaat over “vraag”/,
  ],
  [
    'a question without words',
    script({ kies: { ...choose, next: 'send', options: [{ id: 'a', text: 't' }] }, send }),
    /geen vraag|niet altijd een vraag/,
  ],
  [
    'a question that may be skipped',
    script({ vraag: { ...ask, optional: true }, send }),
    /niet altijd een vraag/,
  ],
  [
    'a question that one way passes by',
    script({ kies: choose, vraag: ask, send }),
    /niet altijd een vraag/,
  ],
  [
    'a second question without new words',
    script({ vraag: ask, send: { ...send, next: 'nog' }, nog: send }),
    /“nog”: er is niet altijd een vraag/,
  ],
  ['a call without a number', script({ vraag: ask, send: call }), /nummer om te bellen/],
  ['a call with a number under another name', script({ nummer: phone, send: call }), /“phone”/],
  [
    'a call with a number that may be skipped',
    script({ phone: { ...phone, optional: true }, send: call }),
    /nummer om te bellen/,
  ],
  [
    'a call with an address for mail',
    script({ phone: { ...phone, what: 'email' }, send: call }),
    /nummer om te bellen/,
  ],
  [
    'a call with a part of day that nobody knows',
    script({
      daypart: { ...choose, next: 'phone', options: [{ id: 'nacht', text: 't' }] },
      phone,
      send: call,
    }),
    /“nacht”/,
  ],
  [
    'a check of nothing',
    script({ hallo: { ...say, next: 'check' }, check: { kind: 'check', text: 't', next: null } }),
    /na te kijken/,
  ],
  [
    'a check of what was sent',
    script({
      vraag: ask,
      send: { ...send, next: 'check' },
      check: { kind: 'check', text: 't', next: null },
    }),
    /na te kijken/,
  ],
];
