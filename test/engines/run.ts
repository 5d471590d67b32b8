import { spawnSync } from 'node:child_process';

/** `npm run test:engines [heart]`: the browser suite in Firefox, then in WebKitGTK. */
const PART = process.argv[2] ?? 'all';
let worst = 0;
for (const ENGINE of ['Firefox', 'WebKitGTK']) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/engines/wtr.config.js'],
    { stdio: 'inherit', env: { ...process.env, ENGINE, PART } },
  );
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
