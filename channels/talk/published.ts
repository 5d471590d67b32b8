import type { Done, Idea, Meeting } from '../../src/core/library/types.ts';
import { calendarDay, dayInWords, dayOf } from '../../src/i18n/dates.ts';
import { choosing, wayTo, type Way } from './choosing.ts';
import { typedAnywhere } from './typed.ts';
import type { Place, Published } from './place.ts';
import type { Visit } from './visit.ts';

/** What the point published, as short lists: what was done, meetings, ideas. In Dutch, as it is. */

interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What can be done with it. */
  readonly ways: readonly Way[];
}

const TITLES = {
  done: 'done.heading',
  meetings: 'agenda.heading',
  ideas: 'ideas.heading',
} as const;

/** Those with something in them. */
export function publishedAt(visit: Visit): { kind: Published; title: string }[] {
  const kinds = Object.keys(TITLES) as Published[];
  return kinds
    .filter((kind) => itemsOf(visit, kind).length > 0)
    .map((kind) => ({ kind, title: visit.say(TITLES[kind]) }));
}

export function publishedPlace(visit: Visit, kind: Published, id?: string): Place {
  const items = itemsOf(visit, kind);
  const item = items.find((one) => one.id === id);
  const list = { at: 'published', kind } as const;
  if (item)
    return choosing(visit, () => ({
      text: item.text,
      ways: [...item.ways, wayTo(visit.say('published.back'), list)],
      back: () => ({ go: list }),
      otherwise: (typed) => typedAnywhere(visit, typed),
    }));
  return choosing(visit, () => ({
    text: visit.say(TITLES[kind]),
    ways: items.map((one) => wayTo(one.title, { ...list, id: one.id })),
    how: visit.say('how.free'),
    otherwise: (typed) => typedAnywhere(visit, typed),
  }));
}

function itemsOf(visit: Visit, kind: Published): Item[] {
  const { done = [], meetings = [], ideas = [] } = visit.library ?? {};
  const today = calendarDay(new Date());
  switch (kind) {
    case 'done':
      return done.map((one) => doneItem(visit, one));
    case 'meetings':
      return meetings
        .filter(({ day }) => calendarDay(dayOf(day)) >= today)
        .map((one) => meetingItem(visit, one));
    case 'ideas':
      return ideas.map((one) => ideaItem(visit, one));
  }
}

const block = (heading: string, words = ''): string => (words ? `${heading}:\n${words}` : '');
const blocks = (...all: readonly string[]): string => all.filter(Boolean).join('\n\n');

function doneItem({ say }: Visit, { id, title, heard, did, notYet, table, said }: Done): Item {
  const text = blocks(
    title,
    block(say('done.heard'), heard),
    block(say('done.did'), did),
    block(say('done.not-yet'), notYet),
    block(say('done.table'), table),
    block(say('done.said'), said),
  );
  return { id, title, text, ways: [] };
}

function meetingItem(visit: Visit, meeting: Meeting): Item {
  const { say } = visit;
  const { id, title, day, from, until, where, what, forWhom, welcome, signUp } = meeting;
  const when = say('agenda.time', dayInWords(dayOf(day), visit.locale), from, until);
  const text = blocks(
    title,
    what,
    when,
    block(say('agenda.where'), where),
    block(say('agenda.for-whom'), forWhom),
    block(say('agenda.welcome'), welcome.map((one) => visit.word(`aanmelden.${one}`)).join(', ')),
    signUp ? '' : say('agenda.walk-in'),
  );
  const ways = signUp ? journeyWay(visit, 'aanmelden', id) : [];
  return { id, title: `${title}, ${when}`, text, ways };
}

const STAGES = { idea: 'ideas.idea', making: 'ideas.making', made: 'ideas.made' } as const;

function ideaItem(visit: Visit, { id, title, words, stage, made, stickers = 0 }: Idea): Item {
  const { say } = visit;
  const text = blocks(
    title,
    say(STAGES[stage]),
    words,
    block(say('ideas.result'), made),
    stickers > 0 ? say('ideas.stickers', stickers) : '',
  );
  return { id, title, text, ways: journeyWay(visit, 'sticker', id) };
}

const journeyWay = (visit: Visit, script: string, about: string): Way[] =>
  visit.script(script)
    ? [wayTo(visit.word(`${script}.title`), { at: 'journey', journey: `${script}:${about}` })]
    : [];
