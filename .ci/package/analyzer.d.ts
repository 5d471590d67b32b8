import type { Package } from 'custom-elements-manifest/schema.d.ts';
import type typescript from 'typescript';

/** What the package has and its own types leave out. */
declare module '@custom-elements-manifest/analyzer' {
  export const ts: typeof typescript;
  export function create(options: {
    readonly modules: readonly typescript.SourceFile[];
    readonly plugins: readonly unknown[];
  }): Package;
}
