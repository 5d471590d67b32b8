import { around } from '../../i18n/support/in-sight.ts';
import { everyElement } from '../../ui/support/deep.ts';
import type { Look } from './look.ts';

/** Of CSS px: what layout rounds. */
const ROUNDED = 1;

/** Has its own direction, whatever the page's. */
const OWN = 'bdi, [dir], svg, svg *, iframe, .unseen';

const hasOwn = (element: Element): boolean => {
  for (let one: Element | null = element; one; one = around(one))
    if (one.matches(OWN) && one !== document.documentElement) return true;
  return false;
};

/** Turns the page around and back: each box stands on the other side, within a pixel. */
export function mirrored(): Look {
  const page = document.documentElement;
  const before = page.dir;
  const boxes = everyElement(document.body).filter(
    (element) => element.checkVisibility() && !hasOwn(element) && blockLike(element),
  );
  /** From the page's own edge: where it scrolls, the bar changes sides too. */
  const at = (dir: string): { box: DOMRect; edge: DOMRect }[] => {
    page.dir = dir;
    const edge = page.getBoundingClientRect();
    return boxes.map((element) => ({ box: element.getBoundingClientRect(), edge }));
  };
  const [ltr, rtl] = [at('ltr'), at('rtl')];
  page.dir = before;
  const faults = boxes.flatMap((element, i) => {
    const [one, other] = [ltr[i], rtl[i]];
    if (!one || !other || one.box.width <= 1 || one.box.height <= 1) return [];
    const off = Math.abs(one.box.left - one.edge.left - (other.edge.right - other.box.right));
    const what = `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
    return off > ROUNDED ? [`${what}: ${off.toFixed(1)} px`] : [];
  });
  return { checked: boxes.length, faults };
}

/** Where a line breaks depends on its words; a box does not. */
const blockLike = (element: Element): boolean =>
  !/^(inline|contents|none)$/.test(getComputedStyle(element).display) &&
  !element.matches('style, script, br');
