import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Counts } from './support/counts.ts';

/**
 * `npm run test:engines [heart | FILES]`: the browser suite in Firefox, then in WebKitGTK, and what
 * came of it. `ENGINE=Firefox` or `ENGINE=WebKitGTK` takes one of them.
 */
const PART = process.argv[2] ?? 'all';
const engines = process.env['ENGINE'] ? [process.env['ENGINE']] : ['Firefox', 'WebKitGTK'];

const lines: string[] = [];
for (const ENGINE of engines) {
  const run = fork(
    'node_modules/@web/test-runner/dist/bin.js',
    ['--config', 'test/engines/wtr.config.js'],
    { env: { ...process.env, ENGINE, PART } },
  );
  const told: Counts[] = [];
  run.on('message', (message) => told.push(message as Counts));
  const [status] = (await once(run, 'exit')) as [number | null];
  const counts = told.at(-1);
  lines.push(`${ENGINE}: ${counts ? said(counts) : 'nothing was checked'}`);
  if (status !== 0 || (counts && !ranWell(counts))) process.exitCode = 1;
}
console.log(lines.join('\n'));

function said({ files, passed, failed, skipped, bad }: Counts): string {
  const tests = `${files} files, ${passed} tests passed, ${failed} failed, ${skipped} left out`;
  return bad.length === 0 ? tests : `${tests}\n  ${bad.join('\n  ')}`;
}

function ranWell({ passed, bad }: Counts): boolean {
  return passed > 0 && bad.length === 0;
}
