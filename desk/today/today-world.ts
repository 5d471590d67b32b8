import { buddyKind } from '../../src/core/desk/buddy.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { calendarDay } from '../../src/i18n/dates.ts';
import type { Daypart } from './due.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { World } from './today.ts';

/** What Vandaag takes of an unlocked desk. */
export type TodayDesk = Pick<
  OpenDesk,
  'content' | 'documents' | 'journeys' | 'mailroom' | 'roster' | 'rounds' | 'staff'
> &
  Partial<Pick<OpenDesk, 'kiosks'>>;

/** The desk as it is `now` (ms since 1970), on the calendar and the clock of the wall it hangs on. */
export function worldAt(
  {
    mailroom,
    documents,
    content,
    staff,
    kiosks,
  }: Pick<TodayDesk, 'documents' | 'mailroom' | 'staff' | 'kiosks'> & Pick<World, 'content'>,
  now: number,
): World {
  return {
    threads: mailroom.threads,
    card: (mailbox) => documents.get(cardKind, mailbox),
    buddy: (mailbox) => documents.get(buddyKind, mailbox),
    pairs: documents.get(matchLedgerKind, LEDGER_ID).pairs,
    fetched: (mailbox) => mailroom.fetched(mailbox),
    settings: documents.get(settingsKind, SETTINGS_ID),
    content,
    today: calendarDay(new Date(now)),
    daypart: daypartAt(new Date(now).getHours()),
    me: staff.id,
    name: staff.name,
    screens: kiosks?.needy ?? 0,
  };
}

/** As people mean it when they say "bel mij in de middag". */
function daypartAt(hour: number): Daypart {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
