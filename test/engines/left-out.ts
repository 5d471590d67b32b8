/**
 * What of the browser suite runs in Chromium alone, and why. Everything else runs in every engine.
 * A reason that no longer holds takes its line away.
 */
export const leftOutFiles: readonly { readonly files: readonly string[]; readonly why: string }[] =
  [
    {
      files: [
        'test/kiosk/**/*.browser.ts',
        'test/ui/kiosk/**/*.browser.ts',
        'test/a11y/kiosk-*.browser.ts',
        'test/i18n/kiosk-*.browser.ts',
      ],
      why: 'the waiting-room screen is a Chromium that comes with it',
    },
  ];

interface Test {
  readonly file: string;
  /** As the file writes it. */
  readonly test: string;
  readonly why: string;
}

const longTasks: Test = {
  file: 'test/desk/opening.browser.ts',
  test: 'fills the first screen first, tells how far it is, and lets the page have its turns',
  why: 'its control counts long tasks, which only Chromium reports',
};

const leftOutTests: Readonly<Record<string, readonly Test[]>> = {
  Firefox: [
    longTasks,
    {
      file: 'test/ui/journey-steps.browser.ts',
      test: 'each is heard once, offers its own ways on, and keeps none that went before',
      why: 'it listens from outside, where Firefox tells of no focus that stays within one element',
    },
  ],
  WebKitGTK: [
    longTasks,
    {
      file: 'test/attacks/hostile-text.browser.ts',
      test: 'is only text in the thread at the desk and on its card',
      why: 'WebKitGTK 2.50 crashes after 1,200 threads in one page, whichever texts they have',
    },
    {
      file: 'test/store/rows.browser.ts',
      test: 'are asked after in a browser without a list of databases, too',
      why: 'WebKit has had that list since Safari 14',
    },
    {
      file: 'test/store/outbox.browser.ts',
      test: 'is told memory within 4 seconds of a disk that hangs, and kept once it is free',
      why: 'the way in which the test holds the disk holds WebKit itself',
    },
  ],
};

/** The source of a test file with the tests skipped that `engine` leaves out. Throws on an old title. */
export function withoutLeftOut(engine: string, path: string, source: string): string {
  const here = (leftOutTests[engine] ?? []).filter(({ file }) => path === `/${file}`);
  return here.reduce((text, { test }) => {
    const skipped = text.replace(`it('${test}'`, `it.skip('${test}'`);
    if (skipped === text) throw new Error(`no test "${test}" in ${path}`);
    return skipped;
  }, source);
}
