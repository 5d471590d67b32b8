import { runBrowsers, type BrowserRound } from './browsers.ts';
import { secondTry } from './second-try.ts';

/**
 * `npm run test:browser [-- --files FILES]`: the browser suite in Chromium, with a second try for a
 * few red files.
 */
async function run(args: readonly string[]): Promise<BrowserRound> {
  const round = await runBrowsers(args);
  return { ...round, ok: round.ok && round.counts !== null };
}

const ok = await secondTry(
  () => run(process.argv.slice(2)),
  (red) => run(['--files', ...red]),
);
process.exitCode = ok ? 0 : 1;
