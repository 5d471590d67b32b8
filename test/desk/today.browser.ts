import type { CSSResult } from 'lit';
import { cardKind } from '../../src/core/desk/card.ts';
import { define } from '../../desk/rooms/today.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { defineDesk } from '../../desk/define.ts';
import { SteunpuntDeskToday } from '../../desk/today/steunpunt-desk-today.ts';
import { GoRoomEvent, OpenThreadEvent } from '../../desk/elements/events.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { morning } from './support/morning.ts';
import { FRIDAY, PaperDesk } from './support/paper-desk.ts';

async function settled(root: ParentNode): Promise<void> {
  for (const inner of everyElement(root))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
}

async function open(paper: PaperDesk): Promise<SteunpuntDeskToday> {
  const room = new SteunpuntDeskToday();
  Object.assign(room, { desk: paper.desk, clock: paper.clock });
  document.body.replaceChildren(room);
  await paper.desk.rounds.now();
  await settled(room);
  return room;
}

async function round(paper: PaperDesk, room: SteunpuntDeskToday): Promise<void> {
  await paper.desk.rounds.now();
  await settled(room);
}

const rows = (room: SteunpuntDeskToday): string[] =>
  findAll(room, 'button.open').map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
const headings = (room: SteunpuntDeskToday): string[] =>
  findAll(room, 'section.group h2').map((heading) => heading.textContent.trim());
const group = (room: SteunpuntDeskToday, words: string): HTMLElement => {
  const found = findAll(room, 'section.group').find((one) => one.textContent.includes(words));
  assert(found, `no group ${words}`);
  return found;
};
const tops = (room: SteunpuntDeskToday): Map<string, number> =>
  new Map(
    findAll(room, 'button.open').map((row) => [
      row.dataset['key'] ?? '',
      row.getBoundingClientRect().top,
    ]),
  );

/** The desk's look, which the app gives to everything beneath it. */
const look = new CSSStyleSheet();
const parts = tokens as CSSResult[];
look.replaceSync(
  parts
    .map(({ cssText }) => cssText.replaceAll(/:host(\(([^()]*(\([^()]*\))?)\))?/g, 'body$2'))
    .join('\n'),
);

