import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Looking for what was erased in the files of a database, byte for byte. */

const PIECE = 32;

/** A few pieces of `bytes` from all over it: what a copy of them would hold too. */
export function pieces(bytes: Uint8Array, count = 3): Buffer[] {
  const whole = Buffer.from(bytes);
  if (whole.length <= PIECE) return [whole];
  const step = Math.floor((whole.length - PIECE) / count);
  return Array.from({ length: count }, (_, i) =>
    whole.subarray(step * i + 7, step * i + 7 + PIECE),
  );
}

/** Every file under `folder`, without the folders named in `without`. */
export function filesUnder(folder: string, without: readonly string[] = []): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [path];
    return without.includes(name) ? [] : filesUnder(path, without);
  });
}

/** Those of `traces` that are in one of `files`. Throws when there is nothing to look in. */
export function residue(files: readonly string[], traces: readonly Buffer[]): Buffer[] {
  const all = Buffer.concat(files.map((file) => readFileSync(file)));
  if (all.length === 0) throw new Error('no files to look in');
  return traces.filter((trace) => all.includes(trace));
}
