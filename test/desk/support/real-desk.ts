import assert from 'node:assert/strict';
import { Documents } from '../../../desk/documents.ts';
import type { Answer } from '../../../desk/answer.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import { Mailroom } from '../../../desk/threads/mailroom.ts';
import type { HubConfig } from '../../../hub/config.ts';
import { documentKeys } from '../../../src/seal/document.ts';
import type { EpochKey } from '../../../src/seal/point-keys.ts';
import { makeSetup } from '../../../src/seal/set-up.ts';
import { passphraseKeys, unlockStaff } from '../../../src/seal/staff.ts';
import { openStage, type Stage } from '../../hub/support/stage.ts';
import { cheapStretch } from '../../seal/support/stretch.ts';
import { fetchOver } from './fetch-over.ts';
import { HandClock } from './hand-clock.ts';

/** A desk without its screens: a real hub, a real point, one colleague who is logged in. */
export interface RealDesk {
  readonly stage: Stage;
  /** Of the hub too. */
  readonly clock: HandClock;
  readonly hub: HubClient;
  readonly mailroom: Mailroom;
  readonly documents: Documents;
  /** Visitors seal to it. */
  readonly epoch: EpochKey;
}

const PASSPHRASE = 'molen appel trui zondag fluit';

/** The same desk again: logged in anew, with nothing read yet. */
export async function logInAt(stage: Stage, clock: HandClock): Promise<RealDesk> {
  const hub = new HubClient(stage.urls.desk, fetchOver(stage.ask));
  const { salt } = valueOf(await hub.loginParams('Noor'));
  const { auth, kek } = await passphraseKeys(PASSPHRASE, salt, cheapStretch);
  const { staff: record, content } = valueOf(await hub.login('Noor', auth));
  const { point } = content;
  const unlocked = await unlockStaff({ point, record, kek });
  assert.ok(unlocked);
  const epochs = [...unlocked.epochs.values()];
  return {
    ...{ stage, clock, hub, epoch: epochs[0]! },
    mailroom: new Mailroom(hub, clock, { point, epochs }, 'Noor'),
    documents: new Documents(hub, await documentKeys(point, unlocked.secrets)),
  };
}

export async function openRealDesk(config: Partial<HubConfig> = {}): Promise<RealDesk> {
  const clock = new HandClock();
  const stage = await openStage({ now: () => clock.now(), ...config }, { setUp: false });
  const { body } = await makeSetup({
    ...{ point: stage.point.id, name: 'De Linde', phone: '020 555 01 23', openDays: [1, 2, 4] },
    ...{ exitUrl: 'https://weer.example/', origins: ['https://school.example'] },
    ...{ staffName: 'Noor', passphrase: PASSPHRASE, stretch: cheapStretch },
    today: Math.floor(clock.now() / 86_400_000),
  });
  const token = stage.hub.setupToken;
  const answer = await stage.desk('/v1/desk/setup', 'POST', { token, ...body });
  assert.equal(answer.status, 201, answer.body.toString());
  return logInAt(stage, clock);
}

export function valueOf<T>(answer: Answer<T>): T {
  assert.ok(answer.kind === 'ok', answer.kind);
  return answer.value;
}
