import { setTimeout as delay } from 'node:timers/promises';

/**
 * The first truthy result of `look`, asked again and again. Throws after `ms`, with what was waited
 * for and the last error. The bound only ends a hopeless wait; nothing is measured by it.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  ms = 60_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await delay(50);
  } while (Date.now() < end);
  throw new Error(`waited in vain for ${what}`, { cause: last });
}
