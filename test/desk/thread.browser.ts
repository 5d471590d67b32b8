import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { answerField, drawn, fieldOf, onDesk, typeInto } from './support/on-desk.ts';

const desk = deskOf();

async function shown(more: Parameters<typeof threadOf>[0] = {}): Promise<HTMLElement> {
  const element = document.createElement('steunpunt-desk-thread');
  const unfinished = new Unfinished();
  Object.assign(element, { desk, thread: threadOf(more), unfinished, today: TODAY });
  await onDesk(element);
  return element;
}

before(() => {
  defineDesk();
  defineThreads();
});
after(() => document.body.replaceChildren());

describe('a thread at the desk', () => {
  it('says that the visitor looks too, for as long as they do', async () => {
    const root = await shown();
    assert(!textOf(root).includes('Kijkt nu mee'), 'nobody yet');
    desk.mailroom.setHere(['other', 'm']);
    await until('here', () => textOf(root).includes('Kijkt nu mee'));
    equal(await axe(root), [], 'axe');
    desk.mailroom.setHere(['other']);
    await until('gone', () => !textOf(root).includes('Kijkt nu mee'));
  });

  it('says what the visitor reads, and what our page told them', async () => {
    const said = textOf(await shown({ locale: 'uk' }));
    assert(said.includes('Wie schreef, leest Oekraïens.'), said);
    assert(!textOf(await shown({ locale: 'nl-BE' })).includes('Wie schreef'), 'not of Dutch');
  });

  it('asks for last words, and says when they did not go', async () => {
    const root = await shown();
    control(root, 'Sluit dit gesprek').click();
    await drawn(root);
    equal(await axe(root), [], 'axe');
    typeInto(fieldOf(root, 'Wilt u nog iets zeggen?'), 'Tot ziens!');
    control(root, 'Sluit het gesprek').click();
    await until('the words', () => findAll(root, '[role=alert]').length === 1);
    equal(fieldOf(root, 'Wilt u nog iets zeggen?').value, 'Tot ziens!', 'they stay');
    const back = findAll(root, 'button').filter((one) => one.textContent.includes('Nee, ga terug'));
    back.at(-1)?.click();
    equal(findAll(root, 'dialog[open]').length, 0, 'closed');
  });

  it('never puts one thread’s answer into another', async () => {
    const root = await shown();
    typeInto(answerField(root), 'Voor de eerste');
    await drawn(root);
    const other = { thread: threadOf({ mailbox: 'n' }), unfinished: new Unfinished() };
    Object.assign(root, other);
    await drawn(root);
    equal(answerField(root).value, '', 'the other is empty');
    control(root, 'Verstuur antwoord').click();
    await until('what to do', () => textOf(root).includes('Schrijf eerst uw antwoord.'));
    await until('focus', () => focused() === answerField(root));
    Object.assign(root, { thread: threadOf(), unfinished: new Unfinished() });
    await drawn(root);
    assert(!textOf(root).includes('Schrijf eerst uw antwoord.'), 'what was said of the other');
  });
});
