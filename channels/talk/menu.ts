import { choosing, wayTo, type Way } from './choosing.ts';
import type { Place } from './place.ts';
import { publishedAt } from './published.ts';
import { typedAnywhere } from './typed.ts';
import type { Visit } from './visit.ts';

/** The ways to go: those of the support point's library, and what is always there. */
export function menuPlace(visit: Visit): Place {
  return choosing(visit, () => ({
    text: visit.library ? visit.say('start.heading') : notNow(visit),
    ways: visit.library ? waysOf(visit) : codeAndLanguage(visit),
    how: visit.say('how.free'),
    otherwise: (typed) => typedAnywhere(visit, typed),
    back: () => ({}),
  }));
}

function waysOf(visit: Visit): Way[] {
  const { say } = visit;
  const last = visit.readers.at(-1);
  return [
    ...(last ? [wayTo(say('start.go-on'), { at: 'thread', thread: last.thread, all: true })] : []),
    wayTo(say('find.heading'), { at: 'find' }),
    ...journeysOf(visit).map((id) =>
      wayTo(visit.word(`${id}.title`), { at: 'journey', journey: id }),
    ),
    ...publishedAt(visit).map(({ kind, title }) => wayTo(title, { at: 'published', kind })),
    ...codeAndLanguage(visit),
  ];
}

const codeAndLanguage = ({ say }: Visit): Way[] => [
  wayTo(say('start.code'), { at: 'code' }),
  wayTo(say('menu.language'), { at: 'language' }),
];

/** These two have a place of their own on every first screen; the others say where they stand. */
const FIRST = ['vraag', 'bel-mij'];

/** Ids of the scripts that one can choose at this door, in the order of the library. */
function journeysOf({ library, door }: Visit): string[] {
  const scripts = Object.values(library?.scripts ?? {});
  const first = FIRST.filter((id) => scripts.some((script) => script.id === id));
  const more = scripts.filter(({ menu }) => door && menu?.doors.includes(door));
  return [...new Set([...first, ...more.map(({ id }) => id)])];
}

function notNow(visit: Visit): string {
  return [visit.say('problem.later'), visit.callUs, visit.sayChecked('danger.heading')]
    .filter(Boolean)
    .join('\n');
}
