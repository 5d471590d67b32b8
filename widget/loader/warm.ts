/** Calls `work` once the page has loaded and is idle; not where the visitor pays for data. */
export function whenIdle(work: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const { requestIdleCallback = setTimeout } = globalThis as Partial<typeof globalThis>; // Safari
  const idle = (): unknown => requestIdleCallback(work);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle);
}
