import { msg } from '@lit/localize';
import { csvOf } from '../../src/core/counting/csv.ts';
import type { Report } from '../../src/core/desk/report.ts';
import { reportTables } from './report-rows.ts';
import { sheetWords, themeWords, tooFewWords } from './signal-words.ts';
import { dateWords } from '../words.ts';

/** All sheets of a report and its signals as one file for spreadsheets: a line for each number. */
export function reportCsv(report: Report): string {
  const rows: (string | number)[][] = [
    [
      msg('Jaar', { id: 'desk.csv.year' }),
      msg('Over wie', { id: 'desk.csv.sheet' }),
      msg('Wat', { id: 'desk.csv.what' }),
      msg('Onderwerp', { id: 'desk.csv.label' }),
      msg('Aantal', { id: 'desk.csv.count' }),
      msg('Wat wij hoorden', { id: 'desk.csv.heard' }),
      msg('Op welke tafel', { id: 'desk.csv.table' }),
      msg('Wanneer', { id: 'desk.csv.day' }),
      msg('Wat die tafel zei', { id: 'desk.csv.answer' }),
    ],
  ];
  const empty = ['', '', '', ''];
  for (const [sheet, cells] of Object.entries(report.sheets)) {
    const about = sheetWords(sheet);
    const total = msg('Samen', { id: 'desk.csv.total' });
    rows.push([report.year, about, total, total, shown(cells.total ?? 0), ...empty]);
    for (const { title, rows: some } of reportTables(report, sheet).flat())
      for (const { label, count } of some)
        rows.push([report.year, about, title, label, shown(count), ...empty]);
  }
  const signal = msg('Signaal', { id: 'desk.csv.signal' });
  for (const { theme, item } of report.signals) {
    const day = item.day === null ? '' : dateWords(item.day);
    const label = themeWords(report.themes, theme);
    rows.push([report.year, '', signal, label, '', item.heard, item.table, day, item.answer]);
  }
  return csvOf(rows);
}

function shown(count: number): string | number {
  return count > 0 ? count : tooFewWords();
}
