import type { Draft, Thread } from '../../src/core/post-office.ts';
import { choosing, wayTo, type Way } from './choosing.ts';
import { followDelivery } from './delivery.ts';
import type { Heard, Place } from './place.ts';
import type { Look, Reader } from './reader.ts';
import { repliesIn } from './reply-words.ts';
import type { Visit } from './visit.ts';

/** A conversation with the point: what came, and what one can do about it. */
export function threadPlace(visit: Visit, thread: Thread, all: boolean): Place {
  const { say } = visit;
  const reader = visit.reader(thread);
  let first = true;
  let wanted = true;
  const lookAgain = (): Heard => {
    wanted = true;
    return {};
  };
  return choosing(visit, async () => {
    const look = await reader.look();
    const replies = repliesIn(visit, reader.take(all && first));
    const tells = look === 'gap' || (wanted && replies.length === 0);
    const looked = tells ? lookWords(visit, look, reader) : '';
    first = wanted = false;
    return {
      text: [...replies, looked, askWords(visit, reader)].filter(Boolean).join('\n\n'),
      ways: waysOf(visit, reader, lookAgain),
      how: say('thread.how'),
      otherwise: (typed) => ({ go: { at: 'follow', thread, text: typed } }),
    };
  });
}

function waysOf(visit: Visit, reader: Reader, lookAgain: () => Heard): Way[] {
  const { say } = visit;
  const { thread, ask } = reader;
  const answer = (yes: boolean): Way => ({
    title: say(yes ? 'journey.yes' : 'choice.no'),
    go: () => choose(visit, reader, ask ?? '', yes),
  });
  return [
    ...(ask === null ? [] : [answer(true), answer(false)]),
    { title: say('thread.look'), go: lookAgain },
    wayTo(say('thread.write'), { at: 'follow', thread }),
    wayTo(say('tools.wipe'), { at: 'wipe', thread }),
    wayTo(say('code.other'), { at: 'code' }),
  ];
}

/** For who looked, and saw no message. */
function lookWords(visit: Visit, look: Look, reader: Reader): string {
  const { say } = visit;
  switch (look) {
    case 'offline':
      return say('thread.offline');
    case 'nothing':
      // Its own question is still on its way.
      return say(reader.own ? 'thread.no-news' : 'thread.nothing');
    case 'gap':
      return [say('thread.gap'), visit.callUs].filter(Boolean).join('\n');
    case 'here':
      return reader.any ? say('thread.no-news') : say('thread.no-answer-week');
  }
}

const askWords = ({ say }: Visit, { ask }: Reader): string =>
  ask === null ? '' : say('choice.free');

async function choose(visit: Visit, reader: Reader, ask: string, yes: boolean): Promise<Heard> {
  const { say } = visit;
  const draft: Draft = { ...visit.sender, text: '', choice: { ask, yes } };
  const sent = await visit.parts.post.followUp(reader.thread, draft);
  if (sent.kind !== 'asked') return { said: [say('problem.cannot', visit.ltr(visit.parts.link))] };
  reader.chose(ask);
  return { said: [followDelivery(visit, { sid: sent.sid, as: 'follow' }), say('choice.thanks')] };
}

/** All of it away, after a yes. */
export function wipePlace(visit: Visit, thread: Thread): Place {
  const { say } = visit;
  return choosing(visit, () => ({
    text: say('tools.wipe-what'),
    ways: [
      { title: say('tools.wipe-yes'), go: () => erase(visit, thread) },
      wayTo(say('tools.keep'), { at: 'thread', thread }),
    ],
    back: () => ({ go: { at: 'thread', thread } }),
  }));
}

async function erase(visit: Visit, thread: Thread): Promise<Heard> {
  const { say } = visit;
  const erased = await visit.parts.post.erase(thread).catch(() => 'offline' as const);
  if (erased === 'here') return { said: [say('tools.wiped-here')], go: { at: 'thread', thread } };
  if (erased === 'offline') return { said: [say('tools.not-wiped')], go: { at: 'thread', thread } };
  visit.forget(thread);
  return { said: [say('start.erased')], go: { at: 'menu' } };
}
