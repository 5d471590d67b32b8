import { msg, str } from '@lit/localize';
import {
  introduce,
  meet,
  tellOther,
  askCheck,
  type LedgerCommand,
} from '../../src/core/desk/match-commands.ts';
import {
  isBothYes,
  LEDGER_ID,
  matchLedgerKind,
  type Pair,
} from '../../src/core/desk/match-ledger.ts';
import { changedWords } from '../changed-words.ts';
import type { OpenDesk } from '../open-desk.ts';
import { sentWords } from '../threads/sent-words.ts';
import { isAsked } from './answers.ts';
import { BuddyKeeper } from './buddy-keeper.ts';
import type { Letter } from './letters.ts';

/** What a colleague does with two people. Each gives what to tell when it did not work, '' when it did. */

type Desk = Pick<OpenDesk, 'documents' | 'mailroom'>;

export async function changeLedger({ documents }: Desk, command: LedgerCommand): Promise<string> {
  return changedWords(await documents.change(matchLedgerKind, LEDGER_ID, command));
}

/**
 * Asks both whether they want to meet. The book first: of two desks at once, one is refused there
 * before anybody read a word.
 */
export async function askBoth(
  desk: Desk,
  pair: Parameters<typeof introduce>[0],
  capacity: number,
  letters: readonly Letter[],
): Promise<string> {
  const done = await desk.documents.change(matchLedgerKind, LEDGER_ID, introduce(pair, capacity));
  if (done.kind === 'not-applied')
    return msg(
      'Een collega was u net voor: een van deze twee is al gevraagd. Er is niets verstuurd.',
      {
        id: 'desk.buddies.taken',
      },
    );
  return changedWords(done) || sendAll(desk, letters);
}

/**
 * Tells both each other's name. Looks first whether both still say yes. The words go before the
 * book: whom they did not reach is told by the next try.
 */
export async function introduceBoth(
  desk: Desk,
  { id, request, buddy }: Pair,
  today: number,
  letters: readonly Letter[],
): Promise<string> {
  const read = await desk.mailroom.read([request, buddy]);
  if (read.kind !== 'ok') return changedWords(read);
  await new BuddyKeeper(desk.mailroom, desk.documents).keep();
  const { pairs } = desk.documents.get(matchLedgerKind, LEDGER_ID);
  const now = pairs.find((pair) => pair.id === id);
  if (!now || !isBothYes(now))
    return msg('Een van de twee bedacht zich, of een collega was u voor. Er is niets verstuurd.', {
      id: 'desk.buddies.changed-mind',
    });
  return (await sendAll(desk, letters)) || changeLedger(desk, meet(id, today));
}

/** Kind words to who did not say no. */
export async function tellNotNow(
  desk: Desk,
  { id }: Pair,
  letters: readonly Letter[],
): Promise<string> {
  return (await sendAll(desk, letters)) || changeLedger(desk, tellOther(id));
}

/** Asks both how it goes. */
export async function askHowItGoes(
  desk: Desk,
  { id }: Pair,
  today: number,
  letters: readonly Letter[],
): Promise<string> {
  return (await changeLedger(desk, askCheck(id, today))) || sendAll(desk, letters);
}

/** Sends what did not arrive yet; says to whom it could not be sent. */
export async function sendAll(desk: Desk, letters: readonly Letter[]): Promise<string> {
  const troubles: string[] = [];
  for (const letter of letters) {
    const trouble = await sendOnce(desk, letter);
    if (trouble)
      troubles.push(
        msg(str`Nog niet verstuurd aan ${letter.who}. ${trouble}`, { id: 'desk.buddies.not-sent' }),
      );
  }
  return troubles.join(' ');
}

/** A second try, here or by a colleague, finds what the first one brought there. */
async function sendOnce({ mailroom }: Desk, { to, text, ask }: Letter): Promise<string> {
  const thread = mailroom.thread(to);
  const last = thread?.entries.findLast(
    (entry) => entry.kind === 'desk' && entry.reply.type === 'answer',
  );
  const isThere =
    thread !== null &&
    (ask === undefined ? last?.kind === 'desk' && last.reply.text === text : isAsked(thread, ask));
  if (isThere) return '';
  return sentWords(await mailroom.answer(to, text, ask === undefined ? {} : { ask }));
}
