import { monthIds, type Period } from '../../src/core/counting/calendar.ts';
import { publishedScores } from '../../src/core/counting/feedback-report.ts';
import { nextEdition } from '../../src/core/counting/edition.ts';
import { makeReport, namesOf } from '../../src/core/counting/report.ts';
import { wordsId } from '../../src/core/desk/by-door.ts';
import { editionKind, type Edition } from '../../src/core/desk/edition.ts';
import { TALK_QUESTIONS } from '../../src/core/desk/feedback-lines.ts';
import { reportKind, type Report } from '../../src/core/desk/report.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { signalId, signalKind } from '../../src/core/desk/signal.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Changed } from '../documents.ts';
import type { Done } from '../threads/mailroom.ts';
import { feedbackLines, readFeedback } from './feedback-year.ts';
import type { OpenDesk } from '../open-desk.ts';

/** The year as the desk has it, and how it may leave the desk. */

type Desk = Pick<OpenDesk, 'documents' | 'shared' | 'content'>;

/** Everything about a year, from the hub. */
export async function readYear({ documents }: Desk, year: number): Promise<Done> {
  const { themes } = documents.get(settingsKind, SETTINGS_ID);
  const signals = themes.map(({ id }) => signalId(year, id));
  for (const done of await Promise.all([
    documents.read(
      tallyKind,
      monthIds({ year }).flatMap((month) => tallyIds(documents, month)),
    ),
    documents.read(editionKind, [`${year}`]),
    documents.read(signalKind, signals),
    readFeedback({ documents }, year),
  ]))
    if (done.kind !== 'ok') return done;
  return { kind: 'ok' };
}

/** Every line of every door; its words where they open here. */
export function linesOf({ documents }: Desk, period: Period): TallyLine[] {
  return monthIds(period).flatMap((month) => {
    const [counted = '', ...said] = tallyIds(documents, month);
    const lines = said.flatMap((id) => documents.get(tallyKind, id).lines);
    const words = new Map(lines.map(({ id, text }) => [id, text]));
    return documents
      .get(tallyKind, counted)
      .lines.map((line) =>
        words.has(line.id) ? { ...line, text: words.get(line.id) ?? '' } : line,
      );
  });
}

/** A month, and what was said in it by the doors that open here. */
function tallyIds({ doors }: Desk['documents'], month: string): string[] {
  return [month, ...doors.map((door) => wordsId(month, door))];
}

/** The year as it would leave the desk today. Nothing is written. */
export function previewReport(desk: Desk, year: number, today: number): Report {
  const edition = next(desk, year, today)(desk.documents.get(editionKind, `${year}`));
  return reportOf(desk, year, edition);
}

/**
 * The year as it leaves the desk now. What is in it is written down first, so that a later report
 * and this one never differ by a few people.
 */
export async function publishReport(
  desk: Desk,
  year: number,
  today: number,
): Promise<
  { readonly kind: 'published'; readonly report: Report } | Exclude<Changed, { kind: 'ok' }>
> {
  const { documents } = desk;
  const read = await readYear(desk, year);
  if (read.kind !== 'ok') return read;
  const command = next(desk, year, today);
  const done = await documents.change(editionKind, `${year}`, (now) => {
    const edition = command(now);
    return edition === now ? null : edition;
  });
  if (done.kind !== 'ok' && done.kind !== 'not-applied') return done;
  return { kind: 'published', report: reportOf(desk, year, documents.get(editionKind, `${year}`)) };
}

/** Puts a published report where the network group reads it. */
export async function shareReport({ shared }: Desk, report: Report): Promise<Changed> {
  return shared.change(reportKind, `${report.year}`, () => report);
}

function next(desk: Desk, year: number, today: number): (now: Edition) => Edition {
  const names = namesOf(desk.documents.get(settingsKind, SETTINGS_ID));
  const lines = linesOf(desk, { year });
  return (now) => nextEdition(now, lines, names, today);
}

function reportOf(desk: Desk, year: number, edition: Edition): Report {
  const { documents, content } = desk;
  const settings = documents.get(settingsKind, SETTINGS_ID);
  const signals = new Map(
    settings.themes.map(({ id }) => [id, documents.get(signalKind, signalId(year, id))]),
  );
  const feedback = publishedScores(feedbackLines(desk, year), TALK_QUESTIONS);
  return makeReport({ name: content.name, year, edition, settings, signals, feedback });
}
