import type { Call } from '../../../src/core/message.ts';
import { FRIDAY, PaperDesk } from './paper-desk.ts';
import type { Visitor } from './visitor.ts';

const call = (daypart: Call['daypart'], language = 'tr'): Call => ({
  ...{ phone: '06 1234 5678', daypart, language, interpreter: true, voicemail: false },
});

/** A morning with one of everything. */
export async function morning(): Promise<{ paper: PaperDesk; people: Record<string, Visitor> }> {
  const paper = await PaperDesk.open();
  const people = {
    danger: await paper.thread([
      { text: 'Ik durf niet naar huis.', ago: 6 },
      { type: 'answer', ago: 1 },
    ]),
    late: await paper.thread([{ text: 'Mag school mijn zoon weigeren?', ago: 6 }]),
    call: await paper.thread([{ text: '', ago: 0, call: call('morning'), locale: 'tr' }]),
    fresh: await paper.thread([{ text: 'Wij snappen de brief van school niet.', ago: 0 }]),
    evening: await paper.thread([{ text: 'Liever bellen.', ago: 0, call: call('evening', 'nl') }]),
    step: await paper.thread([
      { text: 'Over de bus.', ago: 8 },
      { type: 'answer', ago: 3 },
    ]),
    ask: await paper.thread([
      { text: 'Welke hulp is er?', ago: 20 },
      { type: 'answer', ago: 18 },
    ]),
    unread: await paper.thread([
      { text: 'Help.', ago: 9, door: 'youth' },
      { type: 'answer', ago: 7 },
    ]),
  };
  await paper.settings({ recoveryTried: FRIDAY });
  await paper.card(people.danger.mailbox, { safety: true, assigned: 'sanne' });
  const step = {
    id: 's',
    what: 'of de taxi eerder kan komen',
    whom: 'de gemeente',
    staff: 'noor',
  };
  await paper.card(people.step.mailbox, {
    assigned: 'noor',
    steps: [{ ...step, by: FRIDAY + 3, state: 'agreed' }],
  });
  await paper.card(people.ask.mailbox, {
    referrals: [{ id: 'r', to: 'het wijkteam', day: FRIDAY - 18, askOn: FRIDAY, outcome: 'open' }],
  });
  return { paper, people };
}
