import { Documents } from '../../../desk/documents.ts';
import { Journeys } from '../../../desk/journeys.ts';
import { Mailroom } from '../../../desk/threads/mailroom.ts';
import { Rounds } from '../../../desk/rounds.ts';
import type { TodayDesk } from '../../../desk/today/today-world.ts';
import { cardKind, type Card } from '../../../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind, type Settings } from '../../../src/core/desk/settings.ts';
import type { Content } from '../../../src/core/content.ts';
import type { Call, Form } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { isoDay } from '../../../desk/days.ts';
import { HandClock } from './hand-clock.ts';
import { PaperHub } from './paper-hub.ts';
import { newEpoch, POINT, Visitor, type SealedSubmission } from './visitor.ts';

type Said =
  | {
      readonly text: string;
      readonly ago: number;
      readonly call?: Call;
      readonly locale?: string;
      readonly door?: 'parent' | 'youth';
      readonly form?: Form;
    }
  | { readonly type: Reply['type']; readonly ago: number; readonly by?: string };

/** Friday 20 November 2026, ten in the morning where the test runs. */
export const NOW = new Date(2026, 10, 20, 10).getTime();
export const FRIDAY = 20_777;

/** An unlocked desk in a page without a server: real keys, real seals, a hub on paper. */
export class PaperDesk {
  readonly hub = new PaperHub();
  readonly clock = new HandClock(NOW);
  readonly desk: TodayDesk;
  readonly #epoch: Awaited<ReturnType<typeof newEpoch>>;

  private constructor(
    epoch: Awaited<ReturnType<typeof newEpoch>>,
    key: CryptoKey,
    content: Partial<Content>,
  ) {
    this.#epoch = epoch;
    const { hub, clock } = this;
    const mailroom = new Mailroom(hub, clock, { point: POINT, epochs: [epoch] }, 'Noor');
    const documents = new Documents(hub.documents, {
      ...{
        point: POINT,
        names: new Uint8Array(32),
        newest: 'AAAAAAAAAAA',
        doors: new Map<string, 'parent' | 'youth'>(),
      },
      byKid: new Map([['AAAAAAAAAAA', key]]),
    });
    this.desk = {
      ...{ mailroom, documents },
      staff: { id: 'noor', name: 'Noor', role: 'coordinator' },
      roster: {
        staff: [
          { id: 'noor', name: 'Noor', publicKey: '' },
          { id: 'sanne', name: 'Sanne', publicKey: '' },
        ],
        ...{ recovery: '', mac: '' },
      },
      content: {
        ...{ v: 1, point: POINT, name: 'De Linde', phone: '020 555 01 23', exitUrl: '' },
        openDays: [1, 2, 4, 5],
        keyList: { identity: '', keys: [], signature: '' },
        ...content,
      },
      rounds: new Rounds(hub, mailroom, documents, clock),
      journeys: new Journeys(hub),
    };
  }

  static async open(content: Partial<Content> = {}): Promise<PaperDesk> {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      ...(['encrypt', 'decrypt'] as const),
    ]);
    return new PaperDesk(await newEpoch(), key, content);
  }

  /** A thread in which this was said, in this order. Its mailbox. */
  async thread(
    said: readonly [Said, ...Said[]],
    { fetched = 0, visitor }: { fetched?: number; visitor?: Visitor } = {},
  ): Promise<Visitor> {
    const who = visitor ?? (await Visitor.come(this.#epoch));
    const submissions: SealedSubmission[] = [];
    const messages = [];
    for (const one of said) {
      const day = FRIDAY - one.ago;
      if ('type' in one) {
        const { type, by = 'Noor' } = one;
        const seen = submissions.length - 1;
        const reply = { type, by, day: isoDay(day), text: 'Dag', seen };
        messages.push(await who.reply(messages.length + 1, reply));
      } else if (submissions.length === 0) {
        const { text, call, locale = 'nl', door = 'parent', form } = one;
        const writtenAt = `${isoDay(day)}T08:00`;
        const more = {
          locale,
          door,
          writtenAt,
          ...(call ? { call } : {}),
          ...(form ? { form } : {}),
        };
        submissions.push(await who.ask(text, day, more));
      } else {
        const writtenAt = `${isoDay(day)}T08:00`;
        const shown = { shown: { writtenAt } };
        submissions.push(await who.follow(one.text, submissions.length, day, one.text, shown));
      }
    }
    this.hub.put(who.thread(submissions, messages), fetched);
    return who;
  }

  async card(mailbox: string, card: Partial<Card>): Promise<void> {
    await this.desk.documents.change(cardKind, mailbox, (now) => ({ ...now, ...card }));
  }

  async settings(settings: Partial<Settings>): Promise<void> {
    await this.desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({ ...now, ...settings }));
  }
}
