import { relative } from 'node:path';
import type { Reporter } from '@web/test-runner';

/** What one run came to. */
export interface Counts {
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Files that did not end well: a test failed, or the page hung or broke off. */
  readonly bad: readonly string[];
}

type Finished = Parameters<NonNullable<Reporter['onTestRunFinished']>>[0];
type Suite = NonNullable<Finished['sessions'][number]['testResults']>;
type Test = Suite['tests'][number];

const testsOf = ({ tests, suites }: Suite): Test[] => [...tests, ...suites.flatMap(testsOf)];

/** Tells the process that started this one what the run came to. */
export const countsReporter: Reporter = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
    const ran = tests.filter(({ skipped }) => !skipped);
    const passed = ran.filter((test) => test.passed).length;
    const counts: Counts = {
      files: sessions.length,
      passed,
      failed: ran.length - passed,
      skipped: tests.length - ran.length,
      bad: sessions
        .filter((session) => !session.passed)
        .map(({ testFile }) => relative('', testFile)),
    };
    process.send?.(counts);
  },
};
