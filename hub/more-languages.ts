import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A language that somebody put beside ours as files. */
export interface MoreLanguage {
  /** Its own name. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Languages beyond those that ship: a catalog in `folder` says its own name and direction itself
 * (`"name"`, `"dir"`); ours have none. By their tags.
 */
export function moreLanguages(folder: string): Record<string, MoreLanguage> {
  const files = readdirSync(folder).filter((file) => /^[a-z]{2,3}\.json$/.test(file));
  return Object.fromEntries(
    files.flatMap((file) => {
      const { name, dir } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        name?: unknown;
        dir?: unknown;
      };
      if (typeof name !== 'string' || (dir !== 'ltr' && dir !== 'rtl')) return [];
      return [[file.slice(0, -'.json'.length), { name, dir }]];
    }),
  );
}
