import { msg, str } from '@lit/localize';
import type { Card } from '../../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Call, Submission } from '../../src/core/message.ts';
import { daypartWords } from './call-words.ts';
import { outcomeWords, stepStateWords } from '../card/card-words.ts';
import type { Journeys } from '../journeys.ts';
import { staffName } from '../people.ts';
import type { OpenDesk } from '../session.ts';
import { dayNumber, isoDay } from '../days.ts';
import type { Entry, ThreadView } from './threads.ts';
import { dateWords, doorWords, languageWords } from '../words.ts';

/** A part of a sheet: a line that we wrote, and the words that somebody else may have written. */
export interface SheetPart {
  readonly head: string;
  readonly text: string;
}

/** One thread to take over into a file of somebody's own: for paper and for a text file. */
export interface ThreadSheet {
  readonly title: string;
  readonly facts: readonly string[];
  readonly messages: readonly SheetPart[];
  readonly steps: readonly SheetPart[];
  readonly referrals: readonly SheetPart[];
  readonly notes: readonly SheetPart[];
}

/** `notes` are for colleagues: they go along only when they are wanted. */
export function threadSheet(
  {
    content,
    roster,
    documents,
    journeys,
  }: Pick<OpenDesk, 'content' | 'roster' | 'documents' | 'journeys'>,
  thread: ThreadView,
  card: Card,
  { today, notes }: { readonly today: number; readonly notes: boolean },
): ThreadSheet {
  const { themes } = documents.get(settingsKind, SETTINGS_ID);
  const about = themes.filter(({ id }) => card.themes.includes(id)).map(({ label }) => label);
  const day = dateWords(today);
  return {
    title: msg(str`Gesprek met ${content.name}`, { id: 'desk.thread-sheet.title' }),
    facts: [
      msg(str`Overgenomen op ${day}`, { id: 'desk.thread-sheet.taken' }),
      `${doorWords(thread.door)}${thread.locale ? `, ${languageWords(thread.locale)}` : ''}`,
      ...(about.length > 0 ? [about.join(', ')] : []),
    ],
    messages: thread.entries.map((entry) => messagePart(entry, journeys)),
    steps: card.steps.map(({ whom, what, by, state }) => ({
      head: `${stepStateWords(state)} (${dateWords(by)})`,
      text: `${whom}: ${what}`,
    })),
    referrals: card.referrals.map(({ to, day, outcome }) => ({
      head: `${outcomeWords(outcome)} (${dateWords(day)})`,
      text: to,
    })),
    notes: notes
      ? card.notes.map(({ staff, day, text }) => ({
          head: `${staffName(roster, staff)}, ${dateWords(day)}`,
          text,
        }))
      : [],
  };
}

/**
 * The sheet as plain text. Words that others may have written stand behind a bar on every line, so
 * that none of them can pass for a line of ours.
 */
export function sheetText({
  title,
  facts,
  messages,
  steps,
  referrals,
  notes,
}: ThreadSheet): string {
  const part = ({ head, text }: SheetPart): string => [head, ...quoted(text)].join('\n');
  const section = (heading: string, parts: readonly SheetPart[]): string[] =>
    parts.length > 0 ? [`${heading}\n`, ...parts.map((one) => `${part(one)}\n`)] : [];
  return [
    ...[title, ...facts, ''],
    ...messages.map((message) => `${part(message)}\n`),
    ...section(msg('Afspraken', { id: 'desk.step.title' }), steps),
    ...section(msg('Doorverwezen', { id: 'desk.referral.title' }), referrals),
    ...section(msg('Voor collega’s', { id: 'desk.card-note.title' }), notes),
  ].join('\n');
}

/** Tells nothing of what is in it, or of whom. */
export function sheetFileName(today: number): string {
  return `gesprek-overgenomen-${isoDay(today)}.txt`;
}

function quoted(text: string): string[] {
  return text === ''
    ? []
    : text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => `| ${line}`);
}

function messagePart(entry: Entry, journeys: Journeys): SheetPart {
  switch (entry.kind) {
    case 'visitor': {
      const { submission, day, proven } = entry;
      const unsure = msg('niet zeker van dezelfde persoon', { id: 'desk.thread-sheet.unproven' });
      return {
        head: `${doorWords(submission.door)}, ${dateWords(day)}${proven ? '' : ` (${unsure})`}`,
        text: [
          ...(submission.call ? [callLine(submission.call)] : []),
          ...formLines(submission, journeys),
          noticeLine(submission),
          submission.text,
        ]
          .filter(Boolean)
          .join('\n'),
      };
    }
    case 'desk': {
      const { reply } = entry;
      return {
        head: `${reply.by}, ${dateWords(dayNumber(reply.day))}: ${typeWords(reply.type)}`,
        text: reply.text,
      };
    }
    case 'unreadable':
      return {
        head: msg('Een bericht dat niet opengaat', { id: 'desk.thread-sheet.unreadable' }),
        text: '',
      };
  }
}

/** Questions and answers of a journey, and a yes or a no. */
function formLines(submission: Submission, journeys: Journeys): string[] {
  if (submission.type === 'follow-up') {
    const { choice } = submission;
    if (!choice) return [];
    const yes = msg('Ja', { id: 'desk.thread-sheet.yes' });
    return [choice.yes ? yes : msg('Nee', { id: 'desk.thread-sheet.no' })];
  }
  const { form } = submission;
  if (!form) return [];
  const told = journeys.told(form).map(({ question, answer }) => `${question} ${answer}`);
  return [journeys.title(form), ...told];
}

/** '' where nothing was said about e-mail. */
function noticeLine(submission: Submission): string {
  if (submission.type !== 'follow-up' || submission.notice === undefined) return '';
  return submission.notice
    ? msg(str`Wil een e-mail bij antwoord: ${submission.notice.email}`, {
        id: 'desk.thread-sheet.notice',
      })
    : msg('Wil geen e-mail meer', { id: 'desk.thread-sheet.no-notice' });
}

function callLine({ phone, daypart, language, interpreter }: Call): string {
  const wanted = msg('Wil gebeld worden', { id: 'desk.call.wanted' });
  const parts = [phone, daypartWords(daypart), language ? languageWords(language) : ''];
  if (interpreter) parts.push(msg('met tolk', { id: 'desk.call.interpreted' }));
  return `${wanted}: ${parts.filter(Boolean).join(', ')}`;
}

function typeWords(type: string): string {
  switch (type) {
    case 'read':
      return msg('gelezen', { id: 'desk.thread-sheet.read' });
    case 'closed':
      return msg('gesloten', { id: 'desk.thread-sheet.closed' });
    case 'moved':
      return msg('doorgegeven', { id: 'desk.thread-sheet.moved' });
    default:
      return msg('antwoord', { id: 'desk.thread-sheet.answer' });
  }
}
