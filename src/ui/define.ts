/**
 * Defines an element unless the page has one of this name already: the bundle may run twice on a
 * page, and two versions of it side by side.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
