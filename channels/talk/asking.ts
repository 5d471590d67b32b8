import { begin } from '../../src/core/dialogue/dialogue.ts';
import { journeyOf } from '../../src/core/dialogue/draft.ts';
import type { DialogueState } from '../../src/core/dialogue/state.ts';
import { confirmPlace } from './confirm.ts';
import { answered, handOver, submitOf, type Asking } from './hand-over.ts';
import type { Heard, Place } from './place.ts';
import { openingWords, promiseWords } from './promise.ts';
import { questionPlace } from './question.ts';
import type { Visit } from './visit.ts';

/**
 * A journey of the library, question by question. `text`: what somebody typed before they came here.
 * Null when the point has none of this name.
 */
export function journeyPlace(visit: Visit, journey: string, text?: string): Place | null {
  const script = visit.script(journeyOf(journey)[0]);
  if (!script) return null;
  const known = visit.walks.get(journey);
  const walk = known ?? { state: begin(script).state, pieces: [] };
  visit.walks.set(journey, walk);
  const asking: Asking = { visit, journey, script, walk };
  // It answers a journey that only asks for it.
  if (text && submitOf(answered(asking, text))) walk.pieces = [...walk.pieces, text];
  const resumed = known !== undefined && (isBegun(walk.state) || walk.pieces.length > 0);
  let entering = true;
  const question = questionPlace(asking);
  const confirming = confirmAt(asking);
  const now = (): Place => (walk.pieces.length > 0 ? confirming : question);
  return {
    async show() {
      const before = entering ? openingLines(asking, resumed) : [];
      entering = false;
      const { text: words, ...rest } = await now().show();
      return { text: [...before, words].join('\n\n'), ...rest };
    },
    hear: (typed) => now().hear(typed),
    back: () => now().back?.() ?? { go: { at: 'menu' } },
  };
}

const isBegun = ({ trail }: DialogueState): boolean => trail.some(({ answer }) => answer);

function openingLines({ visit, script }: Asking, resumed: boolean): string[] {
  if (resumed) return [visit.say('journey.resume')];
  return [
    visit.word(`${script.id}.title`),
    promiseWords(visit),
    script.noReply ? '' : openingWords(visit),
  ].filter(Boolean);
}

/** The last question was a text: it goes when its writer says so. */
function confirmAt(asking: Asking): Place {
  const { visit, script, walk } = asking;
  const anew = (): Heard => {
    walk.pieces = [];
    return {};
  };
  return confirmPlace(visit, {
    pieces: () => walk.pieces,
    change: (pieces) => (walk.pieces = pieces),
    note: script.noReply ? '' : visit.sayChecked('ask.no-complaint'),
    send: visit.word(`${script.id}.send`) || visit.say('confirm.send'),
    back: anew,
    deliver: async (text) => {
      const turn = answered(asking, text);
      return submitOf(turn) ? handOver(asking, turn) : anew();
    },
  });
}
