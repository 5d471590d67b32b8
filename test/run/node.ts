import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from './child.ts';
import { secondTry, type Round } from './second-try.ts';

/**
 * `node test/run/node.ts OPTIONS… FILES…`: `node --test` with these, and a second try for the few
 * files that went red. Not for tests that draw fresh cases: a second try draws others.
 */
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const files = globSync(process.argv.slice(2).filter((word) => !word.startsWith('--')));
if (files.length === 0) throw new Error('there are no such test files');

const ok = await secondTry(
  () => round(options, files),
  (red) => round([...options, '--test-concurrency=1'], red),
);
process.exitCode = ok ? 0 : 1;

async function round(options: readonly string[], some: readonly string[]): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-red-'));
  const list = join(folder, 'files');
  const status = await ended(
    spawn(
      process.execPath,
      [
        '--test',
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...['--test-reporter=./test/run/red-files.ts', `--test-reporter-destination=${list}`],
        ...options,
        ...some,
      ],
      { stdio: 'inherit' },
    ),
  );
  const red = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  rmSync(folder, { recursive: true });
  // A test that is written down in another file than the one that runs it cannot run by itself.
  return { ok: status === 0, red: red.every((file) => files.includes(file)) ? red : [] };
}
