// Makes a machine ready: the packages of the lock file and, for tests, the browsers.
// Runs on any Node >= 20 without dependencies, before npm start and npm test.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

installPackages(root, 'packages');
checkNode();
if (process.argv.includes('--channels'))
  installPackages(join(root, 'channels'), 'packages of channels');
if (process.argv.includes('--browser')) installBrowsers();

/** No package of ours needs its install script, so none runs. */
function installPackages(folder, what) {
  const stamp = join(folder, 'node_modules', '.steunpunt-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(`Installing ${what} (npm ci) …`);
  const npm = process.env.npm_execpath;
  const ci = ['ci', '--ignore-scripts'];
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...ci]] : ['npm', ci];
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed. The lines above say why.');
  writeFileSync(stamp, lock);
}

/** npm puts node_modules/.bin first on the path, so scripts run on the Node that came along. */
function checkNode() {
  if (
    existsSync(
      join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'),
    )
  )
    return;
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 24) {
    stop(
      `Steunpunt runs on Node 24 or newer; this machine has ${process.versions.node}, and no Node package ` +
        `exists for ${process.platform} ${process.arch}. Install Node 24 from nodejs.org and try again.`,
    );
  }
}

/** Chromium the tests cannot do without; what needs Firefox or WebKitGTK is skipped, and says so. */
function installBrowsers() {
  const chromium = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].some((path) => path && existsSync(path));
  const packages = chromium ? [] : ['chromium'];
  if (!has('firefox-esr')) packages.push('firefox-esr');
  if (!has('WebKitWebDriver')) packages.push('webkit2gtk-driver');
  // WebKitGTK has no headless mode: a screen of its own, and a bus to talk over.
  if (!has('xvfb-run')) packages.push('xvfb', 'xauth');
  if (!has('dbus-launch')) packages.push('dbus-x11');
  if (packages.length === 0) return;
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!debian && chromium) {
    console.warn(
      `\nTHE OTHER ENGINES: not on this machine: ${packages.join(', ')}. What needs them is skipped.\n`,
    );
    return;
  }
  if (!debian)
    stop('The tests need Chromium or Chrome. Install one, or set CHROME_PATH to its program file.');
  console.log(`Installing browsers (apt-get): ${packages.join(', ')} …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

function has(program) {
  return existsSync(join('/usr/bin', program));
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
