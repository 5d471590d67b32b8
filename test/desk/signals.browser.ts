import { Documents } from '../../desk/documents.ts';
import { defineDesk } from '../../desk/define.ts';
import type { SteunpuntDeskSignals } from '../../desk/signals/steunpunt-desk-signals.ts';
import { define } from '../../desk/rooms/signals.ts';
import type { OpenDesk } from '../../desk/session.ts';
import { editionKind } from '../../src/core/desk/edition.ts';
import { reportKind } from '../../src/core/desk/report.ts';
import { signalId, signalKind } from '../../src/core/desk/signal.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, TODAY } from './support/desk-of.ts';
import { HandClock } from './support/hand-clock.ts';
import { MemoryDocuments } from './support/memory-documents.ts';

const keys = await documentKeys('de-linde', await makePointSecrets());
const clock = new HandClock();

interface Shown {
  readonly element: SteunpuntDeskSignals;
  readonly desk: OpenDesk;
  readonly hub: MemoryDocuments;
}

/** A room with these lines in November, at the desk of this colleague. */
async function room(some: readonly TallyLine[], staff = 'noor'): Promise<Shown> {
  const hub = new MemoryDocuments();
  const shared = new Documents(new MemoryDocuments(), keys);
  const desk: OpenDesk = { ...deskOf(staff, hub), shared };
  await desk.documents.change(tallyKind, '2026-11', () => ({ v: 1, lines: [...some] }));
  const element = document.createElement('steunpunt-desk-signals');
  Object.assign(element, { desk, clock });
  document.body.replaceChildren(element);
  await settled(element);
  return { element, desk, hub };
}

async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const inner of everyElement(root.parentElement ?? root))
      await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
}

const lines = (count: number, more: Partial<TallyLine> = {}): TallyLine[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `${more.themes?.join() ?? ''}${more.door ?? ''}${i}`, day: TODAY, door: 'parent' },
    ...{ channel: 'phone', themes: [], region: '', language: '', text: '' },
    ...more,
  }));

