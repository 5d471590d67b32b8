const SAID = 'h1, h2, h3, p, li, dt, dd, label, button, summary, [data-said]';

/** What stands on a screen, in the order of reading, through shadow roots; nothing that was typed. */
export function textsOf(root: ParentNode): readonly string[] {
  return [...root.children].flatMap((element) => {
    if (!element.checkVisibility() || element.ariaHidden === 'true') return [];
    const inner = [...(element.shadowRoot ? textsOf(element.shadowRoot) : []), ...textsOf(element)];
    if (inner.length > 0 || !element.matches(SAID)) return inner;
    const words = element.ariaLabel ?? element.textContent.replaceAll(/\s+/g, ' ').trim();
    return words ? [words] : [];
  });
}
