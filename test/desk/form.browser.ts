import { defineDesk } from '../../desk/define.ts';
import { HubClient } from '../../desk/hub-client.ts';
import { Journeys } from '../../desk/journeys.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { sheetText, threadSheet } from '../../desk/threads/thread-sheet.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import type { Form } from '../../src/core/message.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { onDesk } from './support/on-desk.ts';

const script: Script = {
  ...{ v: 1, id: 'buddy', start: 'topics' },
  steps: {
    topics: {
      ...{ kind: 'many', text: 'buddy.topics', next: 'name' },
      options: [
        { id: 'thuis', text: 'buddy.thuis' },
        { id: 'pesten', text: 'buddy.pesten' },
      ],
    },
    name: { kind: 'text', text: 'buddy.name', optional: true, next: 'send' },
    send: { kind: 'submit', as: 'form', next: null },
  },
};
const texts = {
  ...{ 'buddy.title': 'Ik zoek een buddy', 'buddy.topics': 'Waar gaat het over?' },
  ...{ 'buddy.thuis': 'Mijn kind zit thuis', 'buddy.pesten': 'Pesten', 'buddy.name': 'Uw naam?' },
};
const form: Form = {
  script: 'buddy',
  answers: {
    // Asked by an earlier script, and in another order than the script has.
    later: { kind: 'option', id: 'oud' },
    name: { kind: 'text', text: 'Samira <b>' },
    topics: { kind: 'options', ids: ['thuis', 'weg'] },
    when: { kind: 'unsure' },
  },
};

function hubThatSays(answers: (() => Response)[]): HubClient {
  return new HubClient('', () => Promise.resolve((answers.shift() ?? (() => Response.error()))()));
}

const about = { buddy: { lente: { title: 'Lentefeest', day: '2027-04-12' } } };
const found = (): Response => Response.json({ v: 1, scripts: { buddy: script }, texts, about });

before(() => {
  defineDesk();
  defineThreads();
});
after(() => document.body.replaceChildren());

describe('what a journey asked and was told', () => {
  it('is read in Dutch, in the order of the script', async () => {
    const later = { ...about.buddy, weg: { title: 'Pas erbij' } };
    const journeys = new Journeys(
      hubThatSays([
        found,
        () => Response.json({ v: 1, scripts: { buddy: script }, texts, about: { buddy: later } }),
      ]),
    );
    const desk = { ...deskOf(), journeys };
    const thread = threadOf({ text: '', form });
    assert(thread.readable && thread.firstLine === '', 'a form says something');
    const element = document.createElement('steunpunt-desk-thread');
    Object.assign(element, { desk, thread, unfinished: new Unfinished(), today: TODAY });
    await onDesk(element);
    await until('words', () => textOf(element).includes('Ik zoek een buddy'));
    const told = journeys.told(form).map(({ question, answer }) => `${question} ${answer}`);
    equal(
      told,
      [
        'Waar gaat het over? Mijn kind zit thuis, weg',
        'Uw naam? Samira <b>',
        'later oud',
        'when weet ik niet',
      ],
      'told',
    );
    assert(textOf(element).includes('Mijn kind zit thuis, weg'), textOf(element));
    equal(journeys.lineOf(thread), 'Ik zoek een buddy · Mijn kind zit thuis, weg', 'line');
    const aboutOne = (id: string): string => journeys.title({ ...form, about: id });
    equal(aboutOne('lente'), 'Ik zoek een buddy: Lentefeest, 12 april 2027', 'what it is about');
    equal(aboutOne('weg'), 'Ik zoek een buddy: weg', 'what is no more, or came since');
    await until('another look', () => aboutOne('weg') === 'Ik zoek een buddy: Pas erbij');
    equal(await axe(element), [], 'axe');
    const sheet = sheetText(
      threadSheet(desk, thread, cardKind.empty, { today: TODAY, notes: false }),
    );
    assert(sheet.includes('| Waar gaat het over? Mijn kind zit thuis, weg'), sheet);
  });

  it('shows its own names until the words are there, and asks again after a lost network', async () => {
    const journeys = new Journeys(hubThatSays([() => Response.error(), found]));
    let told = 0;
    journeys.subscribe(() => told++);
    equal(journeys.title(form), 'buddy', 'before');
    // The first answer never came; another look asks again.
    await until('asked again', () => journeys.title(form) === 'Ik zoek een buddy');
    equal(told, 1, 'told');
  });

  it('shows a yes and a no', async () => {
    const element = document.createElement('steunpunt-desk-message');
    const journeys = new Journeys(hubThatSays([]));
    for (const [yes, words] of [
      [true, 'Ja, dat is goed.'],
      [false, 'Nee, liever niet.'],
    ] as const) {
      const [first] = threadOf().entries;
      assert(first?.kind === 'visitor', 'a visitor began');
      const submission = {
        ...{ v: 1, type: 'follow-up', door: 'parent', locale: 'nl', site: '', consent: '1' },
        ...{ writtenAt: '2026-11-20T10:00', text: '', n: 1, mac: '', choice: { ask: 'a', yes } },
      } as const;
      Object.assign(element, { entry: { ...first, submission }, journeys, today: TODAY });
      await onDesk(element);
      await until('shown', () => textOf(element).includes(words));
    }
  });
});
