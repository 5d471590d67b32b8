import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { until } from '../e2e/support/until.ts';
import { BridgeChild, endChildren, rowsLeft } from './support/killed.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

findLocalhost();

const ROUNDS = 3;

/** When the process is killed, after it was asked something. */
type Moment =
  | 'it heard her'
  | 'said bewaard'
  | 'the hub gave a challenge'
  | 'the hub wrote it down'
  | 'hub away';
const MOMENTS: readonly Moment[] = [
  'it heard her',
  'said bewaard',
  'the hub gave a challenge',
  'the hub wrote it down',
  'hub away',
];
const ANSWERS: Partial<Record<Moment, RegExp>> = {
  'the hub gave a challenge': /^GET \S*challenge 200$/,
  'the hub wrote it down': /^PUT \S*submissions\S* 201$/,
};

describe('a bridge that is killed', () => {
  let hub: RealHub;
  /** What a person was told is "bewaard", and what she was told nothing of. */
  const told: string[] = [];
  const untold: string[] = [];
  let killing: { readonly when: RegExp; readonly child: BridgeChild } | null = null;

  before(async () => {
    hub = await openRealHub();
    hub.onAnswer((line) => {
      if (killing?.when.test(line)) killing.child.kill();
    });
  });
  after(async () => {
    endChildren();
    await hub.close();
  });

  async function killedAt(moment: Moment, text: string): Promise<void> {
    const child = new BridgeChild(hub);
    assert.equal(await child.next(), 'ready');
    const when = ANSWERS[moment];
    if (moment === 'hub away') await hub.away();
    if (when) killing = { when, child };
    await child.ask(text);
    if (moment === 'it heard her') child.kill();
    const heard = await child.next();
    const early = when || moment === 'it heard her';
    assert.ok(heard === 'kept' || (heard === null && early), `${moment}: ${String(heard)}`);
    (heard === 'kept' ? told : untold).push(text);
    if (!when) child.kill();
    await child.gone();
    killing = null;
    await hub.back();
  }

  /** A bridge without visitors empties its outbox and is stopped. */
  async function delivered(): Promise<void> {
    const child = new BridgeChild(hub);
    assert.equal(await child.next(), 'ready');
    await until('an empty outbox', () => rowsLeft(hub.data) === 0, 120_000);
    child.kill();
    await child.gone();
  }

  async function atTheDesk(): Promise<string[]> {
    const { threads } = await hub.desk();
    return threads.flatMap(({ entries }) =>
      entries.map((entry) => (entry.kind === 'visitor' ? entry.submission.text : '?')),
    );
  }

  test('loses nothing after "bewaard" and sends nothing twice', async (t) => {
    for (let round = 0; round < ROUNDS; round++)
      for (const moment of MOMENTS) await killedAt(moment, `Vraag ${round}, ${moment}`);
    await delivered();
    const desk = await atTheDesk();
    const lost = told.filter((text) => !desk.includes(text));
    const twice = desk.filter((text, i) => desk.indexOf(text) !== i);
    t.diagnostic(
      `${told.length + untold.length} killed, ${told.length} were told "bewaard": ` +
        `${lost.length} lost, ${twice.length} twice`,
    );
    assert.deepEqual(lost, []);
    assert.deepEqual(twice, []);
    assert.ok(told.length >= 2 * ROUNDS, 'control: somebody was told');
    assert.ok(desk.every((text) => told.includes(text) || untold.includes(text)));
    const written = hub.answered.filter((line) => /^PUT \S*submissions\S* 201$/.test(line));
    assert.equal(written.length, desk.length);
  });

  test('control: without its disk it does lose', async () => {
    const text = 'Een vraag die niemand bewaarde';
    await killedAt('hub away', text);
    assert.equal(rowsLeft(hub.data), 1);
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(hub.data, `outbox.db${end}`), { force: true });
    await delivered();
    assert.ok(!(await atTheDesk()).includes(text));
  });
});
