import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openedAtDesk } from '../e2e/support/opened-at-desk.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { until } from '../e2e/support/until.ts';
import { endRealBridges, startRealBridge, type RealBridge } from './installed/real-bridge.ts';
import { isKept, send, STEPS, Typist } from './installed/typist.ts';
import { rowsLeft } from './support/killed.ts';

/** The bridge as it is shipped and the hub, both processes: killed at every step of a conversation. */

const ROUNDS = 1;
const MANY = '100000';

describe('killed at each step', { timeout: 540_000 }, () => {
  let stage: Stage;
  let bridge: RealBridge;
  let data: string;
  /** Questions whose writers read "bewaard", and those whose writers did not. */
  const told: string[] = [];
  const untold: string[] = [];
  let kills = 0;

  before(async () => {
    stage = await openStage({
      ...{ STEUNPUNT_PROOF_COST: '0', STEUNPUNT_SOURCE_PLAIN: MANY, STEUNPUNT_SOURCE_HOUR: MANY },
      ...{ STEUNPUNT_CHALLENGE_HOUR: MANY, STEUNPUNT_LOOKUP_MINUTE: MANY },
    });
    data = join(stage.data, 'bridge');
    bridge = await start();
  });
  after(async () => {
    endRealBridges();
    await stage.close();
  });

  const start = (port = 0): Promise<RealBridge> => {
    const { point, embedKey } = stage.demo;
    return startRealBridge({ hub: stage.hub, point, embedKey, data, port });
  };

  async function killBridge(): Promise<void> {
    await bridge.stop('SIGKILL');
    kills++;
    bridge = await start(bridge.port);
  }

  async function killHub(): Promise<void> {
    await stage.stopHub('SIGKILL');
    kills++;
  }

  /**
   * A conversation in which `kill` comes after so many steps; at the last one it is sent, and the
   * kill comes while the answer is awaited. One that is gone is begun anew, as its writer would.
   */
  async function converse(text: string, at: number, kill: () => Promise<void>): Promise<void> {
    const who = new Typist(bridge);
    for (const [i, step] of STEPS.entries()) {
      await step(who, text);
      if (i === at) await kill();
      if (i === at && kill === killBridge) return void untold.push(text);
    }
    const sending = send(who).catch(() => '');
    if (at === STEPS.length) await kill();
    const said = await sending;
    if (at === STEPS.length + 1) await kill();
    (isKept(said) ? told : untold).push(text);
  }

  const texts = async (): Promise<string[]> => (await openedAtDesk(stage)).map(({ text }) => text);

  const empty = (): Promise<unknown> =>
    until('an empty outbox', () => rowsLeft(data) === 0, 120_000);

  test('the bridge, and the hub: nothing is lost after "bewaard", nothing is there twice', async (t) => {
    for (let round = 0; round < ROUNDS; round++)
      for (let at = 0; at <= STEPS.length + 1; at++) {
        await converse(`De brug ${round} ${at}`, at, killBridge);
        await converse(`De hub ${round} ${at}`, at, killHub);
        await stage.startHub();
      }
    await empty();
    const desk = await texts();
    const lost = told.filter((text) => !desk.includes(text));
    const twice = desk.filter((text, i) => desk.indexOf(text) !== i);
    t.diagnostic(
      `${kills} kills, ${told.length} were told "bewaard": ${lost.length} lost, ${twice.length} twice`,
    );
    assert.deepEqual(lost, []);
    assert.deepEqual(twice, []);
    assert.equal(kills, ROUNDS * 2 * (STEPS.length + 2));
    assert.ok(told.length >= ROUNDS * (STEPS.length + 1), 'control: somebody was told');
    assert.ok(desk.every((text) => told.includes(text) || untold.includes(text)));
  });

  test('control: without its disk it does lose', async () => {
    const text = 'Een vraag die niemand bewaarde';
    await converse(text, STEPS.length - 1, killHub);
    assert.ok(told.includes(text));
    assert.equal(rowsLeft(data), 1);
    await bridge.stop('SIGKILL');
    for (const end of ['', '-wal', '-shm']) rmSync(join(data, `outbox.db${end}`), { force: true });
    await stage.startHub();
    bridge = await start(bridge.port);
    await empty();
    assert.ok(!(await texts()).includes(text));
  });
});
