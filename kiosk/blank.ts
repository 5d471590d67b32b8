/** Empties every field below `root`, through open shadow roots, then the page itself. */
export function blankAll(root: Document): void {
  for (const field of fields(root)) field.value = '';
  root.getSelection()?.removeAllRanges();
  root.body.replaceChildren();
  // It would outlive the page.
  window.name = '';
}

function fields(root: ParentNode): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return [element];
    return element.shadowRoot ? fields(element.shadowRoot) : [];
  });
}

/** Nothing a visitor typed may lie on a clipboard, which belongs to the machine. */
export function forbidCopies(page: Window): void {
  for (const type of ['copy', 'cut', 'dragstart', 'contextmenu'])
    page.addEventListener(type, (event) => event.preventDefault(), { capture: true });
}
