/** As far as a thumb reaches into a corner, in mm. */
const CORNER_MM = 25;
const TAPS = 5;
const WITHIN_MS = 3000;

/**
 * Calls `open` when somebody who knows how asks for the panel for staff: five taps in the corner
 * where a line of text begins at the top, or Ctrl+Alt+Shift+K. Returns the way to stop.
 */
export function watchStaffDoor(pixelsPerMm: number, open: () => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  let taps: number[] = [];
  addEventListener(
    'pointerdown',
    ({ clientX, clientY, timeStamp }) => {
      const fromStart = document.documentElement.dir === 'rtl' ? innerWidth - clientX : clientX;
      const inCorner = Math.max(fromStart, clientY) <= CORNER_MM * pixelsPerMm;
      taps = inCorner ? [...taps.filter((at) => timeStamp - at <= WITHIN_MS), timeStamp] : [];
      if (taps.length < TAPS) return;
      taps = [];
      open();
    },
    options,
  );
  addEventListener(
    'keydown',
    ({ ctrlKey, altKey, shiftKey, code, repeat }) => {
      if (ctrlKey && altKey && shiftKey && code === 'KeyK' && !repeat) open();
    },
    options,
  );
  return () => listening.abort();
}
