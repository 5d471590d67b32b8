import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser.ts';
import { openDeskHub, STAFF, type DeskHub } from '../e2e/support/desk-hub.ts';
import { fill } from '../e2e/support/many.ts';
import { PLAINTEXT_SIZE } from '../../src/core/envelope.ts';
import type { Experiment } from './table.ts';

const today = Math.floor(Date.now() / 86_400_000);
const names = { ours: 'desk', bare: 'bare WebCrypto' };
/** As many as the desk has under way at once. */
const AT_ONCE = 4;

/**
 * A desk that opens `count` sealed threads in a real page, from the request for its index until the
 * last is open; against the least WebCrypto can do for as many in the same page.
 */
export async function measureDesk(rounds: number, count: number): Promise<Experiment> {
  const [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  const samples = { ours: [] as number[], bare: [] as number[] };
  let longTasks = 0;
  try {
    await hub.setUp();
    await fill(hub, count, (i) => today - (i % 20));
    const page = await browser.context.newPage();
    await page.goto(`${hub.urls.desk}/desk/`);
    for (let round = 0; round <= rounds; round++) {
      const bare = await page.evaluate(openBare, { count, atOnce: AT_ONCE, size: PLAINTEXT_SIZE });
      const ours = await openDesk(page, hub, count);
      // The first round warms up.
      if (round === 0) continue;
      samples.bare.push(bare);
      samples.ours.push(ours.ms);
      longTasks += ours.longTasks;
    }
  } finally {
    await browser.close();
    await hub.close();
  }
  const kinds = ['bare', 'ours'] as const;
  return {
    title: `desk opens ${count} threads`,
    unit: 'ms',
    better: 'lower',
    series: kinds.map((kind) => ({ name: names[kind], samples: samples[kind] })),
    controls: [names.bare],
    goals: [],
    notes: [
      `${names.ours}: from the request for the index until all are open, with the way over loopback, the batches, the schemas and the list; one question each.`,
      `${names.bare}: in the same page, ${AT_ONCE} at once, ECDH with P-256, HKDF for key and nonce, and AES-256-GCM over ${PLAINTEXT_SIZE} bytes for each.`,
      `Tasks of the page over 50 ms while it opened: ${longTasks} in ${rounds} rounds.`,
    ],
  };
}

/** Logs in, waits until all is open, and locks again. */
async function openDesk(
  page: Page,
  hub: DeskHub,
  count: number,
): Promise<{ ms: number; longTasks: number }> {
  await page.getByRole('textbox', { name: 'Uw voornaam' }).fill(STAFF.name);
  await page.getByLabel('Uw wachtzin').fill(STAFF.passphrase);
  const read = page.evaluate(timeOpening, count);
  await page.getByRole('button', { name: 'Log in' }).click();
  const measured = await read;
  const open = await hub.services.store.threads.index('de-linde', false);
  if (open.length !== count) throw new Error(`${open.length} threads, not ${count}`);
  await page.getByRole('button', { name: 'Op slot' }).click();
  await page.getByRole('textbox', { name: 'Uw voornaam' }).waitFor();
  return measured;
}

/** Runs in the page: looks at every frame how far the desk is. */
async function timeOpening(count: number): Promise<{ ms: number; longTasks: number }> {
  const long: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  performance.clearResourceTimings();
  const asked = (): PerformanceEntry | undefined =>
    performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/v1/desk/threads'));
  const opened = (): number => {
    const rooms = document.querySelector('steunpunt-desk')?.shadowRoot?.querySelector('#screen') as
      | { desk?: { mailroom: { threads: readonly unknown[]; progress: unknown } } }
      | null
      | undefined;
    const mailroom = rooms?.desk?.mailroom;
    return mailroom && mailroom.progress === null ? mailroom.threads.length : 0;
  };
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  while (opened() < count) await frame();
  const [start, end] = [asked()?.startTime ?? NaN, performance.now()];
  observer.disconnect();
  return {
    ms: end - start,
    longTasks: long.filter(({ startTime }) => startTime >= start && startTime <= end).length,
  };
}

/** Runs in the page: milliseconds for `count` openings. */
async function openBare({
  count,
  atOnce,
  size,
}: {
  count: number;
  atOnce: number;
  size: number;
}): Promise<number> {
  const { subtle } = crypto;
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const own = await subtle.generateKey(curve, false, ['deriveBits']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new Uint8Array(40) };
  const derive = async (to: CryptoKey, from: CryptoKey): Promise<[CryptoKey, ArrayBuffer]> => {
    const shared = await subtle.deriveBits({ name: 'ECDH', public: to }, from, 256);
    const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
    const [bits, iv] = await Promise.all([256, 96].map((n) => subtle.deriveBits(hkdf, secret, n)));
    const uses = ['encrypt', 'decrypt'] as const;
    return [await subtle.importKey('raw', bits!, 'AES-GCM', false, uses), iv!];
  };
  const seal = async (): Promise<{ enc: ArrayBuffer; sealed: ArrayBuffer }> => {
    const once = await subtle.generateKey(curve, true, ['deriveBits']);
    const [key, iv] = await derive(own.publicKey, once.privateKey);
    const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(size));
    return { enc: await subtle.exportKey('raw', once.publicKey), sealed };
  };
  const all = await Promise.all(Array.from({ length: count }, seal));
  const rest = all.values();
  const open = async (): Promise<void> => {
    for (const { enc, sealed } of rest) {
      const to = await subtle.importKey('raw', enc, curve, false, []);
      const [key, iv] = await derive(to, own.privateKey);
      await subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, open));
  return performance.now() - start;
}
