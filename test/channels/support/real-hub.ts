import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../hub/config.ts';
import { startHub, type RunningHub } from '../../../hub/server.ts';
import { makeSetup } from '../../../src/seal/set-up.ts';
import type { Mailroom } from '../../../desk/threads/mailroom.ts';
import { HandClock } from '../../desk/support/hand-clock.ts';
import { logInAt } from '../../desk/support/real-desk.ts';
import { openClient } from '../../hub/support/client.ts';
import { NO_LIMITS, writeContent, type Stage } from '../../hub/support/stage.ts';
import { cheapStretch } from '../../seal/support/stretch.ts';

const STAFF = { staffName: 'Noor', passphrase: 'molen appel trui zondag fluit' };

/** A hub that goes away and comes back on the same port, with a point that a desk reads. */
export interface RealHub {
  readonly url: string;
  readonly point: string;
  readonly embedKey: string;
  /** Identity key of the point, base64url. */
  readonly identity: string;
  /** Folder of the bridge, empty at first. */
  readonly data: string;
  /** Each request that the hub answered since it was opened: `PUT /v1/… 201`. */
  readonly answered: string[];
  /** Calls `heard` after every request that the hub answered. */
  onAnswer(heard: (line: string) => void): void;
  /** Everything at the desk, opened by a desk that logs in anew. */
  desk(): Promise<Mailroom>;
  away(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects when it cannot be started. Asks for a proof of work, a small one. */
export async function openRealHub(): Promise<RealHub> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-channels-'));
  const answered: string[] = [];
  const listeners: ((line: string) => void)[] = [];
  const config = {
    ...loadConfig({}),
    ...{ proofCost: 1, budgets: NO_LIMITS, data: join(folder, 'hub') },
    // No built files: packing them takes a start longer than all the rest.
    ...{ content: writeContent(join(folder, 'content')), dist: join(folder, 'no-dist') },
    log: (line: string) => {
      const { method, route, status } = JSON.parse(line) as Record<string, unknown>;
      const said = `${String(method)} ${String(route)} ${String(status)}`;
      answered.push(said);
      for (const heard of listeners) heard(said);
    },
  };
  let hub: RunningHub | null = await startHub({ ...config, port: 0 });
  const { urls, setupToken } = hub;
  const port = Number(new URL(urls.hub).port);
  const ask = openClient();
  const { body } = await makeSetup({
    ...{ point: 'de-linde', name: 'De Linde', phone: '020 555 01 23', openDays: [1, 2, 4] },
    ...{ exitUrl: 'https://weer.example/', origins: ['https://school.example'], ...STAFF },
    ...{ today: Math.floor(Date.now() / 86_400_000), stretch: cheapStretch },
  });
  const answer = await ask(`${urls.desk}/v1/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token: setupToken, ...body }),
  });
  if (answer.status !== 201) throw new Error(`set-up: ${answer.status} ${answer.body.toString()}`);
  const away = async (): Promise<void> => {
    await hub?.close();
    hub = null;
  };
  return {
    ...{ url: urls.hub, point: body.content.point, embedKey: body.embed.key },
    ...{ identity: body.content.keyList.identity, data: join(folder, 'bridge'), answered, away },
    onAnswer: (heard) => void listeners.push(heard),
    async desk() {
      const desk = await logInAt({ urls, ask } as Stage, new HandClock(Date.now()));
      await desk.mailroom.refresh();
      return desk.mailroom;
    },
    async back() {
      hub ??= await startHub({ ...config, port });
    },
    async close() {
      ask.close();
      await away();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
