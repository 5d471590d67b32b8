import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The exit code of a child, null when a signal ended it. What ends us ends the child too. */
export async function ended(child: ChildProcess): Promise<number | null> {
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  const [status] = (await once(child, 'exit')) as [number | null];
  for (const signal of SIGNALS) process.off(signal, pass);
  return status;
}
