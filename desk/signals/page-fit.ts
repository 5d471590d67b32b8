import { msg, str } from '@lit/localize';
import type { SignalItem } from '../../src/core/desk/signal.ts';
import type { Columns, NumberTable, Row } from './report-rows.ts';

/**
 * What fits on one sheet of A4, counted in lines of the report's print style. Wide letters were
 * taken to count with, so that narrower ones only leave more white.
 */
const LINES_ON_SHEET = 66;
/** Title, total, headings and foot. */
const LINES_OF_FRAME = 12;
const CHARACTERS_OF_LINE = 50;
const CHARACTERS_OF_LABEL = 21;
/** In the smaller letter beneath a table. */
const CHARACTERS_OF_NOTE = 56;
/** More rows of one table become a sentence. */
const MOST_ROWS = 8;
/** More names in one sentence become a number. The file for spreadsheets has them all. */
const MOST_NAMES = 6;

/** A table as it stands on the page: rows with a bar, and the others as words. */
export interface PageTable {
  readonly title: string;
  readonly rows: readonly Row[];
  /** '' where there is nothing to say. */
  readonly further: string;
  /** Those with too few to show; '' where there are none. */
  readonly few: string;
  readonly note: string;
}

export function pageTable({ title, rows, note = '', asWords }: NumberTable): PageTable {
  const shown = rows.filter(({ count }) => count > 0);
  const few = rows.filter(({ count }) => count === 0);
  const others = few.map(({ label }) => label);
  const fewWords = listed(others, (more) =>
    msg(str`en ${more} andere`, { id: 'desk.report.and-others' }),
  );
  if (asWords) {
    const words = shown.map(({ label, count }) => `${label} ${count}`).join(', ');
    return { title, rows: [], further: '', few: fewWords, note: `${words && `${words}. `}${note}` };
  }
  const further = shown.slice(MOST_ROWS).map(({ label, count }) => `${label} ${count}`);
  return {
    ...{ title, note, rows: shown.slice(0, MOST_ROWS), few: fewWords },
    further: listed(further, (more) => msg(str`en ${more} meer`, { id: 'desk.report.and-more' })),
  };
}

function listed(names: readonly string[], left: (more: number) => string): string {
  const more = names.length - MOST_NAMES;
  const list = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${list} ${left(more)}` : list;
}

/** How many signals fit beneath these numbers, in their order, two beside one another. */
export function fittingSignals(columns: Columns, items: readonly SignalItem[]): number {
  const numbers = columns.map((tables) => sum(tables.map((table) => linesOf(pageTable(table)))));
  let room = LINES_ON_SHEET - LINES_OF_FRAME - Math.max(...numbers);
  let fitting = 0;
  while (fitting < items.length) {
    const pair = items.slice(fitting, fitting + 2);
    room -= Math.max(...pair.map(linesOfItem)) + 1;
    if (room < 0) break;
    fitting += pair.length;
  }
  return fitting;
}

function linesOf({ rows, further, few, note }: PageTable): number {
  const labels = rows.map(({ label }) => Math.ceil(label.length / CHARACTERS_OF_LABEL) + 0.4);
  const notes = [further, few, note].filter(Boolean);
  // "… nog te weinig om te laten zien" stands there too.
  const words = notes.map((text) => Math.ceil((text.length + 33) / CHARACTERS_OF_NOTE) + 0.4);
  return 2.3 + sum(labels) + sum(words);
}

function linesOfItem({ heard, table, answer }: SignalItem): number {
  // With "Op tafel bij" and a date, or "Nog geen antwoord".
  return 1 + linesOfText(heard) + linesOfText(table, 30) + linesOfText(answer, 18);
}

/** `beside`: characters that stand in the same lines. */
function linesOfText(text: string, beside = 0): number {
  return Math.ceil((text.length + beside) / CHARACTERS_OF_LINE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
