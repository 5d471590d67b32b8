import type { Door, Story } from '../../src/core/library/types.ts';

/** What somebody went through, as it is written. Pure. */
export interface StoryForm {
  readonly door: Door;
  readonly title: string;
  readonly by: string;
  /** Made up from what parents tell. */
  readonly example: boolean;
  /** With an empty line between paragraphs. */
  readonly text: string;
  /** Id of the entry that belongs to it; '' for none. */
  readonly entry: string;
}

export const EMPTY_STORY: StoryForm = {
  ...{ door: 'parent', title: '', by: '', example: false, text: '', entry: '' },
};

export function storyForm({ door, title, by, example, paragraphs, entry }: Story): StoryForm {
  return { door, title, by, example, text: paragraphs.join('\n\n'), entry: entry ?? '' };
}

/** The story that a form says; it may be one that the schema refuses. */
export function storyOf({ door, title, by, example, text, entry }: StoryForm, id: string): Story {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
  return {
    ...{ v: 1, id, door, title: title.trim(), by: by.trim(), example, paragraphs },
    ...(entry !== '' && { entry }),
  };
}
