import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** The one file that `npm run channels` starts, built by `npm run test:channels`. */
const BUNDLE = join(import.meta.dirname, '../../../channels/dist/bridge.js');

export interface Whereabouts {
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  /** Folder of the bridge. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The bridge as it is shipped, as a process. */
export interface RealBridge {
  /** Its origin. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** All that it wrote so far, on both. */
  readonly output: () => string;
  /** Ends it and waits until it is gone. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const running = new Set<ChildProcess>();

/** Kills whatever a failed test left running. */
export function endRealBridges(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Resolves once it says that it is ready. Rejects with its output when it ends before. */
export function startRealBridge(where: Whereabouts): Promise<RealBridge> {
  const { hub, point, embedKey, data, port = 0, env = {} } = where;
  const child = spawn(process.execPath, [BUNDLE], {
    env: {
      ...{ PATH: process.env['PATH'], STEUNPUNT_HUB: hub, STEUNPUNT_POINT: point },
      ...{ STEUNPUNT_EMBED: embedKey, STEUNPUNT_CHANNELS_DATA: data },
      ...{ STEUNPUNT_CHANNELS_PORT: String(port), ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    const read = (bytes: Buffer): void => {
      output += bytes.toString();
      const [, json] = /^CHANNELS READY (.*)\n/m.exec(output) ?? [];
      if (!json) return;
      const { origin, port } = new URL((JSON.parse(json) as { page: string }).page);
      resolve({
        ...{ url: origin, port: Number(port), pid: child.pid ?? 0, output: () => output },
        stop: (signal = 'SIGTERM') => {
          child.kill(signal);
          return gone;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => reject(new Error(`the bridge ended: ${output}`)));
  });
}
