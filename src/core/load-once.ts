/**
 * `load`, run once and kept; a load that failed is forgotten, and the next call tries again.
 * `attempt` counts from 0: some browsers remember a module that failed, under its exact address.
 */
export function loadOnce<T>(load: (attempt: number) => Promise<T>): () => Promise<T> {
  let attempts = 0;
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load(attempts++).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
