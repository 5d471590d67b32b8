import type { Door, Idea, Picture } from '../../src/core/library/types.ts';
import { oneLine } from './one-line.ts';

/** An idea as it is written. Pure. */
export interface IdeaForm {
  readonly doors: readonly Door[];
  readonly title: string;
  readonly words: string;
  readonly stage: Idea['stage'];
  /** What was made of it; '' while nothing was. */
  readonly made: string;
  /** Of what was made; null for none. */
  readonly picture: Picture | null;
  /** As in `Idea.drawing`; empty for none. */
  readonly drawing: readonly string[];
  /** Counted elsewhere, never typed. */
  readonly stickers: number;
  /** In whose words its writer wants it shown, where it came in a thread. Not published. */
  readonly asked?: 'my-words' | 'point-words';
}

const EMPTY: IdeaForm = {
  ...{ doors: ['parent', 'youth'], title: '', words: '', stage: 'idea', made: '' },
  ...{ picture: null, drawing: [], stickers: 0 },
};

/** A form with what is known already, and the rest still to be written. */
export function ideaFormFrom(partial: Partial<IdeaForm>): IdeaForm {
  return { ...EMPTY, ...partial };
}

export function ideaForm(idea: Idea): IdeaForm {
  const { doors, title, words, stage, made = '', picture = null, drawing = [] } = idea;
  return { doors, title, words, stage, made, picture, drawing, stickers: idea.stickers ?? 0 };
}

/** The idea that a form says; it may be one that the schema refuses. */
export function ideaOf(form: IdeaForm, id: string): Idea {
  const { doors, stage, picture, drawing, stickers } = form;
  const made = oneLine(form.made);
  return {
    ...{ id, doors, title: oneLine(form.title), words: oneLine(form.words), stage },
    ...(made !== '' && { made }),
    ...(picture && { picture: { ...picture, alt: oneLine(picture.alt) } }),
    ...(drawing.length > 0 && { drawing }),
    ...(stickers > 0 && { stickers }),
  };
}
