import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromePath } from './test/browser/chrome-path.mjs';
import { countsReporter } from './test/run/counts.ts';

/** Browser tests: real Chromium, real IndexedDB, real WebCrypto. */
export default {
  files: 'test/**/*.browser.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: chromePath(),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          // No finger touches these pages before they say something.
          '--autoplay-policy=no-user-gesture-required',
        ],
      },
    }),
  ],
  reporters: [defaultReporter(), countsReporter],
  concurrency: 1,
  testFramework: { config: { timeout: 30_000 } },
};
