import { everyElement } from '../ui/support/deep.ts';

const INTERACTIVE = 'button, a[href], input, textarea, select, summary, [tabindex="0"]';
/** Of a pixel: what layout rounds. */
const ROUNDED = 0.05;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Target {
  readonly what: string;
  readonly element: Element;
  /** Of it what is in sight: a part may be scrolled away. */
  readonly seen: Box;
  readonly width: number;
  readonly height: number;
}

export interface Touchable {
  readonly checked: number;
  readonly pairs: number;
  /** Smaller than `least` in either direction. */
  readonly small: readonly string[];
  /** Less than `gap` from another. */
  readonly close: readonly string[];
}

/** All that a finger can reach below `root`, through shadow roots; `least` and `gap` in CSS px. */
export function touchable(root: ParentNode, least: number, gap: number): Touchable {
  const all = everyElement(root);
  // What lies over everything else keeps fingers and keys to itself.
  const over = all.find((element) => element.matches('dialog:modal'));
  const targets = all
    .filter((element) => reachable(element) && (over?.contains(element) ?? true))
    .map(targetOf);
  const small = targets
    .filter(({ width, height }) => Math.min(width, height) < least - ROUNDED)
    .map(({ what, width, height }) => `${what} ${width.toFixed(1)} x ${height.toFixed(1)}`);
  const seen = targets.filter(({ seen }) => seen.right > seen.left && seen.bottom > seen.top);
  const close: string[] = [];
  let pairs = 0;
  for (const [at, one] of seen.entries())
    for (const other of seen.slice(at + 1)) {
      if (one.element.contains(other.element)) continue;
      pairs++;
      const room = between(one.seen, other.seen);
      if (room < gap - ROUNDED) close.push(`${one.what} - ${other.what} ${room.toFixed(1)}`);
    }
  return { checked: targets.length, pairs, small, close };
}

const reachable = (element: Element): boolean =>
  element.matches(INTERACTIVE) &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('[inert]');

function targetOf(element: Element): Target {
  const box = element.getBoundingClientRect();
  const name = element.ariaLabel ?? element.textContent.replaceAll(/\s+/g, ' ').trim();
  return {
    what: `${element.localName} "${name}"`,
    element,
    seen: inSight(element, box),
    width: box.width,
    height: box.height,
  };
}

/** Cut by every ancestor that cuts. */
function inSight(element: Element, box: Box): Box {
  let seen = box;
  for (let above = parentOf(element); above; above = parentOf(above)) {
    if (getComputedStyle(above).overflowY === 'visible') continue;
    const edge = above.getBoundingClientRect();
    seen = {
      left: Math.max(seen.left, edge.left),
      top: Math.max(seen.top, edge.top),
      right: Math.min(seen.right, edge.right),
      bottom: Math.min(seen.bottom, edge.bottom),
    };
  }
  return seen;
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);

/** The wider of the two distances: side by side or one below the other is enough. */
const between = (one: Box, other: Box): number =>
  Math.max(
    one.left - other.right,
    other.left - one.right,
    one.top - other.bottom,
    other.top - one.bottom,
  );
