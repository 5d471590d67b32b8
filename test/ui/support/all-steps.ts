import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Conversation } from '../../../src/core/library/types.ts';

/** A conversation with a step of every kind. Each text is called after its step. */
const proef: Script = {
  v: 1,
  id: 'proef',
  start: 'welcome',
  steps: {
    welcome: { kind: 'say', text: 'welcome', next: 'who' },
    who: {
      ...{ kind: 'choose', text: 'who', hint: 'who-hint', optional: true, unsure: true },
      options: [
        { id: 'child', text: 'who-child' },
        { id: 'other', text: 'who-other' },
      ],
      next: 'heavy',
    },
    heavy: {
      ...{ kind: 'scale', text: 'heavy', optional: true },
      options: [
        { id: '1', text: 'heavy-1' },
        { id: '2', text: 'heavy-2' },
        { id: '3', text: 'heavy-3' },
      ],
      next: 'thanks',
    },
    thanks: { kind: 'say', text: 'thanks', next: 'email' },
    email: { kind: 'contact', what: 'email', text: 'email', optional: true, next: 'consent' },
    consent: { kind: 'consent', version: '1', text: 'consent', next: 'name' },
    name: { kind: 'text', text: 'name', next: 'school' },
    school: { kind: 'text', text: 'school', next: 'answers' },
    answers: { kind: 'suggest', from: 'school', text: 'answers', next: 'check' },
    check: { kind: 'check', text: 'check', next: 'send' },
    send: { kind: 'submit', as: 'question', next: null },
  },
};

/** One whose open question, with the button to send, comes second. */
const later: Script = {
  v: 1,
  id: 'later',
  start: 'who',
  steps: {
    who: {
      kind: 'choose',
      text: 'who',
      options: [{ id: 'child', text: 'who-child' }],
      next: 'open',
    },
    open: { kind: 'text', text: 'open', suggest: true, next: 'send' },
    send: { kind: 'submit', as: 'question', next: null },
  },
};

export const allSteps: Conversation = {
  scripts: { proef, later },
  texts: {
    'proef.title': 'Een proef',
    'proef.send': 'Verstuur de proef',
    'later.title': 'Een andere proef',
    'later.send': 'Verstuur dit',
    welcome: 'Fijn dat u er bent.',
    who: 'Over wie gaat het?',
    'who-hint': 'U mag dit overslaan.',
    'who-child': 'Mijn kind',
    'who-other': 'Iemand anders',
    heavy: 'Hoe zwaar is het?',
    'heavy-1': 'Het gaat',
    'heavy-2': 'Zwaar',
    'heavy-3': 'Heel zwaar',
    thanks: 'Dank u. Dat helpt ons.',
    email: 'Op welk adres kunnen wij mailen?',
    consent: 'Mogen wij dit bewaren?',
    name: 'Hoe mogen wij u noemen?',
    school: 'Wat gebeurt er op school?',
    answers: 'Dit lazen anderen.',
    check: 'Klopt alles?',
    open: 'Wat wilt u nog zeggen?',
  },
};