function choose(root: ParentNode, id: string, value: string): void {
  const select = find(root, `#${id}`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

function write(root: ParentNode, id: string, text: string): void {
  const field = find(root, `steunpunt-field#${id}`);
  const control = find(field, '.control') as HTMLTextAreaElement;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** The line with the total. */
const total = (root: ParentNode): string =>
  find(root, '.big').textContent.replaceAll(/\s+/g, ' ').trim();

const numbers = (root: ParentNode): number[] =>
  findAll(root, 'table b').map((one) => Number(one.textContent));

before(() => {
  defineDesk();
  define();
});
after(() => document.body.replaceChildren());

describe('the room with the signals', () => {
  it('is exact inside, and by the period and the people that are chosen', async () => {
    const { element } = await room([
      ...lines(3, { themes: ['gezin'] }),
      ...lines(2, { themes: ['plek'], door: 'youth', channel: 'met' }),
    ]);
    await until('numbers', () => numbers(element).length > 0);
    equal(total(element), '5 keer vroeg of vertelde iemand iets', 'total');
    equal(await axe(element), [], 'axe');
    choose(element, 'door', 'youth');
    await until('two', () => total(element).startsWith('2 keer'));
    choose(element, 'part', '10');
    await until('none', () => textOf(element).includes('Hier is nog niets geteld'));
    choose(element, 'part', 'q4');
    await until('the quarter', () => total(element).startsWith('2 keer'));
    choose(element, 'channel', 'phone');
    await until('both choices', () => total(element).startsWith('0 keer'));
    choose(element, 'door', '');
    await until('one choice', () => total(element).startsWith('3 keer'));
    equal(findAll(element, '#region').length, 0, 'no region to choose where there are none');
  });

  it('says so when the numbers do not come, and shows none', async () => {
    const { element, hub } = await room([]);
    hub.away = true;
    choose(element, 'year', '2025');
    await until('the words', () => textOf(element).includes('Dat lukte nu niet'));
    equal(await axe(element), [], 'axe');
  });

  it('writes a signal down, changes it, and never over a colleague', async () => {
    const heard = lines(1, { themes: ['gezin'], text: '<b>Niemand</b> belde terug.' });
    const { element, desk } = await room(heard);
    await until('numbers', () => numbers(element).length > 0);
    control(element, 'Schrijf op wat u hoorde').click();
    await until('focus', () => focused() instanceof HTMLSelectElement);
    choose(element, 'theme', 'gezin');
    await until('what was noted', () => findAll(element, 'blockquote').length === 1);
    equal(find(element, 'blockquote').textContent, '<b>Niemand</b> belde terug.', 'as words');
    control(element, 'Bewaar').click();
    await until('the error', () => textOf(element).includes('Schrijf op wat u hoorde.'));
    write(element, 'heard', 'x'.repeat(201));
    control(element, 'Bewaar').click();
    await until('shorter', () => textOf(element).includes('Maak het korter'));
    equal(await axe(element), [], 'axe');
    assert(element.hasUnfinished, 'begun');
    write(element, 'heard', 'Mensen wachten lang.');
    control(element, 'Bewaar').click();
    const items = () => desk.documents.get(signalKind, signalId(2026, 'gezin')).items;
    await until('the signal', () => items().length === 1);
    await until('focus', () => focused()?.id === 'add');
    assert(!element.hasUnfinished, 'done');

    control(element, 'Verander: Gezin').click();
    await until('the form', () => findAll(element, 'form').length === 1);
    await settled(element);
    write(element, 'table', 'De gemeente');
    await desk.documents.change(signalKind, signalId(2026, 'gezin'), (now) => ({
      ...now,
      items: now.items.map((item) => ({ ...item, answer: 'Van een collega.' })),
    }));
    control(element, 'Bewaar').click();
    await until('the words', () => textOf(element).includes('Een collega was u net voor'));
    equal(items()[0]?.answer, 'Van een collega.', 'not written over');
    assert(element.hasUnfinished, 'nothing typed is lost');
  });

  it('lets nothing out before it is written down what did', async () => {
    const { element, desk, hub } = await room(lines(43, { themes: ['gezin'] }));
    await until('numbers', () => numbers(element).length > 0);
    control(element, 'Bekijk de bladzijde').click();
    await until('the page', () => findAll(element, 'steunpunt-desk-report').length === 1);
    await until('focus', () => focused()?.textContent.includes('Zo gaat het naar buiten'));
    const page = find(element, 'steunpunt-desk-report');
    assert(page.classList.contains('no-print'), 'a look is no print');
    const print = window.print;
    let printed = 0;
    window.print = () => {
      printed++;
    };
    hub.away = true;
    control(element, 'Druk af').click();
    await until('the words', () => textOf(element).includes('Dat lukte nu niet'));
    equal([printed, page.classList.contains('no-print')], [0, true], 'not printed');
    hub.away = false;
    control(element, 'Druk af').click();
    await until('the print', () => printed === 1);
    window.print = print;
    assert(!page.classList.contains('no-print'), 'on paper');
    equal(desk.documents.get(editionKind, '2026').sheets.all?.shown.total, 40, 'written down');
    await desk.documents.change(tallyKind, '2026-11', (now) => ({
      ...now,
      lines: [...now.lines, ...lines(9, { themes: ['plek'] })],
    }));
    await settled(element);
    assert(
      numbers(page).every((number) => number % 5 === 0),
      String(numbers(page)),
    );
    assert(total(page).startsWith('40 keer'), 'nine more people make no other page');
    equal(await axe(element), [], 'axe');
  });

  it('gives the network group what was shared and no number of the desk', async () => {
    const { element, desk } = await room(lines(43, { themes: ['gezin'] }));
    await until('numbers', () => numbers(element).length > 0);
    control(element, 'Bekijk de bladzijde').click();
    await until('the page', () => findAll(element, 'steunpunt-desk-report').length === 1);
    control(element, 'Deel met de netwerkgroep').click();
    await until('shared', () => desk.shared.has(reportKind, '2026'));

    const { shared } = desk;
    const kim: OpenDesk = { ...deskOf('kim', new MemoryDocuments()), shared, documents: shared };
    const other = Object.assign(document.createElement('steunpunt-desk-signals'), {
      ...{ desk: kim, clock },
    });
    document.body.replaceChildren(other);
    await until('the page', () => findAll(other, 'steunpunt-desk-report').length === 1);
    await settled(other);
    assert(total(other).startsWith('40 keer'), textOf(other));
    assert(!textOf(other).includes('43') && !textOf(other).includes('Schrijf op'), 'batches only');
    equal(await axe(other), [], 'axe');
    choose(other, 'year', '2025');
    await until('nothing', () => textOf(other).includes('nog niets gedeeld'));
  });
});
