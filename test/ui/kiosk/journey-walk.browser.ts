import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Door } from '../../../src/core/library/types.ts';
import { draftOf } from '../../../src/ui/visitor/draft.ts';
import { defineFirstElements } from '../../../widget/frame/elements.ts';
import { defineLaterElements } from '../../../widget/frame/later.ts';
import { defineTalkElements } from '../../../widget/frame/talk.ts';
import { MemoryPost } from '../../post/memory-post.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { allSteps } from '../support/all-steps.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll } from '../support/deep.ts';
import { Arriving, content, conversation, memoryLibrary } from '../support/parts.ts';
import { task, until } from '../support/until.ts';
import { openKiosk } from './support/kiosk-visit.ts';
import { dice, randomWalk, type Move } from './support/walks.ts';

defineFirstElements();
defineTalkElements();
defineLaterElements();

const RUNS = 8;
const doors: readonly Door[] = ['parent', 'youth'];

/** Scripts that are shipped, and ones with a step of every kind that both forms can show. */
const together = (door: Door): ReturnType<typeof conversation> => {
  const shipped = conversation(door);
  return {
    scripts: { ...shipped.scripts, ...allSteps.scripts },
    texts: { ...shipped.texts, ...allSteps.texts },
  };
};

interface Form {
  readonly root: HTMLElement;
  readonly post: MemoryPost;
  readonly back: () => void;
}

/** The journey as a chat, on a page of its own. */
async function asChat(journey: string, door: Door): Promise<Form> {
  document.body.replaceChildren();
  const post = new MemoryPost();
  const access = new Arriving();
  access.arrive(post);
  const app = document.createElement('steunpunt-app');
  app.visit = {
    ...{ content, post: access, door, consent: 'belofte-1', announce: () => undefined },
    library: memoryLibrary(smallLibrary(door), together(door)),
  };
  document.body.append(app);
  app.show({ screen: 'journey', id: journey });
  await until('the journey', () => findAll(app, 'steunpunt-journey').length);
  return { root: app, post, back: () => control(app, 'Vorige vraag').click() };
}

async function atKiosk(journey: string, door: Door): Promise<Form> {
  const library = memoryLibrary(smallLibrary(door), together(door));
  const { kiosk, post, show } = await openKiosk({ door, library });
  await show('menu');
  await show('journey', journey);
  return { root: kiosk, post, back: () => control(kiosk, 'Vorige').click() };
}

/** As a finger would: what is there to press, and nothing else. */
async function go(form: Form, move: Move, word: (id: string) => string): Promise<void> {
  await task();
  const { root } = form;
  if (move.kind === 'back') form.back();
  else if (move.kind === 'change') control(root, `Verander: ${word(move.text)}`).click();
  else {
    const { step, answer } = move;
    const options = 'options' in step ? step.options.map(({ id }) => id) : [];
    switch (answer.kind) {
      case 'option':
        findAll(root, '.option')[options.indexOf(answer.id)]?.click();
        break;
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
  await task();
}

describe('a journey in two forms', () => {
  const scripts = Object.keys(together('parent').scripts);
  let runs = 0;
  let moves = 0;

  for (const door of doors)
    for (const journey of scripts)
      it(`${journey} for ${door}: chat and kiosk send what the reducer says`, async () => {
        const { texts, scripts } = together(door);
        const script = scripts[journey] as Script;
        const word = (id: string): string => texts[id] ?? '';
        for (let run = 0; run < RUNS; run++) {
          const walk = randomWalk(script, dice(runs * 7919));
          const visit = { door, consent: 'belofte-1' } as Parameters<typeof draftOf>[2];
          const expected = [draftOf(walk.submit, journey, visit, '')];
          // At the kiosk first: it sets the tone of the door.
          for (const open of [atKiosk, asChat]) {
            const form = await open(journey, door);
            for (const move of walk.moves) await go(form, move, word);
            await until(`a draft of ${JSON.stringify(walk.moves)}`, () => form.post.drafts.length);
            equal(form.post.drafts, expected, `${open.name}, ${JSON.stringify(walk.moves)}`);
          }
          runs++;
          moves += walk.moves.length;
        }
      });

  after(() => {
    console.log(`${runs} walks of ${moves} moves, each in 2 forms`);
    assert(runs === doors.length * scripts.length * RUNS, 'walks are missing');
    assert(moves > runs * 4, 'the walks are short');
  });
});
