import { deepRoots } from './deep-roots.ts';
import type { TextField } from '../src/ui/kiosk/keyboard/text-field.ts';

/** Empties every field below `root`, through open shadow roots, then the page itself. */
export function blankAll(root: Document): void {
  for (const one of deepRoots(root))
    for (const field of one.querySelectorAll<TextField>('input, textarea')) field.value = '';
  root.getSelection()?.removeAllRanges();
  root.body.replaceChildren();
  // It would outlive the page.
  window.name = '';
}

/** Nothing a visitor typed may lie on a clipboard, which belongs to the machine. */
export function forbidCopies(page: Window): void {
  for (const type of ['copy', 'cut', 'dragstart', 'contextmenu'])
    page.addEventListener(type, (event) => event.preventDefault(), { capture: true });
}
