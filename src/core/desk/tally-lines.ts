import type { Card } from './card.ts';
import type { Tally, TallyLine } from './tally.ts';

/**
 * How lines come into a month's tally. Each is pure and may meet its own work or a colleague's: it
 * returns null when there is nothing to change, so that nothing is written then.
 */
export type TallyCommand = (now: Tally) => Tally | null;

/** As many lines as a month holds. */
const MOST_LINES = 5_000;
/** Characters of a mailbox hash that name its line. */
const ID_LENGTH = 16;

/** What counts of a thread; none of its words. */
export interface ThreadFacts {
  /** Mailbox hash, base64url. */
  readonly mailbox: string;
  /** Of its first message. */
  readonly day: number;
  readonly door: TallyLine['door'];
  /** The visitor asked to be called. */
  readonly called: boolean;
  readonly locale: string;
}

export function lineId(mailbox: string): string {
  return mailbox.slice(0, ID_LENGTH);
}

/** The line that a thread and its card give. */
export function threadLine(
  { mailbox, day, door, called, locale }: ThreadFacts,
  { themes, region }: Pick<Card, 'themes' | 'region'>,
): TallyLine {
  const id = lineId(mailbox);
  const channel = called ? 'call' : 'thread';
  return { id, day, door, channel, themes, region, language: locale, text: '' };
}

/**
 * Brings threads' lines in: new ones are added, known ones follow their card. A line whose thread is
 * gone stays as it was.
 */
export function bringIn(lines: readonly TallyLine[]): TallyCommand {
  return (now) => {
    const fresh = new Map(lines.map((line) => [line.id, line]));
    const kept = now.lines.map((line) => {
      const newer = fresh.get(line.id);
      fresh.delete(line.id);
      return newer ? followed(line, newer) : line;
    });
    const added = [...fresh.values()].slice(0, Math.max(0, MOST_LINES - kept.length));
    const changed = added.length > 0 || kept.some((line, i) => line !== now.lines[i]);
    return changed ? { ...now, lines: [...kept, ...added] } : null;
  };
}

/** Adds what a colleague noted; once, however often it is tried. */
export function noteDown(line: TallyLine): TallyCommand {
  return (now) =>
    now.lines.some(({ id }) => id === line.id) || now.lines.length >= MOST_LINES
      ? null
      : { ...now, lines: [...now.lines, line] };
}

/** Takes a noted line out again. */
export function takeBack(id: string): TallyCommand {
  return (now) => {
    const lines = now.lines.filter((line) => line.id !== id);
    return lines.length < now.lines.length ? { ...now, lines } : null;
  };
}

/**
 * `line` itself where it is as `newer` already. Two desks may know a thread to a different point:
 * who asked for a call has asked for it.
 */
function followed(line: TallyLine, newer: TallyLine): TallyLine {
  const next: TallyLine = line.channel === 'call' ? { ...newer, channel: 'call' } : newer;
  return sameLine(line, next) ? line : next;
}

function sameLine(a: TallyLine, b: TallyLine): boolean {
  return (
    a.day === b.day &&
    a.door === b.door &&
    a.channel === b.channel &&
    a.region === b.region &&
    a.language === b.language &&
    a.themes.length === b.themes.length &&
    a.themes.every((theme, i) => theme === b.themes[i])
  );
}
