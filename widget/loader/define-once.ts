/** Defines `tag` unless this page has it already: a script loaded twice, or a second version. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
