import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps, and a copy brings many files. */
const QUIET_MS = 250;

/**
 * Calls `changed` once, after the next burst of changes under `folder`. Returns the way to stop.
 * Where a system cannot watch, nothing is called: a signal or a restart does it then.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS).unref();
  };
  const watchers = foldersIn(folder).flatMap((one) => {
    try {
      // It never keeps the process alive, and never stops it.
      return [watch(one, { persistent: false }, soon).on('error', () => undefined)];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
}

/** `folder` and all below it: a system watches one folder at a time. */
function foldersIn(folder: string): string[] {
  try {
    const below = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = below.filter((one) => one.isDirectory());
    return [folder, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
  } catch {
    return [];
  }
}
