import type { Form } from '../../src/core/message.ts';
import { ideaFormFrom, type IdeaForm } from '../website/idea-form.ts';
import type { ThreadView } from './threads.ts';

/**
 * What the writer of an idea said about showing it: in their own words, in ours, or not at all.
 * `unsaid` where that was not answered, or we do not know that it was this person.
 */
export type IdeaWish = 'my-words' | 'point-words' | 'no' | 'unsaid';

export interface IdeaInThread {
  readonly wish: IdeaWish;
  /** What the website room begins with; empty but for the door, unless in the writer's own words. */
  readonly form: IdeaForm;
}

const WISHES: readonly IdeaWish[] = ['my-words', 'point-words', 'no'];

/** The idea that a thread began with; null for any other thread. */
export function ideaInThread({ form, door, rivals }: ThreadView): IdeaInThread | null {
  if (form?.script !== 'idee') return null;
  const { answers } = form;
  const said = answers['may-publish'];
  const wish = WISHES.find((one) => said?.kind === 'option' && said.id === one) ?? 'unsaid';
  const drawn = answers['drawing'];
  const own = {
    ...{ title: textOf(answers['title']), words: textOf(answers['words']) },
    drawing: drawn?.kind === 'drawing' ? drawn.strokes : [],
  };
  if (rivals) return { wish: 'unsaid', form: ideaFormFrom({}) };
  return {
    wish,
    form: ideaFormFrom({
      ...(door && { doors: [door] }),
      ...(wish === 'my-words' && own),
      ...((wish === 'my-words' || wish === 'point-words') && { asked: wish }),
    }),
  };
}

const textOf = (answer: Form['answers'][string] | undefined): string =>
  answer?.kind === 'text' ? answer.text.trim() : '';
