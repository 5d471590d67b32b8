import { setViewport } from '@web/test-runner-commands';
import { SteunpuntDeskBuddies } from '../../desk/buddies/steunpunt-desk-buddies.ts';
import { defineDesk } from '../../desk/define.ts';
import { define } from '../../desk/rooms/buddies.ts';
import { choose, type BuddyCommand } from '../../src/core/desk/buddy-commands.ts';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import { introduce } from '../../src/core/desk/match-commands.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { asks, offers } from '../e2e/support/buddy-forms.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { fieldOf, onDesk, typeInto } from './support/on-desk.ts';
import { FRIDAY, PaperDesk } from './support/paper-desk.ts';
import type { Visitor } from './support/visitor.ts';

interface Morning {
  readonly paper: PaperDesk;
  readonly room: SteunpuntDeskBuddies;
  readonly fatma: Visitor;
  readonly els: Visitor;
}

const READY: readonly BuddyCommand[] = [
  choose('talk', null, FRIDAY - 30),
  choose('vogUntil', null, FRIDAY + 300),
  choose('agreement', null, FRIDAY - 20),
  choose('contact', null, 'noor'),
];

/** Fatma and somebody without a name ask; Els can start, Ada cannot yet. */
async function open(): Promise<Morning> {
  const paper = await PaperDesk.open();
  const fatma = await paper.thread([{ text: '', ago: 22, form: asks('Fatma') }]);
  await paper.thread([{ text: '', ago: 1, form: asks('') }]);
  const els = await paper.thread([{ text: '', ago: 40, form: offers('Els') }]);
  await paper.thread([{ text: '', ago: 3, form: offers('Ada') }]);
  const { documents, rounds } = paper.desk;
  for (const command of READY) await documents.change(buddyKind, els.mailbox, command);
  const room = new SteunpuntDeskBuddies();
  Object.assign(room, { desk: paper.desk, clock: paper.clock });
  await onDesk(room);
  await rounds.now();
  await until('four people', () => findAll(room, 'button.person').length === 4);
  return { paper, room, fatma, els };
}

async function enter(room: SteunpuntDeskBuddies, name: string): Promise<void> {
  control(room, name).click();
  await until('who was opened', () => findAll(room, '#open').length === 1);
  for (const inner of everyElement(room))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Opens the letters to both, and the button that sends them. */
async function letters(room: SteunpuntDeskBuddies): Promise<HTMLElement> {
  await enter(room, 'Fatma');
  control(room, 'Vraag beiden: Els').click();
  await until('two letters', () => findAll(room, 'steunpunt-field').length === 2);
  return control(room, 'Verstuur aan allebei');
}

const people = (room: SteunpuntDeskBuddies): string[] =>
  findAll(room, 'button.person').map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());

before(() => {
  defineDesk();
  define();
});
after(async () => {
  document.body.replaceChildren();
  await setViewport({ width: 800, height: 600 });
});

describe('the room with the buddies', () => {
  it('says who waits how long, and what is missing, worst first', async () => {
    const { room } = await open();
    const [fatma, nameless, ada, els] = people(room);
    assert(fatma?.includes('Fatma') && fatma.includes('wacht 3 weken'), String(fatma));
    assert(nameless?.startsWith('Nog geen naam'), String(nameless));
    assert(ada?.includes('Nog nodig: gesprek, VOG, afspraken, vaste collega'), String(ada));
    assert(els?.includes('plek voor 1 persoon') && els.includes('VOG tot'), String(els));
  });

  it('passes axe, fits and can be touched, on a phone and on a desk', async () => {
    let looks = 0;
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 900 });
      for (const name of ['', 'Fatma', 'Els', 'Voorstel voor iedereen']) {
        const { room } = await open();
        if (name) await enter(room, name);
        equal(await axe(room), [], `${name} at ${width}`);
        const over = document.documentElement.scrollWidth - width;
        assert(over <= 0, `${name} at ${width}: ${over} px too wide`);
        const { checked, small } = targets(room);
        const boxes = small.filter(({ what }) => !what.startsWith('input'));
        assert(checked > 0 && boxes.length === 0, JSON.stringify(boxes));
        looks++;
      }
    }
    console.log(`${looks} looks at the room with the buddies`);
    equal(looks, 8, 'looks');
  });

  it('says in words why somebody fits; points and who cannot are behind a press', async () => {
    const { room } = await open();
    await enter(room, 'Fatma');
    const candidates = findAll(room, '.candidate');
    equal(candidates.length, 1, 'Els alone');
    const words = findAll(find(room, '.candidate'), 'p')[0]?.textContent ?? '';
    assert(words.includes('spreekt Turks') && words.includes('heeft nu niemand'), words);
    assert(!/\d/.test(words), `no points: ${words}`);
    const closed = findAll<HTMLDetailsElement>(room, 'details');
    equal(
      closed.map(({ open: isOpen }) => isOpen),
      [false, false],
      'both closed',
    );
    assert(closed[1]?.textContent.includes('Ada'), 'who cannot');
  });

  it('asks both in words that were read and changed, once', async () => {
    const { paper, room, fatma, els } = await open();
    const send = await letters(room);
    typeInto(fieldOf(room, 'Dit leest Fatma'), 'Dag! Wilt u iemand ontmoeten?');
    assert(room.hasUnfinished, 'a lock would wipe it');
    equal(await axe(room), [], 'the letters');
    send.click();
    send.click();
    await until('a message to Els', () => paper.hub.messages(els.mailbox).length === 1);
    await until('the letters to be gone', () => !room.hasUnfinished);
    const { mailroom, documents } = paper.desk;
    const [pair] = documents.get(matchLedgerKind, LEDGER_ID).pairs;
    const last = mailroom.thread(fatma.mailbox)?.entries.at(-1);
    assert(last?.kind === 'desk', 'a message');
    equal(
      [last.reply.text, last.reply.ask],
      ['Dag! Wilt u iemand ontmoeten?', pair?.id],
      'as it was read',
    );
    equal(paper.hub.messages(fatma.mailbox).length, 1, 'once');
    await until('how it stands', () => textOf(room).includes('antwoordde nog niet'));
  });

  it('sends nothing when a colleague gave this buddy to somebody else', async () => {
    const { paper, room, fatma, els } = await open();
    const send = await letters(room);
    const other = { id: 'x', request: 'somebody', buddy: els.mailbox, since: 1, asked: 2 };
    await paper.desk.documents.change(matchLedgerKind, LEDGER_ID, introduce(other, 1));
    send.click();
    await until('the refusal', () => textOf(room).includes('Een collega was u net voor'));
    equal(paper.hub.messages(fatma.mailbox).length, 0, 'nobody read a word');
  });

  it('keeps the words when the network is away', async () => {
    const { paper, room } = await open();
    const send = await letters(room);
    typeInto(fieldOf(room, 'Dit leest Fatma'), 'Dag!');
    paper.hub.goDown();
    send.click();
    await until('the trouble', () => textOf(room).includes('Kijk of u internet heeft'));
    equal(fieldOf(room, 'Dit leest Fatma').value, 'Dag!', 'still there');
  });
});
