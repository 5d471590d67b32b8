import { browserClock } from '../../desk/clock.ts';
import { RetentionRun } from '../../desk/settings/retention-run.ts';
import { define } from '../../desk/rooms/threads.ts';
import type { BesideThread } from '../../desk/card/card-part.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { defineDesk } from '../../desk/define.ts';
import { hear, introduce, meet } from '../../src/core/desk/match-commands.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, focused, textOf } from '../ui/support/deep.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';

const settled = async (element: { updateComplete: Promise<unknown> }): Promise<void> => {
  for (let i = 0; i < 5; i++) await element.updateComplete;
};

describe('when a thread is erased', () => {
  before(() => {
    defineDesk();
    define();
  });
  afterEach(() => document.body.replaceChildren());

  const beside = async (today: number): Promise<BesideThread> => {
    const desk = deskOf();
    const thread = threadOf({ mailbox: 'm' });
    await desk.documents.read(cardKind, ['m']);
    const card = desk.documents.get(cardKind, 'm');
    return { desk, thread, card, unfinished: new Unfinished(), today };
  };
  const shown = async (given: BesideThread) => {
    const element = Object.assign(document.createElement('steunpunt-desk-keep'), { beside: given });
    document.body.append(element);
    await settled(element);
    return element;
  };

  it('says when and why, and keeps it longer with one choice', async () => {
    const given = await beside(TODAY + 85);
    const element = await shown(given);
    assert(textOf(element).includes('Wordt gewist op 18 februari 2027'), textOf(element));
    assert(textOf(element).includes('90 dagen na het laatste bericht'), 'why');
    equal(await axe(element), [], 'axe');
    control(element, 'Bewaar langer').click();
    await settled(element);
    equal(focused()?.textContent.trim(), 'tot 4 maart 2027', 'focus');
    equal(await axe(element), [], 'axe of the choices');
    control(element, 'tot 20 maart 2027').click();
    for (let i = 0; i < 200 && given.desk.documents.get(cardKind, 'm').keepUntil === null; i++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    equal(given.desk.documents.get(cardKind, 'm').keepUntil, TODAY + 120, 'kept');
    element.beside = { ...given, card: given.desk.documents.get(cardKind, 'm') };
    await settled(element);
    assert(textOf(element).includes('Wordt gewist op 20 maart 2027'), textOf(element));
    assert(textOf(element).includes('Een collega koos'), 'why');
  });

  it('offers nothing where nothing longer is possible', async () => {
    const given = await beside(TODAY + 85);
    const element = await shown({ ...given, card: { ...given.card, keepUntil: TODAY + 180 } });
    assert(!textOf(element).includes('Bewaar langer'), textOf(element));
  });

  it('says that who has a buddy is not erased, and until when who waits for one', async () => {
    const given = await beside(TODAY + 85);
    const form = { script: 'buddy', answers: {} };
    const waits = { ...given, thread: { ...given.thread, form } };
    const element = await shown(waits);
    assert(textOf(element).includes('365 dagen na het laatste bericht'), textOf(element));
    assert(textOf(element).includes('bij buddy’s zo afgesproken'), textOf(element));
    const pair = { id: 'p', request: 'm', buddy: 'b', since: TODAY, asked: TODAY };
    for (const command of [
      introduce(pair, 1),
      hear('p', 'request', true),
      hear('p', 'buddy', true),
      meet('p', TODAY),
    ])
      await given.desk.documents.change(matchLedgerKind, LEDGER_ID, command);
    element.beside = { ...waits };
    await settled(element);
    assert(textOf(element).includes('niet gewist zolang zij samen verder gaan'), textOf(element));
    assert(!textOf(element).includes('Bewaar langer'), 'nothing longer');
    equal(await axe(element), [], 'axe');
  });

  it('counts what ends this week, and opens one', async () => {
    const desk = deskOf();
    const thread = threadOf({ mailbox: 'm', text: 'Over de leerplicht.' });
    const clock = { ...browserClock, now: () => (TODAY + 85) * 86_400_000 };
    const { hub, documents } = desk;
    const mailroom = Object.assign(Object.create(desk.mailroom) as typeof desk.mailroom, {
      subscribe: () => () => undefined,
    });
    Object.defineProperty(mailroom, 'threads', { value: [thread] });
    const retention = new RetentionRun({ hub, mailroom, documents }, clock);
    const element = document.createElement('steunpunt-desk-coming');
    Object.assign(element, { desk: { ...desk, mailroom, retention }, clock });
    document.body.append(element);
    await settled(element);
    assert(textOf(element).includes('Deze week wissen wij 1 gesprek'), textOf(element));
    element.shadowRoot!.querySelector('details')!.open = true;
    equal(await axe(element), [], 'axe');
    let opened = '';
    document.body.addEventListener(
      'steunpunt-desk-open-thread',
      (event) => (opened = event.mailbox),
      { once: true },
    );
    control(element, 'Over de leerplicht.').click();
    equal(opened, 'm', 'opened');
  });
});
