import { msg, str } from '@lit/localize';
import { cell, type Cells } from '../../src/core/counting/count.ts';
import { publishedScores } from '../../src/core/counting/feedback-report.ts';
import { shownScores, type DatedLine, type Scores } from '../../src/core/counting/feedback.ts';
import { SMILEY, TALK_QUESTIONS } from '../../src/core/desk/feedback-lines.ts';
import { faceHeads, questionWords, rowWords, scaleHeads, siteWords } from './feedback-words.ts';
import type { ScaleRow, ScaleTable } from './scale-table.ts';

/** The four questions at the desk, by month where the cut has months. */
export function talkTables(lines: readonly DatedLine[], year: number, cut: string): ScaleTable[] {
  const talks = lines.filter(({ script }) => script === 'na-gesprek');
  return TALK_QUESTIONS.map((question) => {
    const shown = shownScores(talks, question);
    const row = (label: string, name: string): ScaleRow => ({
      label,
      scores: shown.get(name) ?? null,
    });
    const rows = monthsOf(talks, cut).map(([month, name]) => row(rowWords(month), name));
    return {
      title: questionWords(question),
      heads: scaleHeads(),
      rows: [...rows, row(wholeYear(year), cut)],
    };
  });
}

/** The faces, by month and then by screen; null where nobody touched one. */
export function faceTable(lines: readonly DatedLine[], year: number): ScaleTable | null {
  const faces = lines.filter(({ script }) => script === 'smiley');
  if (faces.length === 0) return null;
  const shown = shownScores(faces, SMILEY);
  const row = (label: string, name: string): ScaleRow => ({
    label,
    scores: shown.get(name) ?? null,
  });
  const sites = [...new Set(faces.map(({ site }) => site))].filter(Boolean).sort();
  return {
    title: msg('Hoe was het vandaag?', { id: 'desk.feedback.faces' }),
    heads: faceHeads(),
    rows: [
      ...monthsOf(faces, 'all').map(([month, name]) => row(rowWords(month), name)),
      row(wholeYear(year), 'all'),
      ...sites.map((site) => row(siteWords(site), `site:${site}`)),
    ],
  };
}

/** What may leave the desk: in tens and rounded. Empty while there is too little. */
export function publishedTables(lines: readonly DatedLine[], year: number): ScaleTable[] {
  const sheets = publishedScores(lines, TALK_QUESTIONS);
  const names = Object.keys(sheets).filter((name) => name !== 'all');
  if (!sheets.all) return [];
  const labelOf = (name: string, { total = 0 }: Cells): string =>
    name === 'all'
      ? msg(str`Heel ${year}, ${total} antwoorden`, { id: 'desk.feedback.year-of' })
      : rowWords(Number(name.slice('month:'.length)), total);
  return TALK_QUESTIONS.map((question) => ({
    title: questionWords(question),
    heads: scaleHeads(),
    rounded: true,
    rows: [...names, 'all'].map((name) => {
      const cells = sheets[name] ?? {};
      const scores = [0, 1, 2].map((value) => cell(cells, `${question}:${value}`));
      return {
        label: labelOf(name, cells),
        scores: scores as unknown as Scores,
        of: cell(cells, 'total'),
      };
    }),
  }));
}

/** The cuts that can be chosen: everybody, the doors, with whom and where. */
export function cutsOf(lines: readonly DatedLine[]): string[] {
  const talks = lines.filter(({ script }) => script === 'na-gesprek');
  const whom = talks.flatMap((line) => (line.whom === undefined ? [] : [`whom:${line.whom}`]));
  const sites = talks.flatMap(({ site }) => (site === '' ? [] : [`site:${site}`]));
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();
  return ['all', 'door:parent', 'door:youth', ...sorted(whom), ...sorted(sites)];
}

/** Months with answers of this cut, and the cuts that they are; none where it has no months. */
function monthsOf(
  lines: readonly DatedLine[],
  cut: string,
): (readonly [month: number, name: string])[] {
  const door = cut.startsWith('door:') ? cut.slice('door:'.length) : null;
  if (door === null && cut !== 'all') return [];
  const some = lines.filter((line) => door === null || line.door === door);
  const months = [...new Set(some.map(({ month }) => month))].sort((a, b) => a - b);
  return months.map((month) => [
    month,
    door === null ? `month:${month}` : `month:${month}:${door}`,
  ]);
}

function wholeYear(year: number): string {
  return msg(str`Heel ${year}`, { id: 'desk.feedback.year' });
}
