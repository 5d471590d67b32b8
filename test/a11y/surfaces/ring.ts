import { around } from '../../i18n/support/in-sight.ts';
import { everyElement, focused } from '../../ui/support/deep.ts';

const INTERACTIVE =
  'button, a[href], input:not([type=hidden]), textarea, select, summary, [tabindex="0"]';

/** All that Tab should come by, by an index each; a group of radio buttons is one stop. */
export function stops(): string[] {
  const groups = new Set<string>();
  return everyElement(document).flatMap((element) => {
    if (!element.matches(INTERACTIVE) || !element.checkVisibility({ visibilityProperty: true }))
      return [];
    if (element.matches(':disabled, [tabindex="-1"]') || element.closest('[inert]')) return [];
    const { type, name } = element as HTMLInputElement;
    if (type === 'radio') {
      if (groups.has(name)) return [];
      groups.add(name);
    }
    return [wordsOf(element)];
  });
}

export const wordsOf = (element: Element): string =>
  `${element.localName} "${(element.ariaLabel ?? element.textContent).replaceAll(/\s+/g, ' ').trim()}"`;

export interface Stop {
  /** How many different ones were come by. */
  readonly count: number;
  /** The walk came to where it has been. */
  readonly again: boolean;
  /** '' when it can be seen that the focus is here. */
  readonly fault: string;
}

let walked: Element[] = [];

/** Begins a walk. */
export function setOut(): void {
  walked = [];
  const here = focused();
  if (here instanceof HTMLElement) here.blur();
  scrollTo(0, 0);
}

/** Where the focus is now, and whether somebody sees that. */
export function ring(): Stop {
  const element = focused();
  const nowhere = !element || element === document.body || element.localName === 'iframe';
  if (nowhere || walked.includes(element))
    return { count: walked.length, again: !nowhere, fault: '' };
  walked.push(element);
  const fault = seenRing(element) ? (covered(element) ? 'covered' : '') : 'no ring';
  return { count: walked.length, again: false, fault: fault && `${wordsOf(element)}: ${fault}` };
}

/** Steps of the walk that went back up, other than to the next column. */
export function backwards(): string[] {
  const faults: string[] = [];
  for (const [i, element] of walked.entries()) {
    const before = walked[i - 1];
    if (!before?.isConnected || sticks(before) || sticks(element)) continue;
    // From one part of the page to another there is no order to see.
    if (partOf(before) !== partOf(element)) continue;
    const [one, other] = [before.getBoundingClientRect(), element.getBoundingClientRect()];
    if (other.bottom <= one.top && other.left < one.right - 1)
      faults.push(`${wordsOf(element)} is come by after ${wordsOf(before)}`);
  }
  return faults;
}

function partOf(element: Element): Element | null {
  for (let one: Element | null = element; one; one = around(one))
    if (one.matches('main, nav, header, footer, aside, section, form')) return one;
  return null;
}

/** Stays in its place while the page scrolls. */
function sticks(element: Element): boolean {
  for (let one: Element | null = element; one; one = around(one))
    if (/fixed|sticky/.test(getComputedStyle(one).position) || one.matches('dialog')) return true;
  return false;
}

/** A ring of 2 px and no browser's `auto`, on it or on what it stands in. */
function seenRing(element: Element): boolean {
  let one = element;
  for (;;) {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    if (outlineStyle !== 'none' && outlineStyle !== 'auto' && Number.parseFloat(outlineWidth) >= 2)
      return true;
    const { parentElement } = one;
    if (!parentElement || one.matches('form, main')) return false;
    one = parentElement;
  }
}

/** Whether something else lies on all of it (WCAG 2.4.11). */
export function covered(element: Element | null): boolean {
  if (!element) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  // What is higher than the window is seen in part.
  const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, top + height)];
  const points = [0.5, 0.1, 0.9].flatMap((at) => [
    [left + width * at, (y0 + y1) / 2],
    [left + width / 2, y0 + (y1 - y0) * at],
  ]);
  return !points.some(([x = 0, y = 0]) => hits(element, x, y));
}

function hits(element: Element, x: number, y: number): boolean {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit !== null && (element.contains(hit) || hit.contains(element));
}
