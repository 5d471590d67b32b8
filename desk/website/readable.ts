import { FIELDS, type What } from '../../src/core/library/field-names.ts';
import type { Block, Starter } from '../../src/core/library/types.ts';
import type { WaitingChange } from './library-hub.ts';
import { wordsOfAnswer } from './answer-words.ts';

/** One field of something that changes, old and new, as a person reads it. '' for not there. */
export interface OldAndNew {
  /** What it is called at the desk: "bron". */
  readonly field: string;
  readonly old: string;
  readonly now: string;
}

type Place = Pick<WaitingChange, 'what' | 'lang' | 'door' | 'id' | 'fields'>;

/** What a change does, field by field; empty for what has no words to compare. Pure. */
export function readable(change: Place, before: Starter, after: Starter): OldAndNew[] {
  const [old, now] = [thing(change, before), thing(change, after)];
  if (change.what === 'script' || change.what === 'crisis') return [];
  const names: Readonly<Record<string, string>> = FIELDS[change.what as What];
  const shown = change.fields.length > 0 ? change.fields : Object.keys({ ...old, ...now });
  return shown
    .filter((field) => Object.hasOwn(names, field))
    .map((field) => ({
      field: names[field] ?? field,
      old: inWords(old[field], field),
      now: inWords(now[field], field),
    }))
    .filter(({ old, now }) => old !== now);
}

function thing({ what, lang, door, id }: Place, set: Starter): Record<string, unknown> {
  const language = set.languages[lang];
  const ofDoor = (one: { id: string; door: string }): boolean => one.id === id && one.door === door;
  const found: unknown =
    what === 'entry'
      ? (language?.entries.find(ofDoor) ?? language?.translations?.find(ofDoor))
      : what === 'story'
        ? language?.stories.find(ofDoor)
        : what === 'contact'
          ? [...(language?.contacts ?? []), ...(language?.contactWords ?? [])].find(
              (one) => one.id === id,
            )
          : what === 'topic'
            ? door && language?.topics[door].find((one) => one.id === id)
            : door && { text: language?.texts[door][id] };
  return { ...(found as Record<string, unknown> | undefined) };
}

function inWords(value: unknown, field: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  if (field === 'answer') return wordsOfAnswer(value as Block[]);
  return value
    .map((one: unknown) =>
      typeof one === 'string' ? one : Object.values(one as Record<string, string>).join(': '),
    )
    .join('\n');
}
