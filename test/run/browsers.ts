import { fork } from 'node:child_process';
import { ended } from './child.ts';
import type { Counts } from './counts.ts';
import type { Round } from './second-try.ts';

export interface BrowserRound extends Round {
  /** null when there was no browser to run in. */
  readonly counts: Counts | null;
}

/** One run of @web/test-runner. */
export async function runBrowsers(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserRound> {
  const run = fork('node_modules/@web/test-runner/dist/bin.js', args, {
    env: { ...process.env, ...env },
  });
  const told: Counts[] = [];
  run.on('message', (message) => told.push(message as Counts));
  const status = await ended(run);
  const counts = told.at(-1) ?? null;
  const ok = status === 0 && counts?.passed !== 0 && !counts?.bad.length;
  return { ok, red: counts?.bad ?? [], counts };
}
