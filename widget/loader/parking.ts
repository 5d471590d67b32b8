import type { Panel } from './panel.ts';

/**
 * Panels whose element left the page, by address of the frame. At most one each: an element that
 * comes back, or its successor on a page that redraws itself, finds the conversation again.
 */
const parked = new Map<string, Panel>();

export function park(panel: Panel): void {
  panel.close();
  parked.get(panel.url)?.dispose();
  parked.set(panel.url, panel);
}

/** The panel kept for this address, which is then no longer kept; undefined when there is none. */
export function unpark(url: string): Panel | undefined {
  const panel = parked.get(url);
  parked.delete(url);
  return panel;
}
