import assert from 'node:assert/strict';
import { openTalk } from '../../../../channels/talk/talk.ts';
import type { Said, Talk, TalkParts } from '../../../../channels/talk/types.ts';
import type { Content } from '../../../../src/core/content.ts';
import type { Door } from '../../../../src/core/doors.ts';
import { EMPTY_LAYER, layered } from '../../../../src/core/library/layered.ts';
import type { LocalLayer, Starter, VisitorLibrary } from '../../../../src/core/library/types.ts';
import { starter } from '../../../core/dialogue/support/shipped-scripts.ts';
import { MemoryPost } from '../../../post/memory-post.ts';

/** A conversation as somebody types it, over the library that is shipped. */

export const content: Content = {
  v: 1,
  point: 'de-linde',
  name: 'Steunpunt De Linde',
  phone: '085 130 46 82',
  openDays: [1, 2, 3, 4, 5],
  exitUrl: 'https://www.buienradar.nl/',
  keyList: { identity: 'A', keys: [], signature: 'A' },
};

export const LINK = 'https://hub.example/w/abc123';

export interface Spoken {
  readonly talk: Talk;
  readonly post: MemoryPost;
  /** All that was ever said, in order. */
  readonly heard: Said[];
  /** What was told without being asked. */
  readonly told: Said[];
  /** Types each of these; the texts of the answers to the last one. */
  type(...typed: readonly string[]): Promise<string>;
}

type Wished = Partial<Omit<TalkParts, 'post'>> & {
  readonly from?: Starter;
  readonly layer?: LocalLayer;
  readonly post?: MemoryPost;
};

/** Made once: a list of danger words takes longer to read than a conversation. */
const made = new WeakMap<Starter, Map<string, VisitorLibrary>>();

export function libraryOf(
  locale: string,
  door: Door,
  from: Starter = starter,
  layer: LocalLayer = EMPTY_LAYER,
): VisitorLibrary {
  const asked = { locale, door, held: locale !== 'nl' };
  if (layer !== EMPTY_LAYER) return layered(from, layer, asked);
  const libraries = made.get(from) ?? new Map<string, VisitorLibrary>();
  made.set(from, libraries);
  const library = libraries.get(locale + door) ?? layered(from, layer, asked);
  libraries.set(locale + door, library);
  return library;
}

/** Said and greeted. Without `door` it is asked. */
export async function spoken(wished: Wished = {}): Promise<Spoken> {
  const { from = starter, layer = EMPTY_LAYER, post = new MemoryPost(), ...parts } = wished;
  const told: Said[] = [];
  const heard: Said[] = [];
  const talk = openTalk({
    ...{ channel: 'page', content, link: LINK, locale: 'nl', post },
    library: (locale, door) => Promise.resolve(libraryOf(locale, door, from, layer)),
    tell: (said) => {
      told.push(...said);
      heard.push(...said);
    },
    ...parts,
  });
  heard.push(...(await talk.greet(false)));
  return {
    ...{ talk, post, heard, told },
    async type(...typed) {
      let answer: readonly Said[] = [];
      for (const one of typed) {
        answer = await talk.hear(one);
        heard.push(...answer);
        assert.ok(answer.length > 0, `nothing was said to "${one}"`);
        for (const { text } of answer) assert.doesNotMatch(text, /undefined|null|\[object/);
      }
      return textOf(answer);
    },
  };
}

export const textOf = (said: readonly Said[]): string =>
  said.map(({ text }) => text).join('\n---\n');

/** The number of a choice in the last answer that has it; throws where it is not there. */
export function numberOf(heard: readonly Said[], title: string | RegExp): string {
  const quick = heard.findLast((one) => one.quick)?.quick ?? [];
  const found = quick.find((one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  assert.ok(found, `“${String(title)}” in ${quick.map((one) => one.title).join(' | ')}`);
  return found.payload;
}

/** Types the number of a choice. */
export const choose = (one: Spoken, title: string | RegExp): Promise<string> =>
  one.type(numberOf(one.heard, title));
