const NAME = 'steunpunt-said';

/**
 * Puts a light behind what is being said, that of the lamps in our doors: black on it can be read in
 * every theme. It is no element and no class, so the page stays as it is.
 */
export function lightUp(nodes: readonly Text[]): void {
  // A highlight of the page is inherited into every shadow root.
  if (nodes.length > 0 && !document.adoptedStyleSheets.includes(sheet()))
    document.adoptedStyleSheets.push(sheet());
  const ranges = nodes.map((node) => {
    const range = new Range();
    range.selectNodeContents(node);
    return range;
  });
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

let made: CSSStyleSheet | null = null;
function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync(`html::highlight(${NAME}) { background-color: #fbdf9d; color: #000; }`);
  return made;
}
