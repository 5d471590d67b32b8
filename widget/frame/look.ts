import { readColor } from '../../src/core/contrast.ts';
import { lettersSheet, radiusSheet, themeSheet } from '../../src/ui/host-theme.ts';

/** Dresses the page in the host page's look; what cannot be read of it is ours. */
export function wear(look: string): void {
  const [color, radius, letters] = look.split(';');
  const primary = readColor(color);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [primary ? themeSheet(primary) : '', radiusSheet(radius), lettersSheet(letters)].join('\n'),
  );
  document.adoptedStyleSheets = [sheet];
}
