import { everyElement } from '../ui/support/deep.ts';

export interface Letters {
  readonly checked: number;
  /** Words in letters of fewer CSS px, each with its size. */
  readonly small: readonly string[];
}

/** Every text below `root` that is in sight for an eye, and those set smaller than `least` px. */
export function letters(root: ParentNode, least: number): Letters {
  const found = everyElement(root).flatMap((element) => {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join('');
    const seen =
      text &&
      !element.matches('style, script, .unseen, [aria-hidden="true"]') &&
      element.checkVisibility();
    return seen ? [{ text, size: Number.parseFloat(getComputedStyle(element).fontSize) }] : [];
  });
  return {
    checked: found.length,
    small: found
      .filter(({ size }) => size < least - 0.05)
      .map(({ text, size }) => `"${text}" ${size.toFixed(1)}`),
  };
}
