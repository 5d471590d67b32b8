import type { LitElement } from 'lit';

/**
 * Prints `sheet` and nothing else of the page. It stands in the page only while the browser prints:
 * see `.print-alone` in desk.css.
 */
export async function printAlone(sheet: LitElement): Promise<void> {
  sheet.classList.add('print-alone');
  document.body.append(sheet);
  await sheet.updateComplete;
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
