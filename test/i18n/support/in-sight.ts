import { everyElement } from '../../ui/support/deep.ts';

/** What a person wrote in whichever language. */
export const UNKNOWN = 'und';

/** A piece of text that somebody sees. */
export interface Seen {
  readonly text: string;
  readonly element: Element;
  /** As a screen reader takes it: of the nearest element that says so, through shadow roots. */
  readonly lang: string;
  /** CSS px in the window, one for each line. */
  readonly boxes: readonly DOMRect[];
}

const UNSEEN = 'style, script, svg *, .unseen, [aria-hidden="true"], option, :host([named]) label';

/** The element around `element`, out of its shadow root where it is at the top of one. */
export function around(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

function langOf(element: Element | null): string {
  for (let one = element; one; one = around(one)) {
    const lang = one.getAttribute('lang');
    if (lang !== null) return lang || UNKNOWN;
  }
  return '';
}

/** Every text below `root` that is in sight, in the order of the document. */
export function textsInSight(root: ParentNode): Seen[] {
  return everyElement(root).flatMap((element) => {
    if (element.matches(UNSEEN) || !element.checkVisibility()) return [];
    return [...element.childNodes].flatMap((node) => {
      const text = node.textContent?.trim() ?? '';
      if (node.nodeType !== Node.TEXT_NODE || !text) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
      // What is one pixel large is for readers aloud.
      return boxes.length > 0 ? [{ text, element, lang: langOf(element), boxes }] : [];
    });
  });
}

/**
 * Texts of which a part is cut off: outside something that hides what does not fit, or beside the
 * window where nobody can scroll to it. Up and down a page scrolls.
 */
export function clipped(root: ParentNode): string[] {
  const { clientWidth } = document.documentElement;
  return textsInSight(root).flatMap(({ text, element, boxes }) => {
    const out = boxes.find((box) => {
      if (box.left < -1 || box.right > clientWidth + 1) return true;
      for (let one: Element | null = element; one; one = around(one)) {
        const { overflowX, overflowY, clipPath, display } = getComputedStyle(one);
        if (clipPath !== 'none' || display === 'contents') continue;
        const edge = one.getBoundingClientRect();
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        if (edge.width <= 1) return false;
        if (hides(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1))
          return true;
        // Letters of one line reach a little out of a tight one.
        if (hides(overflowY) && box.bottom - edge.bottom > 4) return true;
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
      }
      return false;
    });
    return out ? [`"${text}" in ${element.localName}.${element.className}`] : [];
  });
}
