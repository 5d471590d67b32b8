/** `root`, and every open shadow root below it. */
export function* deepRoots(root: ParentNode): Generator<ParentNode, undefined> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) yield* deepRoots(shadowRoot);
}

/** Empties every field of ours below `root`. */
export function clearFields(root: ParentNode): void {
  for (const one of deepRoots(root))
    for (const field of one.querySelectorAll('steunpunt-field')) field.clear();
}
