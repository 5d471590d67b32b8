/**
 * The one thing a page need not think of: room for a finger. Any style of the page itself wins.
 * Constructed, because a strict content security policy lets no style element in.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(':where(steunpunt-faq summary){padding-block:.7em;cursor:pointer}');

/** Gives the questions below `root`, a document or a shadow root, room. */
export function giveRoom(root: Node): void {
  const { adoptedStyleSheets } = root as Document;
  if (adoptedStyleSheets.includes(sheet)) return;
  (root as Document).adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}
