type Connected = Navigator & { readonly connection?: { readonly saveData?: boolean } };

/** Calls `work` right after the page has loaded; not where the visitor pays for data. */
export function afterLoad(work: () => void): void {
  const soon = (): unknown => setTimeout(work);
  if ((navigator as Connected).connection?.saveData) return;
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}
