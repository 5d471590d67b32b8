type Connected = Navigator & { readonly connection?: { readonly saveData?: boolean } };

/** Calls `work` as the page has loaded, never within this call; not where the visitor pays for data. */
export function afterLoad(work: () => void): void {
  if ((navigator as Connected).connection?.saveData) return;
  if (document.readyState === 'complete') setTimeout(work);
  // In the event itself: the page then lays out launcher and panel at once.
  else addEventListener('load', work);
}
