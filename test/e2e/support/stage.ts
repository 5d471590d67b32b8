import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loopback } from '../../../demo/loopback.ts';
import { seed, type DemoPoint } from '../../../demo/seed.ts';
import { startSites } from '../../../demo/sites.ts';
import { until } from './until.ts';

/** Hub, desk and the demo's sites for one test file: the hub is a process that can be stopped and killed. */
export interface Stage {
  readonly hub: string;
  readonly desk: string;
  readonly site: string;
  readonly partner: string;
  readonly exit: string;
  /** Folder of database and log. */
  readonly data: string;
  readonly demo: DemoPoint;
  /** Does nothing while it runs. */
  startHub(): Promise<void>;
  stopHub(signal?: NodeJS.Signals): Promise<void>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/** `env` goes to the hub's process, over this one's; `origins` may embed besides the demo's sites. */
export async function openStage(
  env: Record<string, string> = {},
  origins: readonly string[] = [],
): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'steunpunt-stage-'));
  const [port, sitesPort] = [await freePort(), await freePort()];
  const urls = {
    hub: `http://hub.localhost:${port}`,
    desk: `http://desk.localhost:${port}`,
    site: `http://steunpunt.localhost:${sitesPort}`,
    partner: `http://school.localhost:${sitesPort}`,
    exit: `http://weer.localhost:${sitesPort}/`,
  };
  const log = join(data, 'hub.log');
  let child: ChildProcess | null = null;

  const startHub = async (): Promise<void> => {
    if (child?.exitCode === null) return;
    const started = spawn(process.execPath, ['hub/main.ts'], {
      cwd: root,
      env: { ...process.env, ...env, STEUNPUNT_PORT: String(port), STEUNPUNT_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stdout.on('data', (text: Buffer) => appendFileSync(log, text));
    started.stderr.on('data', (text: Buffer) => appendFileSync(log, text));
    await until('the hub to answer', async () => {
      if (started.exitCode !== null) throw new Error(`the hub ended: ${readFileSync(log, 'utf8')}`);
      return (await loopback(`${urls.hub}/health`)).status === 200;
    });
  };
  const stopHub = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await gone;
  };

  await startHub();
  const token = /"token":"([\w-]+)"|#token=([\w-]+)/.exec(readFileSync(log, 'utf8'));
  const demo = await seed({
    desk: urls.desk,
    token: token?.[1] ?? token?.[2] ?? null,
    data,
    origins: [urls.site, urls.partner, ...origins],
    exitUrl: urls.exit,
  });
  const sites = await startSites({ port: sitesPort, hub: urls.hub, embedKey: demo.embedKey });
  return {
    ...urls,
    data,
    demo,
    startHub,
    stopHub,
    close: async () => {
      await stopHub();
      await sites.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A port that is free now, with a free one after it most of the time. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
