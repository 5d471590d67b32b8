import { advance, answersToCheck, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Effect } from '../../../src/core/dialogue/state.ts';
import { ask, read, typedFor } from '../../../src/core/dialogue/text-form.ts';
import type { Conversation, Door } from '../../../src/core/library/types.ts';
import { defineFirstElements } from '../../../widget/frame/elements.ts';
import { defineLaterElements } from '../../../widget/frame/later.ts';
import { defineMoreElements } from '../../../widget/frame/more.ts';
import { defineTalkElements } from '../../../widget/frame/talk.ts';
import { MemoryPost } from '../../post/memory-post.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { openKiosk } from '../kiosk/support/kiosk-visit.ts';
import type { Move } from '../kiosk/support/walks.ts';
import { control, find, findAll } from './deep.ts';
import { Arriving, content, memoryLibrary } from './parts.ts';
import { task, until } from './until.ts';

defineFirstElements();
defineTalkElements();
defineLaterElements();
defineMoreElements();

/** One journey as a person meets it: on a screen. */
export interface OnScreen {
  readonly root: HTMLElement;
  readonly post: MemoryPost;
  readonly back: () => void;
}

/** The journey as a chat, on a page of its own. */
export async function asChat(journey: string, all: Conversation, door: Door): Promise<OnScreen> {
  document.body.replaceChildren();
  const post = new MemoryPost();
  const access = new Arriving();
  access.arrive(post);
  const app = document.createElement('steunpunt-app');
  app.visit = {
    ...{ content, post: access, door, consent: 'belofte-1', announce: () => undefined },
    library: memoryLibrary({ ...smallLibrary(door), scripts: all.scripts }, all),
  };
  document.body.append(app);
  app.show({ screen: 'journey', id: journey });
  await until('the journey', () => findAll(app, 'steunpunt-journey').length);
  return { root: app, post, back: () => control(app, 'Vorige vraag').click() };
}

/** The same with one question a page. */
export async function atKiosk(journey: string, all: Conversation, door: Door): Promise<OnScreen> {
  const library = memoryLibrary({ ...smallLibrary(door), scripts: all.scripts }, all);
  const { kiosk, post, show } = await openKiosk({ door, library });
  await show('menu');
  await show('journey', journey);
  return { root: kiosk, post, back: () => control(kiosk, 'Vorige').click() };
}

/** As a finger would: what is there to press, and nothing else. */
export async function go(form: OnScreen, move: Move, word: (id: string) => string): Promise<void> {
  await task();
  const { root } = form;
  if (move.kind === 'back') form.back();
  else if (move.kind === 'change') control(root, `Verander: ${word(move.text)}`).click();
  else await press(root, move);
  await task();
}

async function press(
  root: HTMLElement,
  { step, answer }: Extract<Move, { kind: 'answer' }>,
): Promise<void> {
  const options = 'options' in step ? step.options.map(({ id }) => id) : [];
  const option = (id: string): HTMLElement | undefined =>
    findAll(root, '.option')[options.indexOf(id)];
  switch (answer.kind) {
    case 'option':
      option(answer.id)?.click();
      break;
    case 'options': {
      const before = options.filter((id) => option(id)?.getAttribute('aria-pressed') === 'true');
      for (const id of options)
        if (answer.ids.includes(id) !== before.includes(id)) option(id)?.click();
      await task();
      find(root, '.primary').click();
      break;
    }
    case 'unsure':
      control(root, 'Weet ik niet').click();
      break;
    case 'skipped':
      control(root, 'Sla over').click();
      break;
    case 'text': {
      const field = find(root, 'textarea, input') as HTMLInputElement;
      field.value = answer.text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await task();
      find(root, '.primary').click();
      break;
    }
    default:
      find(root, '.primary').click();
  }
}

type Submit = Extract<Effect, { kind: 'submit' }>;

/** The same as lines of text. Throws where it is not understood; what it sends. */
export function inText(
  script: Script,
  moves: readonly Move[],
  word: (id: string) => string,
): { submit: Submit; lines: number } {
  let { state } = begin(script);
  let lines = 0;
  for (const move of moves) {
    const shown = ask(script, state, word);
    if (shown.some((line) => line.includes('undefined'))) throw new Error(shown.join('\n'));
    lines += shown.length;
    const typed =
      move.kind === 'back'
        ? 'terug'
        : move.kind === 'change'
          ? String(answersToCheck(script, state).findIndex(({ step }) => step === move.step) + 1)
          : typedFor(move.step, move.answer);
    const meant = read(script, state, typed);
    if (meant.kind === 'problem') throw new Error(`"${typed}" at ${shown.join(' / ')}`);
    const turn = advance(script, state, meant.input);
    const submit = turn.effects.find((effect) => effect.kind === 'submit');
    if (submit) return { submit, lines };
    ({ state } = turn);
  }
  throw new Error('nothing was sent');
}