before(() => {
  document.adoptedStyleSheets = [look];
  defineDesk();
  defineThreads();
  define();
});
after(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

describe('Vandaag', () => {
  it('shows what is due, in groups by when, and says how much in words', async () => {
    const { paper } = await morning();
    const room = await open(paper);
    equal(headings(room), ['Nu', 'Vandaag', 'Wacht op de ouder'], 'groups');
    const shown = rows(room);
    const order = [
      'Zorg om veiligheid',
      'Wacht langer dan beloofd',
      'Wil gebeld worden',
      'Nieuwe vraag',
      'Wil gebeld worden',
      'Afgesproken',
      'Is het gelukt bij het wijkteam?',
      'Ons antwoord is nog niet opgehaald',
    ];
    equal(
      shown.map((row, i) => row.startsWith(order[i] ?? '?')),
      order.map(() => true),
      shown.join('\n'),
    );
    assert(textOf(room).includes('Zeven dingen wachten op u, drie daarvan nu.'), textOf(room));
    assert(
      shown[1]?.includes('Beloofd voor dinsdag 17 november: antwoord nu, of bel.'),
      shown[1] ?? '',
    );
    assert(shown[3]?.includes('Lees en antwoord voor dinsdag 24 november.'), shown[3] ?? '');
    assert(
      shown[5]?.includes(
        'Vraag de gemeente of de taxi eerder kan komen, voor maandag 23 november.',
      ),
      shown[5] ?? '',
    );
    equal(await axe(room), [], 'axe');
    const { checked, small } = targets(room);
    assert(checked > 10, `${checked} targets`);
    equal(small, [], 'small targets');
    console.log(`vandaag: ${shown.length} rows, ${checked} targets, axe 0`);
  });

  it('shows number, part of the day and language of a call at once, and dials', async () => {
    const { paper } = await morning();
    const room = await open(paper);
    const row = rows(room)[2] ?? '';
    assert(row.includes('06 1234 5678 ochtend · Turks · met tolk'), row);
    const link = findAll(room, 'a[href^="tel:"]')[0];
    equal(link?.getAttribute('href'), 'tel:0612345678', 'link');
    assert(link?.textContent.includes('06 1234 5678'), 'its name says whom');
  });

  it('can be read in the dark', async () => {
    const { paper } = await morning();
    document.body.setAttribute('scheme', 'dark');
    const room = await open(paper);
    equal(getComputedStyle(document.body).colorScheme, 'dark', 'control: it is dark');
    equal(await axe(room), [], 'axe');
    document.body.removeAttribute('scheme');
  });

  it('opens a thread with one press', async () => {
    const { paper, people } = await morning();
    const room = await open(paper);
    const opened: string[] = [];
    room.addEventListener(OpenThreadEvent.type, (event) => opened.push(event.mailbox));
    control(room, 'Nieuwe vraag').click();
    equal(opened, [people['fresh']?.mailbox], 'opened');
  });

  it('is ready when nobody waits, and says so', async () => {
    const paper = await PaperDesk.open();
    await paper.settings({ recoveryTried: FRIDAY });
    const room = await open(paper);
    assert(textOf(room).includes('Klaar voor vandaag'), textOf(room));
    equal(await axe(room), [], 'axe');
    await paper.settings({ recoveryTried: null });
    await round(paper, room);
    await room.focusHeading();
    assert(textOf(room).includes('Klaar voor vandaag'), 'what can wait a week changes nothing');
    const before = tops(room);
    await paper.thread([{ text: 'Een nieuwe ouder.', ago: 0 }]);
    await round(paper, room);
    control(room, '1 nieuw');
    equal([...tops(room)], [...before], 'nothing moved');
    assert(textOf(room).includes('Probeer het herstelblad'), textOf(room));
  });

  it('leaves every row in its place while things change, and marks what is done', async () => {
    const { paper, people } = await morning();
    const room = await open(paper);
    const row = control(room, 'Wij snappen de brief');
    // WebKit would scroll to it later, and everything would move.
    row.focus({ preventScroll: true });
    const before = tops(room);
    const fresh = people['fresh'];
    assert(fresh, 'somebody');
    await paper.thread(
      [
        { text: 'Wij snappen de brief van school niet.', ago: 0 },
        { type: 'answer', ago: 0 },
      ],
      { visitor: fresh },
    );
    await paper.card(people['danger']?.mailbox ?? '', { safety: false });
    await paper.card(people['step']?.mailbox ?? '', { steps: [] });
    await paper.thread([{ text: 'Een nieuwe ouder.', ago: 0 }]);
    await round(paper, room);
    const after = tops(room);
    equal([...after.keys()], [...before.keys()], 'the same rows');
    for (const [key, top] of before)
      assert(Math.abs((after.get(key) ?? -1) - top) < 1, `${key} moved`);
    equal(focused() === row, true, 'focus');
    assert(row.textContent.includes('Klaar'), row.textContent);
    assert(!textOf(room).includes('Een nieuwe ouder.'), 'what came waits');
    control(room, '1 nieuw').click();
    await settled(room);
    await until('the new row', () => focused()?.textContent.includes('Een nieuwe ouder.') === true);
    assert(!rows(room).some((one) => one.startsWith('Klaar')), 'a new look');
    equal(await axe(room), [], 'axe');
  });

  it('shows only her own when asked, and says what it leaves out', async () => {
    const { paper, people } = await morning();
    const room = await open(paper);
    control(room, 'Alleen van mij').click();
    await settled(room);
    equal(rows(room).length, 2, 'hers, and the danger');
    assert(
      textOf(room).includes('Er staan nog vijf dingen van collega’s of van niemand.'),
      textOf(room),
    );
    equal(control(room, 'Alleen van mij').getAttribute('aria-pressed'), 'true', 'pressed');
    const step = paper.desk.mailroom.threads.find(({ firstLine }) => firstLine === 'Over de bus.');
    await paper.card(step?.mailbox ?? '', { assigned: 'noor', steps: [] });
    const danger = people['danger']?.mailbox ?? '';
    await paper.card(danger, { safety: false });
    await room.focusHeading();
    assert(textOf(room).includes('Van u staat hier niets meer.'), textOf(room));
    assert(!textOf(room).includes('Klaar voor vandaag'), 'others wait');
  });

  it('promises another day in words the visitor reads, and keeps it', async () => {
    const { paper, people } = await morning();
    const room = await open(paper);
    const late = people['late']?.mailbox ?? '';
    const sent = paper.hub.messages(late).length;
    const card = findAll(room, '.row-card.late')[0];
    assert(card, 'the late one');
    control(card, 'Meer tijd nodig').click();
    await settled(room);
    const field = (): HTMLTextAreaElement => findAll<HTMLTextAreaElement>(room, 'textarea')[0]!;
    assert(field().value.includes('voor dinsdag 24 november'), field().value);
    equal(await axe(room), [], 'axe of the dialog');
    control(room, '26 november').click();
    await settled(room);
    assert(field().value.includes('voor donderdag 26 november'), field().value);
    field().value = `Beste ouder. ${field().value}`;
    field().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control(room, '27 november').click();
    await settled(room);
    assert(field().value.startsWith('Beste ouder.'), 'her own words stay');
    control(room, '26 november').click();
    control(room, 'Verstuur en beloof deze dag').click();
    await until('the day', () => paper.desk.documents.get(cardKind, late).due === FRIDAY + 6);
    equal(paper.hub.messages(late).length, sent + 1, 'one message');
    await settled(room);
    await room.focusHeading();
    await settled(room);
    assert(group(room, 'Deze week').textContent.includes('U beloofde nog iets'), textOf(room));
  });

  it('says when we are closed, and leads to where that is changed', async () => {
    const paper = await PaperDesk.open({ closed: [{ from: FRIDAY + 10, until: FRIDAY + 14 }] });
    await paper.thread([{ text: 'Net voor de vakantie.', ago: 0 }]);
    const room = await open(paper);
    const words = 'Wij zijn dicht van maandag 30 november tot en met vrijdag 4 december.';
    assert(textOf(room).includes(words), textOf(room));
    const went: string[] = [];
    room.addEventListener(GoRoomEvent.type, (event) => went.push(event.room));
    control(room, 'Verander de vakantie').click();
    equal(went, ['website'], 'room');
    equal(await axe(room), [], 'axe');
    assert(textOf(room).includes('Niemand neemt waar.'), textOf(room));
    const standIn = { name: 'Steunpunt De Eik' };
    const now = { closed: [{ from: FRIDAY - 1, until: FRIDAY + 3 }], standIn };
    const during = textOf(await open(await PaperDesk.open(now)));
    assert(during.includes('Wij zijn dicht tot en met maandag 23 november.'), during);
    assert(during.includes('Steunpunt De Eik neemt waar.'), during);
    control(await open(await PaperDesk.open()), 'Zet vakantie aan');
  });

  it('shows sixty rows first, and says how many more there are', async () => {
    const paper = await PaperDesk.open();
    await paper.settings({ recoveryTried: FRIDAY });
    for (let i = 0; i < 62; i++) await paper.thread([{ text: `Vraag ${i}`, ago: 0 }]);
    const room = await open(paper);
    equal(rows(room).length, 60, 'rows');
    assert(textOf(room).includes('62 dingen wachten op u.'), textOf(room).slice(0, 200));
    control(room, 'er zijn er nog 2').click();
    await settled(room);
    equal(rows(room).length, 62, 'all rows');
  });

  it('draws nothing while she is in another room, and is up to date when she is back', async () => {
    const { paper } = await morning();
    const room = await open(paper);
    room.hidden = true;
    await settled(room);
    equal(textOf(room).includes('Nieuwe vraag'), false, 'hidden');
    await paper.thread([{ text: 'Een nieuwe ouder.', ago: 0 }]);
    await round(paper, room);
    room.hidden = false;
    await room.focusHeading();
    equal(focused()?.localName, 'h1', 'focus');
    assert(textOf(room).includes('Een nieuwe ouder.'), textOf(room));
  });

  it('says so when the hub cannot be reached, and keeps the list', async () => {
    const { paper } = await morning();
    const room = await open(paper);
    paper.hub.goDown();
    await round(paper, room);
    assert(textOf(room).includes('Dat lukte nu niet'), textOf(room));
    equal(rows(room).length, 8, 'rows');
  });
});
