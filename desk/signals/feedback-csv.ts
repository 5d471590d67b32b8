import { msg } from '@lit/localize';
import { csvOf } from '../../src/core/counting/csv.ts';
import type { ScaleTable } from './scale-table.ts';
import { tooFewWords } from './signal-words.ts';

/** What left the desk about a year of answers, a line for each number. */
export function feedbackCsv(year: number, tables: readonly ScaleTable[]): string {
  const rows: (string | number)[][] = [
    [
      msg('Jaar', { id: 'desk.csv.year' }),
      msg('Vraag', { id: 'desk.csv.question' }),
      msg('Wanneer', { id: 'desk.csv.day' }),
      msg('Antwoord', { id: 'desk.csv.said' }),
      msg('Aantal', { id: 'desk.csv.count' }),
    ],
  ];
  for (const { title, heads, rows: some } of tables)
    for (const { label, scores } of some)
      for (const [i, head] of heads.entries())
        rows.push([year, title, label, head, scores?.[i] || tooFewWords()]);
  return csvOf(rows);
}
