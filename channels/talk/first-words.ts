import type { Visit } from './visit.ts';

const NAMES = { slack: 'Slack', teams: 'Teams' } as const;

/** Who this is, who can read along on this channel, and where nobody can. */
export function firstWords(visit: Visit, again: boolean): string {
  const { say, parts } = visit;
  return [
    say('hello', parts.content.name),
    again ? say('hello.again') : '',
    readsAlong(visit),
    say('reads.private', visit.ltr(parts.link)),
    say('hello.help', say('word.help'), stopWord(visit)),
  ]
    .filter(Boolean)
    .join('\n');
}

function readsAlong({ say, parts: { channel } }: Visit): string {
  switch (channel) {
    case 'page':
    case 'web':
      return say('reads.page');
    case 'sms':
      return say('reads.sms');
    case 'slack':
    case 'teams':
      return say('reads.app', NAMES[channel]);
  }
}

/** What "stop" leaves: the words on the other side are not ours to wipe. */
export function lastWords(visit: Visit): string {
  const { say } = visit;
  return [say('stopped'), elsewhere(visit), say('stopped.again', say('word.menu'))].join('\n');
}

function elsewhere({ say, parts: { channel } }: Visit): string {
  switch (channel) {
    case 'page':
    case 'web':
      return say('stopped.page');
    case 'sms':
      return say('stopped.phone');
    case 'slack':
    case 'teams':
      return say('stopped.app', NAMES[channel]);
  }
}

/** By SMS the provider keeps the word "stop" for itself. */
const stopWord = ({ say, parts: { channel } }: Visit): string =>
  say(channel === 'sms' ? 'word.wipe' : 'word.stop');

/** What can be typed anywhere, and the phone. */
export function helpWords(visit: Visit): string {
  const { say } = visit;
  return [say('how.words', say('word.menu'), say('word.back'), stopWord(visit)), visit.callUs]
    .filter(Boolean)
    .join('\n');
}
