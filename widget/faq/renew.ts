/**
 * Puts `fresh` in the place of what is in `host`. What is the same already stays as it is, an open item
 * stays open, and who was at a question is there still.
 */
export function renew(host: HTMLElement, fresh: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  const old = [...host.querySelectorAll('details')];
  for (const item of fresh) {
    if (item instanceof HTMLDetailsElement)
      item.open = old.some((one) => one.open && question(one) === question(item));
    // Another copy of this list, or something of the page itself, may have the name.
    const other = document.getElementById(item.id);
    if (other && !host.contains(other)) item.removeAttribute('id');
  }
  const there = host.children;
  if (there.length === fresh.length && fresh.every((one, i) => one.isEqualNode(there[i] ?? null)))
    return;
  const was = host.contains(focused) ? focused?.closest('details') : null;
  host.replaceChildren(...fresh);
  if (was) {
    const same = fresh.find((one) => question(one) === question(was));
    same?.querySelector('summary')?.focus({ preventScroll: true });
  }
}

/** What an item is known by, wherever it came from. */
function question(item: Element): string | null | undefined {
  return item.querySelector('summary')?.textContent;
}
