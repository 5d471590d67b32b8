import { Documents } from '../../desk/documents.ts';
import { defineDesk } from '../../desk/define.ts';
import { define } from '../../desk/rooms/signals.ts';
import type { OpenDesk } from '../../desk/session.ts';
import type { SteunpuntDeskSignals } from '../../desk/signals/steunpunt-desk-signals.ts';
import { feedbackKind, type FeedbackLine } from '../../src/core/desk/feedback.ts';
import { signalId, signalKind } from '../../src/core/desk/signal.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf } from './support/desk-of.ts';
import { HandClock } from './support/hand-clock.ts';
import { MemoryDocuments } from './support/memory-documents.ts';
import { drawn, inEvening, onDesk } from './support/on-desk.ts';

/** The view on what people said after a talk. */

const keys = await documentKeys('de-linde', await makePointSecrets());
const NOVEMBER = '2026-11';

let made = 0;
const talks = (count: number, more: Partial<FeedbackLine> = {}): FeedbackLine[] =>
  Array.from({ length: count }, () => ({
    ...{ id: `talk-${++made}`, script: 'na-gesprek', door: 'parent', site: 'kiosk:Hal' },
    ...{ whom: 'school', scales: { heard: 2, about: 1, way: 0, good: 2 } },
    ...more,
  }));

interface Shown {
  readonly element: SteunpuntDeskSignals;
  readonly desk: OpenDesk;
}

async function add(
  desk: OpenDesk,
  lines: readonly FeedbackLine[],
  month = NOVEMBER,
): Promise<void> {
  await desk.documents.change(feedbackKind, month, (now) => ({
    ...now,
    lines: [...now.lines, ...lines],
  }));
}

/** The view, opened through the room. */
async function view(lines: readonly FeedbackLine[]): Promise<Shown> {
  const shared = new Documents(new MemoryDocuments(), keys);
  const desk: OpenDesk = { ...deskOf('noor', new MemoryDocuments()), shared };
  await add(desk, lines);
  const element = document.createElement('steunpunt-desk-signals');
  Object.assign(element, { desk, clock: new HandClock() });
  await onDesk(element);
  control(element, 'Bekijk de antwoorden').click();
  await until('the heading', () => focused()?.textContent.trim() === 'Na een gesprek');
  await until('the year', () => findAll(element, 'steunpunt-desk-said').length === 1);
  await drawn(element);
  return { element, desk };
}

/** Rows of the table with this caption on the screen, as `label a b c` or `label few`. */
function rows(element: Element, title: string): string[] {
  const tables = findAll(element, 'steunpunt-desk-scales').filter(
    (one) => one.closest('.print-only') === null,
  );
  const table = tables.find((one) => textOf(one).includes(title));
  if (!table) return [];
  return rowsIn(table);
}

function rowsIn(table: Element): string[] {
  return findAll(table, 'tbody tr').map((row) =>
    Array.from(row.children, ({ textContent }) => textContent.trim())
      .filter(Boolean)
      .join(' '),
  );
}

before(() => {
  defineDesk();
  define();
});
after(() => document.body.replaceChildren());

