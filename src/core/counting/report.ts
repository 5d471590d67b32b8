import type { Edition } from '../desk/edition.ts';
import type { Report } from '../desk/report.ts';
import type { Settings } from '../desk/settings.ts';
import type { Signal } from '../desk/signal.ts';
import type { Cells } from './count.ts';
import type { Names } from './protect.ts';

export interface ReportParts {
  /** Of the point. */
  readonly name: string;
  readonly year: number;
  readonly edition: Edition;
  readonly settings: Pick<Settings, 'themes'>;
  /** Of the year, by id of the theme. */
  readonly signals: ReadonlyMap<string, Signal>;
  /** As `publishedScores` gives them. */
  readonly feedback?: Readonly<Record<string, Cells>>;
}

/** What an edition shows, without what was counted; and the signals, themes in their own order. */
export function makeReport(parts: ReportParts): Report {
  const { name, year, edition, settings, signals, feedback = {} } = parts;
  const sheets = Object.entries(edition.sheets).map(
    ([sheet, { shown }]) => [sheet, shown] as const,
  );
  return {
    v: 1,
    name,
    year,
    day: edition.day,
    themes: settings.themes.map(({ id, label }) => ({ id, label })),
    sheets: Object.fromEntries(sheets),
    ...(feedback.all && { feedback }),
    signals: settings.themes.flatMap(({ id: theme }) =>
      (signals.get(theme)?.items ?? []).map((item) => ({ theme, item })),
    ),
  };
}

/** The names that a report of this point can have in its rows. */
export function namesOf({ themes, regions }: Pick<Settings, 'themes' | 'regions'>): Names {
  return { themes: themes.map(({ id }) => id), regions };
}
