/** With Ctrl or the Command key: what somebody who types needs. All else is the browser's own. */
const EDITING = new Set(['a', 'v', 'y', 'z', 'Backspace', 'Delete', 'Home', 'End']);

/**
 * Keeps a keyboard that somebody plugged in from doing what a browser does with it: open a tab or a
 * window, print, search, zoom, reload, go back or home. A page that fills the screen may stop all of
 * these. Returns the way to stop.
 */
export function stopShortcuts(page: EventTarget = document): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  const key = (event: Event): void => {
    if (isBrowserKey(event as KeyboardEvent)) event.preventDefault();
  };
  const wheel = (event: Event): void => {
    if ((event as WheelEvent).ctrlKey) event.preventDefault();
  };
  page.addEventListener('keydown', key, options);
  page.addEventListener('wheel', wheel, options);
  return () => listening.abort();
}

function isBrowserKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  // The right Alt of many keyboards, which makes letters such as €, says that it is both.
  if (ctrlKey && altKey) return false;
  // Some keyboards have keys of their own for the home page, searching, mail.
  if (/^F\d+$|^Browser|^Launch/.test(key) || (shiftKey && key === 'Escape')) return true;
  if (altKey) return key.startsWith('Arrow') || key === 'Home';
  if (key.startsWith('Arrow')) return false;
  return (ctrlKey || metaKey) && !EDITING.has(key.length === 1 ? key.toLowerCase() : key);
}
