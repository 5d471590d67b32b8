import { openTalk } from '../../../channels/talk/talk.ts';
import type { Said } from '../../../channels/talk/types.ts';
import type { ChannelPost } from '../../../channels/post/channel-post.ts';
import { sayIn, textWords } from '../../../channels/words/words.ts';
import { advance, answersToCheck, begin } from '../../../src/core/dialogue/dialogue.ts';
import { typedFor } from '../../../src/core/dialogue/text-form.ts';
import type { VisitorLibrary } from '../../../src/core/library/types.ts';
import { numberOf } from '../../channels/talk/support/spoken.ts';
import type { Conversation } from './three-ways.ts';
import { until } from './until.ts';
import { inputOf } from './walk-on-screen.ts';

/** Types a conversation, up to the words that it arrived. Rejects with what was said last. */
export async function walkInText(
  post: ChannelPost,
  conversation: Conversation,
  library: VisitorLibrary,
  link: string,
): Promise<void> {
  const heard: Said[] = [];
  const office = post.office();
  const talk = openTalk({
    ...{ channel: 'page', content: post.content, link, locale: 'nl', door: conversation.door },
    ...{ post: office, tell: (said) => heard.push(...said) },
    library: (locale, door) => post.library(locale, door),
  });
  const type = async (typed: string): Promise<void> => {
    heard.push(...(await talk.hear(typed)));
  };
  heard.push(...(await talk.greet(false)));
  try {
    for (const title of wayTo(conversation, library))
      await type(numberOf(heard, new RegExp(`^${title.replaceAll('?', '\\?')}`)));
    for (const typed of typedIn(conversation)) await type(typed);
    await until('what was typed to arrive', () => office.unsent() === 0 && arrived(heard));
  } catch (cause) {
    throw new Error(
      heard
        .slice(-2)
        .map(({ text }) => text)
        .join('\n---\n'),
      { cause },
    );
  } finally {
    talk.close();
  }
}

/** On the menu two journeys have another name than on a screen. */
const wayTo = ({ journey }: Conversation, library: VisitorLibrary): readonly string[] =>
  journey.about ? journey.way(library) : [library.texts[`${journey.script}.title`] ?? '?'];

const arrived = (heard: readonly Said[]): boolean =>
  heard.some(({ text }) => /Wij hebben|Wij bellen|bij ons|Dank|Fijn/.test(text));

/** What somebody types for each move; what was written last is shown before it goes. */
function typedIn({ script, walk, door }: Conversation): string[] {
  const words = textWords(sayIn('nl', door));
  const typed: string[] = [];
  let { state } = begin(script);
  for (const move of walk.moves) {
    if (move.kind === 'back') typed.push(words.back);
    else if (move.kind === 'answer') typed.push(typedFor(move.step, move.answer, words));
    else {
      const checked = answersToCheck(script, state);
      typed.push(String(checked.findIndex(({ step }) => step === move.step) + 1));
    }
    ({ state } = advance(script, state, inputOf(move)));
  }
  const last = walk.moves.at(-1);
  const isText = last?.kind === 'answer' && last.answer.kind === 'text';
  return isText ? [...typed, '1'] : typed;
}
