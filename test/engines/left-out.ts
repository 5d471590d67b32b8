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

/** MiniBrowser's window has a least width that no test of a phone fits in. */
export const leftOutOfWebKit: readonly string[] = [
  'test/i18n/{every-language,pseudo-locale}.browser.ts',
  'test/ui/screens.browser.ts',
];

/** Tests by their whole name or its beginning, per engine. */
export const leftOutTests: Readonly<
  Record<'Firefox' | 'WebKitGTK', readonly { readonly test: string; readonly why: string }[]>
> = {
  Firefox: [
    {
      test: 'opening a thousand threads fills the first screen first',
      why: 'its control counts long tasks, which only Chromium reports',
    },
  ],
  WebKitGTK: [
    {
      test: 'opening a thousand threads fills the first screen first',
      why: 'its control counts long tasks, which only Chromium reports',
    },
    {
      test: 'rows on disk are asked after in a browser without a list of databases',
      why: 'WebKit has had that list since Safari 14',
    },
    {
      test: 'the conversation stays when the element goes while open and comes back',
      why: 'WebKit leaves focus on what was closed; see docs/browsers.md',
    },
    {
      test: 'the outbox on a real disk is told memory within 4 seconds of a disk that hangs',
      why: 'the way in which the test holds the disk holds WebKit itself',
    },
  ],
};

/** A pattern for mocha that lets all through but these. */
export function allBut(tests: readonly { readonly test: string }[]): string {
  const names = tests.map(({ test }) => test.replaceAll(/[^\w\s]/g, '.'));
  return names.length > 0 ? `/^(?!${names.join('|')})/` : '';
}
