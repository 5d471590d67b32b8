/** Empties every field of ours within `root`, through open shadow roots. */
export function clearFields(root: ParentNode): void {
  for (const field of root.querySelectorAll('steunpunt-field')) field.clear();
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) clearFields(shadowRoot);
}
