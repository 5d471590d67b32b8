import { everyElement } from '../ui/support/deep.ts';

export interface SmallTarget {
  readonly what: string;
  readonly width: number;
  readonly height: number;
}

const INTERACTIVE = 'button, a[href], input, textarea, select, summary, [tabindex="0"]';

/**
 * The targets a finger can reach below `root`, through shadow roots: `checked` how many there are,
 * `small` those under `least` CSS px in either direction. axe knows the 24 px rule only. A link in
 * a sentence is as high as its line and is left out, as WCAG 2.5.5 does.
 */
export function targets(root: ParentNode, least = 44): { checked: number; small: SmallTarget[] } {
  const found = everyElement(root).filter(
    (element) => element.matches(INTERACTIVE) && element.checkVisibility() && !inSentence(element),
  );
  const small = found.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width >= least && height >= least) return [];
    return [{ what: `${element.localName} "${element.textContent.trim()}"`, width, height }];
  });
  return { checked: found.length, small };
}

function inSentence(element: Element): boolean {
  return element.localName === 'a' && getComputedStyle(element).display === 'inline';
}
