/** The part of the Trusted Types API that is needed here; TypeScript's DOM does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (path: string) => string },
  ): { createScriptURL: (path: string) => unknown };
}

/** The one door for script addresses: our own built files and nothing else. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'steunpunt-url',
  {
    createScriptURL: (path) => {
      if (!/^\/desk\/assets\/[\w.-]+\.js$/.test(path)) throw new TypeError('no script of ours');
      return path;
    },
  },
);

/** The address of a worker, for a sink that takes trusted addresses only. Throws for any other. */
export function ownScriptUrl(path: string): string {
  // The DOM's types have the sink take a string; with Trusted Types on it takes this object.
  return policy ? (policy.createScriptURL(path) as string) : path;
}
