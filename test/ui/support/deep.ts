/** Every element below `root`, through open shadow roots, its own included, in document order. */
export function everyElement(root: ParentNode): Element[] {
  const shadow = root instanceof Element ? root.shadowRoot : null;
  const inShadow = shadow ? everyElement(shadow) : [];
  return [...inShadow, ...[...root.children].flatMap((child) => [child, ...everyElement(child)])];
}

/** The elements that match, through open shadow roots. */
export function findAll<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  return everyElement(root).filter((element): element is T => element.matches(selector));
}

/** The first that matches. Throws when there is none. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const found = findAll(root, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The element that has focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** All text on the screen below `root`, in one line. */
export function textOf(root: ParentNode): string {
  return everyElement(root)
    .flatMap((element) => (element.localName === 'style' ? [] : [...element.childNodes]))
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent?.trim())
    .filter(Boolean)
    .join(' ');
}

/** The button, link or summary with these words. Throws when there is none. */
export function control(root: ParentNode, words: string): HTMLElement {
  const found = findAll(root, 'button, a[href], summary').find((element) =>
    (element.getAttribute('aria-label') ?? element.textContent)
      .replaceAll(/\s+/g, ' ')
      .includes(words),
  );
  if (!found) throw new Error(`no control "${words}" in: ${textOf(root)}`);
  return found;
}
