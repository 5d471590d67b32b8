/**
 * Prints `sheet` and nothing else of the page. It stands in the page only while the browser prints:
 * see `.print-alone` in desk.css.
 */
export function printAlone(sheet: HTMLElement): void {
  sheet.classList.add('print-alone');
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
