import { bands } from '../../src/core/faq/faq.ts';
import type { VisitorEntry } from '../../src/core/library/types.ts';
import { foundFor, MOST } from './answers.ts';
import { choosing, wayTo, type Way } from './choosing.ts';
import { entryText } from './entry-text.ts';
import { typedAnywhere } from './typed.ts';
import type { Place } from './place.ts';
import type { Visit } from './visit.ts';

/** By topic, or by what one types. */
export function findPlace(visit: Visit): Place {
  const topics = visit.library?.topics ?? [];
  return choosing(visit, () => ({
    text: [
      visit.say('find.label'),
      visit.say('find.hint'),
      topics.length > 0 ? visit.say('find.topics') : '',
    ]
      .filter(Boolean)
      .join('\n'),
    ways: topics.map(({ id, title }) => wayTo(title, { at: 'topic', topic: id })),
    how: '',
    otherwise: (typed) => typedAnywhere(visit, typed),
  }));
}

export function topicPlace(visit: Visit, topic: string): Place {
  const entries = visit.library?.entries.filter((entry) => entry.topic === topic) ?? [];
  return choosing(visit, () => ({
    text: visit.library?.topics.find(({ id }) => id === topic)?.title ?? '',
    ways: [...entries.map(entryWay), ...askWays(visit)],
    how: visit.say('how.free'),
    otherwise: (typed) => typedAnywhere(visit, typed),
    back: () => ({ go: { at: 'find' } }),
  }));
}

/** What was found for `text`: the answer itself where it is sure, else what may be meant. */
export function foundPlace(visit: Visit, text: string): Place {
  const found = visit.library ? foundFor(visit.library, text) : [];
  const [best, ...others] = found;
  if (best && others.length === 0 && best.score >= bands.answer)
    return entryPlace(visit, best.entry.id, text);
  return choosing(visit, () => ({
    text: best
      ? visit.say(best.score >= bands.answer ? 'find.best' : 'find.maybe')
      : [`${visit.say('find.none')}.`, visit.say('find.none-help'), visit.callUs]
          .filter(Boolean)
          .join('\n'),
    ways: [...found.map(({ entry }) => entryWay(entry)), ...askWays(visit, text, found.length > 0)],
    how: visit.say('how.free'),
    otherwise: (typed) => typedAnywhere(visit, typed),
  }));
}

/** One answer, and whether it helped. `text`: what was typed to find it. */
export function entryPlace(visit: Visit, id: string, text?: string): Place {
  const { library, say } = visit;
  const entry = library?.entries.find((one) => one.id === id);
  const related = library?.entries.filter((one) => entry?.related?.includes(one.id)) ?? [];
  const remember = (way: Way): Way => ({
    ...way,
    go: () => {
      visit.after = id;
      return way.go();
    },
  });
  return choosing(visit, () => ({
    text: [library && entry ? entryText(visit, library, entry) : '', say('entry.helped')].join(
      '\n\n',
    ),
    ways: [
      {
        title: say('entry.yes'),
        go: () => {
          visit.after = '';
          return { said: [say('entry.helped-yes')], go: { at: 'menu' } };
        },
      },
      ...askWays(visit, text, true).map(remember),
      ...related
        .slice(0, MOST)
        .map((one) => wayTo(say('entry.more', one.question), { at: 'entry', id: one.id })),
    ],
    how: say('how.free'),
    otherwise: (typed) => typedAnywhere(visit, typed),
  }));
}

const entryWay = ({ id, question }: VisitorEntry): Way => wayTo(question, { at: 'entry', id });

/** To a person; with what was typed, where there is something of it. */
function askWays(visit: Visit, text?: string, found = true): Way[] {
  const ask = visit.say(text && !found ? 'find.send' : 'find.ask');
  return [
    ...(visit.script('vraag')
      ? [wayTo(ask, { at: 'journey', journey: 'vraag', ...(text && { text }) })]
      : []),
    ...(visit.script('bel-mij')
      ? [wayTo(visit.say('call-back'), { at: 'journey', journey: 'bel-mij' })]
      : []),
  ];
}
