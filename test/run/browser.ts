import { runBrowsers } from './browsers.ts';
import { secondTry } from './second-try.ts';

/** `npm run test:browser`: the browser suite in Chromium, with a second try for a few red files. */
const { ok } = await secondTry(
  () => runBrowsers([]),
  (red) => runBrowsers(['--files', ...red]),
);
process.exitCode = ok ? 0 : 1;
