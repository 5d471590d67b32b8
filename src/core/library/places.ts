import type { Door } from './types.ts';

/** What a file of the set holds, by where it lies. */
export type Place =
  | { readonly kind: 'script'; readonly id: string }
  | { readonly kind: PartName; readonly lang: string }
  | { readonly kind: 'entry'; readonly lang: string; readonly door: Door; readonly id: string }
  | { readonly kind: 'story'; readonly lang: string; readonly id: string };

/** Files of which a language has one. */
export type PartName = 'texts' | 'topics' | 'contacts' | 'crisis';

const SCRIPT = /^scripts\/([^/]+)\.json$/;
const PART = /^([a-z]{2,3})\/(texts|topics|contacts|crisis)\.json$/;
const ENTRY = /^([a-z]{2,3})\/(parent|youth)\/([^/]+)\.json$/;
const STORY = /^([a-z]{2,3})\/stories\/([^/]+)\.json$/;
/** Notes for whoever edits, and what editors and systems leave behind. */
const IGNORED = /(^|\/)(README\.md|\.[^/]*|[^/]*~)$/;

/** Null for a file that has no place in the set; `ignored` for what may lie about. */
export function placeOf(path: string): Place | 'ignored' | null {
  if (IGNORED.test(path)) return 'ignored';
  const script = SCRIPT.exec(path);
  if (script) return { kind: 'script', id: script[1] ?? '' };
  const part = PART.exec(path);
  if (part) return { kind: part[2] as PartName, lang: part[1] ?? '' };
  const entry = ENTRY.exec(path);
  if (entry)
    return { kind: 'entry', lang: entry[1] ?? '', door: entry[2] as Door, id: entry[3] ?? '' };
  const story = STORY.exec(path);
  if (story) return { kind: 'story', lang: story[1] ?? '', id: story[2] ?? '' };
  return null;
}
