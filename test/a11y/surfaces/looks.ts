import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Looks } from './in-page.ts';
import type { Look } from './look.ts';

type Named = {
  readonly [K in keyof Looks]: ReturnType<Looks[K]> extends Look | Promise<Look> ? K : never;
}[keyof Looks];

let source: Promise<string> | undefined;

/** `in-page.ts` and what it needs as one script. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  })) as Rolldown.RolldownOutput[];
  const [file] = built[0]?.output ?? [];
  if (!file) throw new Error('nothing was built');
  return file.code;
}

/** A page or a frame that can be looked at. */
export type Place = Page | Frame;

async function bring(place: Place): Promise<void> {
  if (await place.evaluate(() => 'looks' in globalThis)) return;
  await place.evaluate(await (source ??= bundle()));
}

/** Looks at `place` as it is now. */
export async function look(
  place: Place,
  name: Named,
  ...given: (number | string)[]
): Promise<Look> {
  await bring(place);
  return place.evaluate(
    ([what, values]) => {
      const { looks } = globalThis as unknown as {
        looks: Record<string, (...values: unknown[]) => Look>;
      };
      return looks[what]?.(...values) ?? { checked: 0, faults: ['not there'] };
    },
    [name, given] as const,
  );
}

/** Asks or does something in `place`. */
export async function call<
  K extends 'spaceOut' | 'rest' | 'settle' | 'setOut' | 'ring' | 'stops' | 'backwards',
>(place: Place, name: K): Promise<ReturnType<Looks[K]>> {
  await bring(place);
  return place.evaluate(
    (what) => (globalThis as unknown as { looks: Record<string, () => unknown> }).looks[what]?.(),
    name as string,
  ) as Promise<ReturnType<Looks[K]>>;
}
