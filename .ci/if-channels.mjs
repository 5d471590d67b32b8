// Runs a script of package.json where the packages of channels are installed; else says that it did
// not. They are not part of the main install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const script = process.argv[2] ?? '';

if (existsSync(join(root, 'channels', 'node_modules'))) {
  const { status } = spawnSync(`npm run ${script}`, { cwd: root, stdio: 'inherit', shell: true });
  process.exit(status ?? 1);
}
const line = '='.repeat(72);
console.warn(
  [
    ...['', line, `SKIPPED: ${script}. The packages of channels/ are not installed.`],
    ...['What needs Botkit was not checked. To check it:', '', '  npm run test:channels', line, ''],
  ].join('\n'),
);
