/** `root`, and every open shadow root below it. */
export function* deepRoots(root: ParentNode): Generator<ParentNode, undefined> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) yield* deepRoots(shadowRoot);
}
