import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { SourceFile } from '../../src/core/library/read-starter.ts';

/** More than this is no starter set but a folder named by mistake. */
const MAX_FILES = 5_000;

/** Every file under `folder`, with slashes in its path. Rejects when it cannot be read. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile());
  if (files.length > MAX_FILES) throw new Error(`more than ${MAX_FILES} files`);
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = file.slice(join(folder, sep).length).replaceAll(sep, '/');
      return { path, text: await readFile(file, 'utf8') };
    }),
  );
}
