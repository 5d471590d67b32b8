import { chromeLauncher } from '@web/test-runner-chrome';
import base from '../../web-test-runner.config.js';
import { leftOutFiles, withoutLeftOut } from './left-out.ts';
import { firefoxPath, webkitPrograms, withoutEngine } from './support/programs.ts';
import { WebKitLauncher } from './support/webkit-launcher.ts';

/**
 * The browser suite in the other engines, one at a time: `ENGINE=Firefox` or `ENGINE=WebKitGTK`,
 * and `PART=heart` for what touches the engine most, or the files that are meant.
 */
const { ENGINE = 'Firefox', PART = 'all' } = process.env;
const parts = {
  all: base.files,
  heart: 'test/{store,sync,seal,post,widget,visit}/**/*.browser.ts',
};

const launcher = ENGINE === 'Firefox' ? firefox() : webkit();
if (!launcher) {
  console.warn(`\n${withoutEngine(ENGINE)}\n`);
  process.exit(0);
}

export default {
  ...base,
  files: [
    ...(parts[PART] ?? PART).split(' '),
    ...leftOutFiles.flatMap(({ files }) => files.map((file) => `!${file}`)),
  ],
  browsers: [launcher],
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  // These engines are slower on a machine without a graphics card; a limit only ends what hangs.
  testFramework: { config: { timeout: 120_000 } },
  plugins: [
    {
      name: 'left-out',
      transform: ({ path, body }) =>
        path.endsWith('.browser.ts') ? withoutLeftOut(ENGINE, path, body) : undefined,
    },
    ...base.plugins,
  ],
};

function firefox() {
  const executablePath = firefoxPath();
  if (!executablePath) return null;
  const launchOptions = { browser: 'firefox', executablePath, headless: true };
  return Object.assign(chromeLauncher({ launchOptions }), { name: 'Firefox' });
}

function webkit() {
  const programs = webkitPrograms();
  return programs && new WebKitLauncher(programs);
}
