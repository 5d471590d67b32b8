import { readColor } from '../../src/core/contrast.ts';
import { themeSheet } from '../../src/ui/host-theme.ts';

/** Dresses the page in the host page's colour; what is no opaque colour changes nothing. */
export function wear(color: string): void {
  const primary = readColor(color);
  if (!primary) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeSheet(primary));
  document.adoptedStyleSheets = [sheet];
}
