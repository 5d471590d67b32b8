import { loadConfig } from './config.ts';
import { supervise, TIMINGS } from './supervise.ts';

/**
 * Keeps the waiting-room screen alive: starts the browser, asks its page every ten seconds whether it
 * lives, starts both again when not. Until SIGTERM or SIGINT. One line of JSON per event.
 */
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(signal, () => stop.abort());

try {
  await supervise({
    config: loadConfig(process.env),
    timings: TIMINGS,
    now: Date.now,
    log: (event, crashes) => {
      const at = new Date().toISOString();
      process.stdout.write(`${JSON.stringify({ at, event, crashes })}\n`);
    },
    signal: stop.signal,
  });
} catch (error) {
  process.stderr.write(`The screen could not start: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
