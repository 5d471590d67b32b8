import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export interface HubProcess {
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** The setup token it printed; null when it has a point. */
  token(): string | null;
  readonly urls: { readonly hub: string; readonly desk: string };
  /** Ends it and gives exit code or signal. */
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();

/** Kills whatever a failed test left running. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts `hub/main.ts`, ready once it listens. Rejects with its output when it ends before. */
export function startProcess(env: Record<string, string>): Promise<HubProcess> {
  const child = spawn(process.execPath, ['hub/main.ts'], {
    cwd: root,
    // No built files: a build may be under way beside the tests.
    env: { ...process.env, STEUNPUNT_PORT: '0', STEUNPUNT_DIST: join(root, 'no-dist'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 0));
  });
  return new Promise((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const [, json] = /^STEUNPUNT HUB (.*)\n/m.exec(output) ?? [];
      if (json)
        resolve({
          child,
          urls: JSON.parse(json) as HubProcess['urls'],
          output: () => output,
          token: () => /#token=([\w-]+)"/.exec(output)?.[1] ?? null,
          stop: (signal) => {
            child.kill(signal);
            return ended;
          },
        });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`the hub ended (${code}): ${output}`)));
  });
}
