import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueItems } from '../../desk/today/today.ts';
import { worldAt } from '../../desk/today/today-world.ts';
import { logInAt, openRealDesk, type RealDesk } from './support/real-desk.ts';
import { Visitor } from './support/visitor.ts';

/** Days go by at a real hub, open on Monday, Tuesday and Thursday. */

const DAY_MS = 86_400_000;
const content = { openDays: [1, 2, 4] };

void test('from the question to the answer that is fetched at last', async (t) => {
  let desk: RealDesk = await openRealDesk();
  const { stage, clock } = desk;
  const list: string[] = [];
  /** Logs in after `days` nights and looks. */
  const look = async (days: number): Promise<string> => {
    clock.sleep(days * DAY_MS);
    desk = await logInAt(stage, clock);
    assert.equal((await desk.mailroom.refresh()).kind, 'ok');
    const who = { id: 'noor', name: 'Noor', role: 'coordinator' } as const;
    const { mailroom, documents } = desk;
    const world = worldAt({ mailroom, documents, content, staff: who }, clock.now());
    const due = dueItems({ ...world, settings: { ...world.settings, recoveryTried: world.today } });
    const said = due.map(({ when, task, late }) => `${when} ${task.kind}${late ? ' late' : ''}`);
    list.push(said.join());
    return said.join();
  };
  try {
    const today = Math.floor(clock.now() / DAY_MS);
    const visitor = await Visitor.come(desk.epoch);
    const writtenAt = new Date(clock.now()).toISOString().slice(0, 16);
    await stage.put(await visitor.ask('Wanneer hoor ik iets?', today, { writtenAt }));
    assert.equal(await look(0), 'today question', 'Friday: promised before Tuesday');
    assert.equal(await look(3), 'today question', 'Monday, and nobody read it');
    await desk.mailroom.markRead(visitor.mailbox);
    assert.equal(await look(0), 'today question', 'read: Monday is the last day');
    assert.equal(await look(1), 'now question late', 'Tuesday');
    assert.equal((await desk.mailroom.answer(visitor.mailbox, 'Ja, dat kan.')).kind, 'ok');
    assert.equal(await look(0), '', 'answered');
    assert.equal(await look(4), '');
    assert.equal(await look(1), 'waits unread', 'five days later');
    const { mailbox: id, token } = visitor.keys;
    assert.equal((await stage.mailbox({ id, token })).status, 200);
    assert.equal(await look(0), '', 'fetched');
    assert.equal(await look(80), 'week erase');
    t.diagnostic(`${list.length} looks in 89 days`);
  } finally {
    await stage.close();
  }
});
