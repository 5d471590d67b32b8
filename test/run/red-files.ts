import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** A reporter for `node --test`: the files in which a test failed, one a line. */
export default async function* redFiles(events: AsyncIterable<TestEvent>): AsyncIterable<string> {
  const red = new Set<string>();
  for await (const { type, data } of events)
    if (type === 'test:fail' && data.file) red.add(relative('', data.file));
  yield [...red].join('\n');
}
