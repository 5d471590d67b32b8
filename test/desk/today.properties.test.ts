import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDue, type Due, type Task } from '../../desk/today/due.ts';
import { isOpen } from '../../desk/today/open-days.ts';
import { dueItems } from '../../desk/today/today.ts';
import { generated, TODAY, waits, type Generated } from './support/worlds.ts';

/** What holds of the list whatever happened, over worlds that nobody thought of. */

const RUNS = { numRuns: 1_500, seed: 4 };
const FOR_A_VISITOR: readonly Task['kind'][] = ['question', 'call'];

/** Mailboxes of waiting visitors that `items` forgets. */
function forgotten({ pasts }: Generated, items: readonly Due[]): string[] {
  const shown = items
    .filter(({ task }) => FOR_A_VISITOR.includes(task.kind))
    .map(({ thread }) => thread?.mailbox);
  return Object.keys(pasts).filter((name) => waits(pasts[name]!) && !shown.includes(name));
}

void test('no waiting visitor is ever missing', (t) => {
  let waiting = 0;
  let caught = 0;
  fc.assert(
    fc.property(generated, (one) => {
      const items = dueItems(one.world);
      assert.deepEqual(forgotten(one, items), []);
      waiting += Object.values(one.pasts).filter(waits).length;
      // Control: a list that hides whoever is not urgent is found out.
      const hiding = items.filter(({ when }) => when !== 'week');
      caught += forgotten(one, hiding).length;
    }),
    RUNS,
  );
  assert.ok(waiting > 1_000 && caught > 50, `${waiting} waiting, ${caught} caught`);
  t.diagnostic(`${waiting} waiting visitors in ${RUNS.numRuns} worlds, 0 missing`);
  t.diagnostic(`control: ${caught} missing from a list that hides what is not urgent`);
});

void test('nothing is there twice, and nobody waits in two rows', (t) => {
  let things = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      const items = dueItems(world);
      things += items.length;
      const keys = items.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      const asked = items.filter(({ task }) =>
        ['question', 'call', 'promised'].includes(task.kind),
      );
      const boxes = asked.map(({ thread }) => thread?.mailbox);
      assert.equal(new Set(boxes).size, boxes.length);
    }),
    RUNS,
  );
  assert.ok(things > 5_000, String(things));
  t.diagnostic(`${things} things to do, each once`);
});

void test('the same things stand in the same order, however they came in', (t) => {
  let moved = 0;
  fc.assert(
    fc.property(generated, fc.infiniteStream(fc.nat()), ({ world }, numbers) => {
      const keyed = world.threads.map((thread) => ({ thread, at: numbers.next().value as number }));
      const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ thread }) => thread);
      if (shuffled.some((thread, i) => thread !== world.threads[i])) moved++;
      const keys = (threads: typeof shuffled): string[] =>
        dueItems({ ...world, threads }).map(({ key }) => key);
      assert.deepEqual(keys(shuffled), keys([...world.threads]));
    }),
    RUNS,
  );
  assert.ok(moved > 300, `${moved} worlds were in another order`);
  t.diagnostic(`${moved} worlds in another order`);
});

void test('comparing is an order: of two, one comes first, and it goes on', (t) => {
  let triples = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      const items = dueItems(world);
      for (const a of items)
        for (const b of items) {
          assert.equal(Math.sign(compareDue(a, b)), -Math.sign(compareDue(b, a)) + 0);
          if (a !== b) assert.notEqual(compareDue(a, b), 0, `${a.key} ${b.key}`);
        }
      for (let i = 2; i < items.length; i++) {
        triples++;
        assert.ok(compareDue(items[i - 2]!, items[i]!) < 0);
      }
    }),
    { ...RUNS, numRuns: 300 },
  );
  assert.ok(triples > 500);
  t.diagnostic(`${triples} times three`);
});

void test('closed threads ask for nothing', (t) => {
  let closed = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      const boxes = dueItems(world).flatMap(({ thread }) => (thread ? [thread.mailbox] : []));
      for (const { state, mailbox } of world.threads)
        if (state === 'closed') {
          closed++;
          assert.ok(!boxes.includes(mailbox));
        }
    }),
    RUNS,
  );
  assert.ok(closed > 300, String(closed));
  t.diagnostic(`${closed} closed threads, none listed`);
});

void test('no visitor was promised a day without anybody at the desk', (t) => {
  let promises = 0;
  let holidays = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      for (const { task, thread } of dueItems(world)) {
        if (task.kind !== 'question' && task.kind !== 'call') continue;
        const due = world.card(thread?.mailbox ?? '').due;
        if (task.before === due) continue;
        promises++;
        assert.ok(isOpen(task.before, world.content), `day ${task.before}`);
        // Control: the same day without holidays would often be a closed one.
        if (!isOpen(TODAY, world.content)) holidays++;
      }
    }),
    RUNS,
  );
  assert.ok(promises > 1_000 && holidays > 100, `${promises}, ${holidays}`);
  t.diagnostic(`${promises} promised days, all open`);
});

void test('who is late stands above everything but danger, and so does danger', (t) => {
  let late = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      const items = dueItems(world);
      const firstCalm = items.findIndex((one) => !one.late && one.task.kind !== 'danger');
      const lastLate = items.findLastIndex((one) => one.late);
      late += items.filter((one) => one.late).length;
      if (firstCalm >= 0) assert.ok(lastLate < firstCalm);
      const dangers = items.flatMap(({ task }, i) => (task.kind === 'danger' ? [i] : []));
      assert.deepEqual(dangers, [...dangers.keys()]);
    }),
    RUNS,
  );
  assert.ok(late > 500, String(late));
  t.diagnostic(`${late} late ones on top`);
});
