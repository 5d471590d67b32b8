import type { MatchLedger, Side } from '../../src/core/desk/match-ledger.ts';
import { askOf, checkAskOf, SIDES } from '../../src/core/desk/match-ledger.ts';
import { hear, hearCheck, type LedgerCommand } from '../../src/core/desk/match-commands.ts';
import type { ThreadView } from '../threads/threads.ts';

/** What was answered to a question of ours; null for nothing yet. Proven answers alone count. */
export function lastChoice({ entries }: ThreadView, ask: string): boolean | null {
  const choices = entries.flatMap((entry) => {
    if (entry.kind !== 'visitor' || !entry.proven) return [];
    const { submission } = entry;
    const choice = submission.type === 'follow-up' ? submission.choice : undefined;
    return choice?.ask === ask ? [choice.yes] : [];
  });
  return choices.at(-1) ?? null;
}

/** Whether a question of ours stands in a thread. */
export function isAsked({ entries }: ThreadView, ask: string): boolean {
  return entries.some((entry) => entry.kind === 'desk' && entry.reply.ask === ask);
}

/** What threads say that the book does not know yet. */
export function newAnswers(
  { pairs }: MatchLedger,
  thread: (mailbox: string) => ThreadView | null,
): LedgerCommand[] {
  return pairs.flatMap((pair) =>
    SIDES.flatMap((side: Side): LedgerCommand[] => {
      const view = thread(pair[side]);
      if (!view) return [];
      const wants = lastChoice(view, askOf(pair));
      const goes = lastChoice(view, checkAskOf(pair));
      const said = pair.check?.said[side];
      return [
        ...(wants !== null && wants !== isYes(pair.said[side]) ? [hear(pair.id, side, wants)] : []),
        ...(goes !== null && said !== undefined && goes !== isYes(said)
          ? [hearCheck(pair.id, side, goes)]
          : []),
      ];
    }),
  );
}

function isYes(said: 'none' | 'yes' | 'no'): boolean | null {
  return said === 'none' ? null : said === 'yes';
}