describe('what people said after a talk', () => {
  it('says what it is while there is nothing', async () => {
    const { element } = await view([]);
    assert(textOf(element).includes('Vanaf 5 antwoorden staat er een aantal'), textOf(element));
    assert(textOf(element).includes('Over 2026 is er nog geen antwoord'), textOf(element));
    equal(findAll(element, 'table').length, 0, 'tables');
    equal(await axe(element), [], 'axe');
  });

  it('shows no number before the fifth, and the next with the tenth', async () => {
    const { element, desk } = await view(talks(4));
    const seen: string[] = [];
    for (let count = 4; count <= 10; count++) {
      await drawn(element);
      seen.push(rows(element, 'Luisterde de ander goed naar u?').join(' | '));
      await add(desk, talks(1, { scales: { heard: 0 } }));
    }
    const few = 'nog te weinig om te laten zien';
    equal(seen[0], `november ${few} | Heel 2026 ${few}`, 'four');
    const five = 'november 1 0 4 | Heel 2026 1 0 4';
    equal(seen.slice(1, 6), Array<string>(5).fill(five), 'five to nine');
    equal(seen[6], 'november 6 0 4 | Heel 2026 6 0 4', 'ten');
    console.log(`${seen.length} looks at four to ten answers`);
    equal(await axe(element), [], 'axe');
  });

  it('has a floor for every cut', async () => {
    const { element } = await view([...talks(8), ...talks(4, { door: 'youth', whom: 'other' })]);
    const select = find(element, '#cut') as HTMLSelectElement;
    const cuts = Array.from(select.options, ({ textContent }) => textContent.trim());
    equal(cuts, ['Iedereen', 'Ouders', 'Jongeren', 'other', 'school', 'Scherm Hal'], 'cuts');
    const shown: string[] = [];
    for (const { value } of [...select.options]) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await drawn(element);
      shown.push(rows(element, 'Luisterde de ander goed naar u?').at(-1) ?? '');
    }
    const few = 'Heel 2026 nog te weinig om te laten zien';
    const [ten, five] = ['Heel 2026 0 0 10', 'Heel 2026 0 0 5'];
    equal(shown, [ten, five, few, few, five, ten], 'shown');
    console.log(`${shown.length} cuts`);
  });

  it('keeps the words apart, and makes a signal of them in her own words', async () => {
    const { element, desk } = await view(talks(5));
    await desk.documents.change(feedbackKind, NOVEMBER, (now) => ({
      ...now,
      ignored: ['forged'],
      words: [{ id: 'w1', text: '<b>Zij</b> luisterde echt.' }],
    }));
    await drawn(element);
    equal(find(element, 'blockquote').textContent, '<b>Zij</b> luisterde echt.', 'as words');
    assert(textOf(element).includes('Eén formulier was niet te lezen'), 'ignored');
    control(element, 'Maak er een signaal van').click();
    await until('the form', () => findAll(element, 'form').length === 1);
    await drawn(element);
    equal(await axe(element), [], 'axe');
    const field = find(find(element, 'steunpunt-field#heard'), '.control') as HTMLTextAreaElement;
    equal(field.value, '', 'nothing of hers is copied');
    field.value = 'Ouders merken dat er geluisterd wordt.';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await drawn(element);
    assert(element.hasUnfinished, 'begun');
    control(element, 'Toch niet').click();
    await until('focus', () => focused()?.getAttribute('data-words') === 'w1');
    assert(textOf(element).includes('Wat mensen erbij zeiden'), 'still in the view');
    control(element, 'Maak er een signaal van').click();
    await until('the form', () => findAll(element, 'form').length === 1);
    await drawn(element);
    const again = find(find(element, 'steunpunt-field#heard'), '.control') as HTMLTextAreaElement;
    again.value = 'Ouders merken dat er geluisterd wordt.';
    again.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control(element, 'Bewaar').click();
    const items = () => desk.documents.get(signalKind, signalId(2026, 'thuis')).items;
    await until('the signal', () => items().length === 1);
    equal(items()[0]?.heard, 'Ouders merken dat er geluisterd wordt.', 'in her words');
  });

  it('goes on paper in tens, rounded, and counts the faces by screen', async () => {
    const faces = (count: number, site: string): FeedbackLine[] =>
      talks(count, { script: 'smiley', site, scales: { today: 1 } });
    const { element } = await view([
      ...talks(13),
      ...talks(8, { scales: { heard: 0 } }),
      ...faces(12, 'kiosk:Hal'),
      ...faces(9, 'kiosk:Boven'),
    ]);
    equal(
      rows(element, 'Hoe was het vandaag?'),
      [
        'november 0 20 0',
        'Heel 2026 0 20 0',
        'Scherm Boven nog te weinig om te laten zien',
        'Scherm Hal 0 10 0',
      ],
      'faces',
    );
    const paper = find(element, '.print-only');
    const first = findAll(paper, 'steunpunt-desk-scales')[0]!;
    equal(
      rowsIn(first),
      ['november, 20 antwoorden 5 weinig 10', 'Heel 2026, 20 antwoorden 5 weinig 10'],
      'paper',
    );
    inEvening(element);
    await drawn(element);
    equal(await axe(element), [], 'axe in the evening');
    control(element, 'Terug naar de aantallen').click();
    await until('the room', () => focused()?.id === 'feedback-show');
  });
});
