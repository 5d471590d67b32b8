import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import type { OpenDesk } from '../../desk/session.ts';
import type { ThreadView } from '../../desk/threads/threads.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { handOver, moveStep, proposeStep } from '../../src/core/desk/card-commands.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { MemoryDocuments } from './support/memory-documents.ts';
import { answerField, drawn, fieldOf, inEvening, onDesk, typeInto } from './support/on-desk.ts';

type ThreadElement = HTMLElementTagNameMap['steunpunt-desk-thread'];

let hub: MemoryDocuments;
let desk: OpenDesk;

async function shown(
  thread: ThreadView = threadOf(),
  unfinished = new Unfinished(),
): Promise<ThreadElement> {
  const element = document.createElement('steunpunt-desk-thread');
  Object.assign(element, { desk, thread, unfinished, today: TODAY });
  await onDesk(element);
  return element;
}

const cardOf = ({ documents }: OpenDesk, mailbox = 'm'): Card => documents.get(cardKind, mailbox);

before(() => {
  defineDesk();
  defineThreads();
});
beforeEach(() => {
  hub = new MemoryDocuments();
  desk = deskOf('noor', hub);
});
after(() => document.body.replaceChildren());

describe('the card beside a thread', () => {
  it('has names, places for a finger, and no fault, empty and full', async () => {
    const screens = [await shown()];
    equal(await axe(screens[0]), [], 'axe, empty');
    equal(targets(document).small, [], 'targets, empty');
    await fill();
    const full = await shown();
    control(full, 'Nieuwe afspraak').click();
    control(full, 'Nieuwe doorverwijzing').click();
    control(full, 'Geef aan een collega').click();
    control(full, 'Standaardteksten').click();
    await drawn(full);
    control(full, 'Teksten aanpassen').click();
    await drawn(full);
    equal(await axe(full), [], 'axe, full');
    inEvening(full);
    equal(await axe(full), [], 'axe, in the evening');
    const { checked, small } = targets(document);
    equal(small, [], 'targets, full');
    assert(checked > 40, `${checked} targets`);
  });

  it('proposes a step, and does nothing before the yes', async () => {
    const root = await shown();
    control(root, 'Nieuwe afspraak').click();
    await until('focus', () => focused()?.id === 'control');
    control(root, 'Zet het in uw antwoord').click();
    await until('what to fill in', () => textOf(root).includes('Vul in wie wij vragen.'));
    typeInto(fieldOf(root, 'Wie vragen wij?'), 'de intern begeleider');
    typeInto(fieldOf(root, 'Wat vragen wij?'), 'of er een gesprek kan komen');
    control(root, 'Zet het in uw antwoord').click();
    await until('the words', () => answerField(root).value !== '');
    assert(
      /^Zullen wij de intern begeleider vragen of er een gesprek kan komen\?.*Wij doen niets zonder uw ja\.$/.test(
        answerField(root).value,
      ),
      answerField(root).value,
    );
    equal(cardOf(desk).steps[0]?.state, 'proposed', 'state');
    await drawn(root);
    assert(!textOf(root).includes('Dit is gedaan'), 'nothing to be done yet');

    control(root, 'De ouder zei ja').click();
    await until('agreed', () => cardOf(desk).steps[0]?.state === 'agreed');
    await drawn(root);
    control(root, 'Dit is gedaan').click();
    await until('done', () => cardOf(desk).steps[0]?.state === 'done');
    await drawn(root);
    control(root, 'Vertel het de ouder').click();
    await until('told', () => answerField(root).value.includes('Wij hebben de intern begeleider'));
  });

  it('takes no yes from a message that may be somebody else’s', async () => {
    await desk.documents.change(cardKind, 'm', proposeStep(step));
    const doubt = 'Het laatste bericht is misschien van iemand anders.';
    assert(!textOf(await shown()).includes(doubt), 'the control');
    assert(textOf(await shown(threadOf({ proven: false }))).includes(doubt), 'unproven');
  });

  it('says it in the language and the tone of who wrote', async () => {
    await desk.documents.change(cardKind, 'm', proposeStep(step));
    for (const [more, words] of [
      [{ door: 'youth' }, 'Wij doen niets zonder jouw ja.'],
      [{ locale: 'en' }, 'We do nothing without your yes.'],
      [{ locale: 'ar' }, 'من دون موافقتك'],
    ] as const) {
      const root = await shown(threadOf(more));
      control(root, 'Zet het weer in uw antwoord').click();
      await until(words, () => answerField(root).value.includes(words));
    }
  });

  it('asks after a referral, and takes in what came of it', async () => {
    const root = await shown();
    control(root, 'Nieuwe doorverwijzing').click();
    await drawn(root);
    typeInto(fieldOf(root, 'Wie gaat helpen?'), 'de jeugdarts');
    control(root, 'Zet het op de kaart').click();
    await until('the referral', () => cardOf(desk).referrals.length === 1);
    await drawn(root);
    control(root, 'Vraag het in uw antwoord').click();
    await until('the words', () => answerField(root).value.includes('de jeugdarts'));
    control(root, 'Weet ik niet').click();
    await until('unknown', () => cardOf(desk).referrals[0]?.outcome === 'unknown');
    await drawn(root);
    control(root, 'Vraag later nog eens na').click();
    await until('open', () => cardOf(desk).referrals[0]?.outcome === 'open');
    await drawn(root);
    control(root, 'Ja').focus();
    control(root, 'Ja').click();
    await until('worked', () => textOf(root).includes('Het is gelukt'));
    equal(focused()?.textContent.trim(), 'Doorverwezen', 'reading goes on here');
  });

  it('gives a thread to a colleague with a word, and never to the network group', async () => {
    const root = await shown();
    control(root, 'Geef aan een collega').click();
    await drawn(root);
    assert(!textOf(root).includes('Geef aan Kim'), 'the network group reads no threads');
    typeInto(fieldOf(root, 'Wilt u er iets bij zeggen?'), 'Jij kent deze school.');
    control(root, 'Geef aan Sam').click();
    await until('given', () => cardOf(desk).assigned === 'sam');
    equal(
      cardOf(desk).notes.map(({ staff, text }) => [staff, text]),
      [['noor', 'Jij kent deze school.']],
      'note',
    );

    const theirs = deskOf('sam', hub);
    await theirs.documents.read(cardKind, ['m']);
    desk = theirs;
    const other = await shown();
    assert(textOf(other).includes('U doet dit.'), 'Sam sees it');
    assert(textOf(other).includes('Jij kent deze school.'), 'and why');
    assert(
      findAll(other, 'button').every(({ textContent }) => !textContent.includes('Haal weg')),
      'not hers to remove',
    );
  });

  it('keeps a note as it was written, and says who may see it', async () => {
    const hostile = '<img src=x onerror=alert(1)>\n‮abc مرحبا ' + 'x'.repeat(200);
    const root = await shown();
    assert(textOf(root).includes('Wie de vraag stelde, ziet het nooit.'), 'at the field');
    control(root, 'Bewaar notitie').click();
    await until('what to do', () => textOf(root).includes('Schrijf eerst uw notitie.'));
    typeInto(fieldOf(root, 'Notitie'), hostile);
    control(root, 'Bewaar notitie').click();
    await until('the note', () => cardOf(desk).notes.length === 1);
    await drawn(root);
    const note = find(root, '.note .text');
    equal([note.textContent, note.childElementCount], [hostile, 0], 'exact');
    control(root, 'weg').click();
    await until('no note', () => cardOf(desk).notes.length === 0);
  });

  it('shows steps and referrals as text, whatever stands in them, in any width', async () => {
    const hostile = ['<b>x</b>', 'x'.repeat(200), 'مرحبا بكم', '</script><script>alert(1)'];
    for (const [i, words] of hostile.entries()) {
      await desk.documents.change(
        cardKind,
        'm',
        proposeStep({ id: `s${i}`, what: words, whom: words, by: TODAY, staff: 'noor' }),
      );
    }
    const root = await shown();
    const said = findAll(root, '.item bdi').map(({ textContent }) => textContent);
    let exact = 0;
    for (const words of hostile) exact += said.filter((one) => one === words).length;
    console.log(`${exact} hostile lines on the card`);
    equal(exact, 8, 'exact');
    equal(findAll(root, '.item b, .item script').length, 0, 'elements');
    for (const width of [320, 360, 700, 1064]) {
      root.style.inlineSize = `${width}px`;
      const over = findAll(root, '*').filter(
        (one) =>
          one.checkVisibility() &&
          one.getBoundingClientRect().right > root.getBoundingClientRect().right + 1,
      );
      equal(
        over.map(({ localName }) => localName),
        [],
        `wider than ${width}`,
      );
    }
  });

  it('stays with its thread: what was begun is there again, and nowhere else', async () => {
    const [mine, other] = [new Unfinished(), new Unfinished()];
    const root = await shown(threadOf(), mine);
    control(root, 'Nieuwe afspraak').click();
    await drawn(root);
    typeInto(fieldOf(root, 'Notitie'), 'Half geschreven');
    typeInto(fieldOf(root, 'Wie vragen wij?'), 'de school');
    await drawn(root);
    Object.assign(root, { thread: threadOf({ mailbox: 'n' }), unfinished: other });
    await drawn(root);
    const typed = (): string[] =>
      findAll(root, '.control').map((one) => (one as HTMLTextAreaElement).value);
    equal(typed().filter(Boolean), [], 'nothing in the other thread');
    Object.assign(root, { thread: threadOf(), unfinished: mine });
    await drawn(root);
    assert(typed().includes('Half geschreven') && typed().includes('de school'), 'there again');
    equal([mine.any, other.any], [true, false], 'unfinished');
  });

  it('says that a colleague was faster, and writes nothing over', async () => {
    const theirs = deskOf('sam', hub);
    await desk.documents.change(cardKind, 'm', proposeStep(step));
    const root = await shown();
    await theirs.documents.change(cardKind, 'm', moveStep('s', 'proposed', 'dropped'));
    await theirs.documents.change(cardKind, 'm', handOver(null, 'sam'));
    control(root, 'De ouder zei ja').click();
    await until('the words', () => textOf(root).includes('Een collega was u net voor.'));
    equal([cardOf(desk).steps[0]?.state, cardOf(desk).assigned], ['dropped', 'sam'], 'as hers');
    control(root, 'Gezin').click();
    await until('both', () => cardOf(desk).themes.length === 1);
    equal(cardOf(desk).assigned, 'sam', 'still');
  });

  it('keeps what was typed when the hub is away, and says so', async () => {
    const unfinished = new Unfinished();
    const root = await shown(threadOf(), unfinished);
    hub.away = true;
    typeInto(fieldOf(root, 'Notitie'), 'Blijft staan');
    control(root, 'Bewaar notitie').click();
    await until('the words', () => textOf(root).includes('Dat lukte nu niet'));
    equal(unfinished.drafts.get('note'), 'Blijft staan', 'draft');
    hub.away = false;
    control(root, 'Bewaar notitie').click();
    await until('the note', () => cardOf(desk).notes.length === 1);
    await until('an empty field', () => !unfinished.any);
  });

  it('tells with whom to think over a worry, once somebody marks it', async () => {
    const root = await shown(threadOf({ text: 'Hij slaat ons.' }));
    assert(!textOf(root).includes('Veilig Thuis'), 'nothing is looked for in what visitors write');
    control(root, 'Zorg om veiligheid').click();
    await until('the advice', () => textOf(root).includes('Veilig Thuis: 0800-2000'));
    equal(cardOf(desk).safety, true, 'on the card');
    equal(await axe(root), [], 'axe');
  });
});

const step = { id: 's', what: 'of het kan', whom: 'de school', by: TODAY + 7, staff: 'noor' };

async function fill(): Promise<void> {
  const { documents } = desk;
  await documents.change(cardKind, 'm', (now) => ({
    ...now,
    ...{ themes: ['thuis'], region: 'Noord', safety: true },
    steps: (['proposed', 'agreed', 'done', 'dropped'] as const).map((state) => ({
      ...{ ...step, id: state, state },
    })),
    referrals: (['open', 'worked', 'not-worked', 'unknown'] as const).map((outcome) => ({
      ...{ id: outcome, to: 'de jeugdarts', day: TODAY, askOn: TODAY, outcome },
    })),
    notes: [{ id: 'n', staff: 'noor', day: TODAY, text: 'Een notitie.' }],
  }));
}
