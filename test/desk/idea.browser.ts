import { defineDesk } from '../../desk/define.ts';
import type { WriteIdeaEvent } from '../../desk/elements/events.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { ideaInThread } from '../../desk/threads/idea-in-thread.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Form } from '../../src/core/message.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { onDesk } from './support/on-desk.ts';

const HOUSE = ['20,60 20,30 50,9 80,30 80,60'];

function idea(wish: string | null, script = 'idee'): Form {
  return {
    script,
    answers: {
      title: { kind: 'text', text: 'Het schoolplein' },
      words: { kind: 'text', text: 'Meer gras, minder tegels.' },
      drawing: { kind: 'drawing', strokes: HOUSE },
      ...(wish !== null && { 'may-publish': { kind: 'option', id: wish } }),
    },
  };
}

async function shown(form: Form, rooms = ['website']): Promise<HTMLElement> {
  const desk = deskOf();
  await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({ ...now, rooms }));
  const element = document.createElement('steunpunt-desk-thread');
  const thread = threadOf({ text: '', form });
  Object.assign(element, { desk, thread, unfinished: new Unfinished(), today: TODAY });
  await onDesk(element);
  await until('the drawing', () => findAll(element, '.drawn').length);
  return element;
}

const buttons = (element: HTMLElement): number =>
  findAll(element, 'button').filter(({ textContent }) => textContent.includes('Zet op de site'))
    .length;

before(() => {
  defineDesk();
  defineThreads();
});
after(() => document.body.replaceChildren());

describe('an idea at the desk', () => {
  it('is seen as it was drawn, and goes to the website as its writer wished', async () => {
    const cases = [
      ['my-words', 'in de eigen woorden', ['Het schoolplein', 'Meer gras, minder tegels.', HOUSE]],
      ['point-words', 'maar dan in uw woorden', ['', '', []]],
      ['no', 'wie het schreef, wil dat niet', null],
      [null, 'Wij weten niet zeker', null],
    ] as const;
    for (const [wish, words, given] of cases) {
      const element = await shown(idea(wish));
      equal(find(element, '.drawn path').getAttribute('d'), `M${HOUSE[0]} 80,60`, 'the drawing');
      assert(textOf(element).includes(words), `${String(wish)}: ${textOf(element)}`);
      equal(buttons(element), given ? 1 : 0, `a button: ${String(wish)}`);
      equal(await axe(element), [], 'axe');
      if (!given) continue;
      const written: WriteIdeaEvent[] = [];
      element.addEventListener('steunpunt-desk-write-idea', (event) => written.push(event));
      control(element, 'Zet op de site').click();
      const { mailbox, form } = written[0]!;
      equal([mailbox, form.doors, form.stage], ['m', ['parent'], 'idea'], 'begun');
      equal([form.title, form.words, form.drawing], given, `${wish}: whose words`);
      equal(form.asked, wish, 'and what was asked');
    }
    console.log(`${String(cases.length)} wishes`);
  });

  it('says that the room is off, and nothing beside another form', async () => {
    const off = await shown(idea('my-words'), []);
    assert(textOf(off).includes('Zet hem aan bij Instellingen'), textOf(off));
    equal(buttons(off), 0, 'no button');
    const other = await shown(idea('my-words', 'proef'));
    equal([buttons(other), textOf(find(other, 'steunpunt-desk-idea'))], [0, ''], 'nothing');
  });

  it('that two people wrote is nobody’s to publish', () => {
    const thread = { ...threadOf({ text: '', form: idea('my-words') }), rivals: true };
    const found = ideaInThread(thread);
    equal([found?.wish, found?.form.title], ['unsaid', ''], 'unsaid');
  });
});
