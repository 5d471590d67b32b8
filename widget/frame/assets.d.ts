/** Address of a file that the build puts among its hashed assets. */
declare module '*.json?url&no-inline' {
  const url: string;
  export default url;
}

interface ImportMeta {
  /** What the build finds by these patterns, by path. */
  glob<T>(
    patterns: readonly string[],
    options: { query: string; import: string; eager: true },
  ): Readonly<Record<string, T | undefined>>;
}
