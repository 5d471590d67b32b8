/**
 * The first truthy result of `look`, asked once per task. Throws after 10 s with what was waited
 * for: the bound only ends a hopeless wait.
 */
export async function until<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + 10_000;
  do {
    const found = await look();
    if (found) return found;
    await task();
  } while (performance.now() < end);
  throw new Error(`waited in vain for ${what}`);
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/**
 * Resolves in a task of its own: everything queued before it has run. One channel for all, since
 * WebKit keeps no order between two.
 */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
