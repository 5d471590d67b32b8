import { runBrowsers, type BrowserRound } from '../run/browsers.ts';
import { secondTry } from '../run/second-try.ts';

/**
 * `npm run test:engines [heart | FILES]`: the browser suite in Firefox, then in WebKitGTK, and what
 * came of it. `ENGINE=Firefox` or `ENGINE=WebKitGTK` takes one of them.
 */
const part = process.argv[2] ?? 'all';
const engines = process.env['ENGINE'] ? [process.env['ENGINE']] : ['Firefox', 'WebKitGTK'];

const lines: string[] = [];
for (const ENGINE of engines) {
  const run = async (PART: string): Promise<BrowserRound> => {
    const round = await runBrowsers(['--config', 'test/engines/wtr.config.js'], { ENGINE, PART });
    lines.push(`${ENGINE}: ${said(round)}`);
    return round;
  };
  const ok = await secondTry(
    () => run(part),
    (red) => run(red.join(' ')),
  );
  if (!ok) process.exitCode = 1;
}
console.log(lines.join('\n'));

function said({ counts }: BrowserRound): string {
  if (!counts) return 'nothing was checked';
  const { files, passed, failed, skipped, bad } = counts;
  const tests = `${files} files, ${passed} tests passed, ${failed} failed, ${skipped} left out`;
  return bad.length === 0 ? tests : `${tests}\n  ${bad.join('\n  ')}`;
}
