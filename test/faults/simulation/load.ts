import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutants.ts';
import type { Engine } from './tab.ts';

const ROOT = new URL('../../../', import.meta.url);
const planted = new Map<string, Mutant>();

/**
 * Loads the engine with a mutant's bugs in it. Edits happen as Node reads the source, and the query
 * goes on from importer to imported, so that the product needs no hook for tests and several mutants
 * live beside the healthy engine. Rejects when an edit no longer fits its file exactly once.
 */
export async function loadMutant(mutant: Mutant): Promise<Engine> {
  for (const { file, find } of mutant.edits) {
    const times = readFileSync(new URL(file, ROOT), 'utf8').split(find).length - 1;
    if (times !== 1) throw new Error(`"${mutant.name}" fits ${file} ${times} times`);
  }
  planted.set(mutant.name, mutant);
  return (await import(`./engine.ts?mutant=${encodeURIComponent(mutant.name)}`)) as Engine;
}

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const mutant = mutantOf(context.parentURL);
    if (mutant && resolved.url.startsWith(ROOT.href) && !resolved.url.includes('?'))
      resolved.url += `?mutant=${encodeURIComponent(mutant.name)}`;
    return resolved;
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const mutant = mutantOf(url);
    if (!mutant || loaded.source == null) return loaded;
    const path = fileURLToPath(url);
    let source = Buffer.from(loaded.source as Uint8Array).toString();
    for (const { file, find, replace } of mutant.edits)
      if (path === fileURLToPath(new URL(file, ROOT))) source = source.replace(find, () => replace);
    return { ...loaded, source };
  },
});

function mutantOf(url: string | undefined): Mutant | undefined {
  const name = url === undefined ? null : new URL(url).searchParams.get('mutant');
  return name === null ? undefined : planted.get(name);
}
