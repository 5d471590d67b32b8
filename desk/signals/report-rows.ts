import { msg, str } from '@lit/localize';
import { quarterOf, yearMonth, type Period } from '../../src/core/counting/calendar.ts';
import { cell, type Cells } from '../../src/core/counting/count.ts';
import { TALK_QUESTIONS } from '../../src/core/desk/feedback-lines.ts';
import type { Report } from '../../src/core/desk/report.ts';
import type { Settings } from '../../src/core/desk/settings.ts';
import { shortQuestionWords } from './feedback-words.ts';
import { channelWords, monthWords, quarterWords, themeWords } from './signal-words.ts';
import { doorWords } from '../words.ts';

/** One row of a table, and one bar of its chart. */
export interface Row {
  readonly label: string;
  /** In a report 0 stands for "too few to show". */
  readonly count: number;
}

export interface NumberTable {
  readonly title: string;
  readonly rows: readonly Row[];
  /** A sentence beneath. */
  readonly note?: string;
  /** On the page a sentence, without bars. */
  readonly asWords?: true;
}

/** Tables in two columns, the most important first. */
export type Columns = readonly [readonly NumberTable[], readonly NumberTable[]];

type Themes = Settings['themes'];

const titles = {
  themes: () => msg('Waar het over ging', { id: 'desk.signals.themes' }),
  channels: () => msg('Hoe het binnenkwam', { id: 'desk.signals.channels' }),
  doors: () => msg('Van wie', { id: 'desk.signals.doors' }),
  regions: () => msg('Uit welke plaats', { id: 'desk.signals.regions' }),
  time: () => msg('Door het jaar', { id: 'desk.signals.time' }),
};

/** Exact numbers, for the desk alone; what nobody had is left out. */
export function exactTables(cells: Cells, themes: Themes, period: Period): Columns {
  const rows = (prefix: string, ids: readonly string[], label: (id: string) => string): Row[] =>
    ids
      .map((id) => ({ label: label(id), count: cell(cells, `${prefix}:${id}`) }))
      .filter(({ count }) => count > 0);
  const months = period.month === undefined ? Array.from({ length: 12 }, (_, i) => `${i + 1}`) : [];
  const restLast = (prefix: string, label: (id: string) => string): Row[] => [
    ...byCount(rows(prefix, idsOf(cells, prefix).filter(Boolean), label)),
    ...rows(prefix, [''], label),
  ];
  const left = [
    { title: titles.themes(), rows: restLast('theme', named(themes)) },
    { title: titles.time(), rows: rows('month', months, (id) => monthWords(Number(id))) },
  ];
  const right = [
    { title: titles.channels(), rows: rows('channel', CHANNELS, toChannel) },
    { title: titles.doors(), rows: rows('door', ['parent', 'youth', 'unknown'], toDoor) },
    {
      title: titles.regions(),
      rows: idsOf(cells, 'region').some(Boolean) ? restLast('region', regionWords) : [],
    },
  ];
  return [filled(left), filled(right)];
}

/** A sheet of a report. Those with too few are in it as 0. */
export function reportTables(report: Report, sheet: string): Columns {
  const cells = report.sheets[sheet] ?? {};
  const rows = (prefix: string, label: (id: string) => string): Row[] =>
    idsOf(cells, prefix).map((id) => ({ label: label(id), count: cell(cells, `${prefix}:${id}`) }));
  const until = report.day === null ? null : yearMonth(report.day);
  const quarters = until?.year === report.year ? quarterOf(until.month) : 4;
  const left = [
    { title: titles.themes(), rows: byCount(rows('theme', named(report.themes))) },
    {
      title: titles.time(),
      rows: rows('quarter', (id) => quarterWords(Number(id))).slice(0, quarters),
    },
  ];
  const right = [
    {
      title: titles.channels(),
      rows: rows('channel', toChannel),
      note: msg('De rest kwam via de website, of viel weg bij het afronden.', {
        id: 'desk.signals.others-wrote',
      }),
    },
    { title: titles.doors(), rows: rows('door', toDoor) },
    { title: titles.regions(), rows: byCount(rows('region', regionWords)) },
    ...(sheet === 'all' ? afterTalk(report) : []),
  ];
  return [filled(left), filled(right)];
}

/** Who said yes after a talk: a part of the page about everybody. */
function afterTalk({ feedback }: Report): NumberTable[] {
  const all = feedback?.all;
  if (!all) return [];
  const total = cell(all, 'total');
  return [
    {
      title: msg('Wie ja zei na een gesprek', { id: 'desk.signals.after-talk' }),
      rows: TALK_QUESTIONS.map((question) => ({
        label: shortQuestionWords(question),
        count: cell(all, `${question}:2`),
      })),
      asWords: true,
      note: msg(str`Van ${total} mensen die antwoordden.`, { id: 'desk.signals.after-talk-of' }),
    },
  ];
}

function filled(tables: readonly NumberTable[]): NumberTable[] {
  return tables.filter(({ rows }) => rows.length > 0);
}

const CHANNELS = ['thread', 'call', 'phone', 'met'];

function toChannel(id: string): string {
  return channelWords(id as Parameters<typeof channelWords>[0]);
}

function toDoor(id: string): string {
  return doorWords(id === 'parent' || id === 'youth' ? id : null);
}

function named(themes: Themes): (id: string) => string {
  return (id) => themeWords(themes, id);
}

function regionWords(region: string): string {
  return region === '' ? msg('Onbekend', { id: 'desk.signals.no-region' }) : region;
}

/** What stands behind the colon of this kind of name. */
function idsOf(cells: Cells, prefix: string): string[] {
  return Object.keys(cells)
    .filter((name) => name.startsWith(`${prefix}:`))
    .map((name) => name.slice(prefix.length + 1));
}

/** Most first; as they were where they are equal. */
function byCount(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.count - a.count);
}
