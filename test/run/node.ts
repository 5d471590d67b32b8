import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondTry, type Round } from './second-try.ts';

/**
 * `node test/run/node.ts OPTIONS… FILES…`: `node --test` with these, and a second try for the few
 * files that went red.
 */
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const { ok } = await secondTry(
  () => round(options, files),
  (red) => round([...options, '--test-concurrency=1'], red),
);
process.exitCode = ok ? 0 : 1;

function round(options: readonly string[], files: readonly string[]): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-red-'));
  const list = join(folder, 'files');
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=./test/run/red-files.ts`, `--test-reporter-destination=${list}`],
      ...options,
      ...files,
    ],
    { stdio: 'inherit' },
  );
  const red = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  rmSync(folder, { recursive: true });
  return Promise.resolve({ ok: status === 0, red });
}
