/**
 * Solves proofs of work off the page's thread. The worker's address comes from the hub's own page,
 * and the Trusted Types policy lets no other through.
 */
export function proofSolver(proofUrl: string): (challenge: unknown) => Promise<string> {
  const url = allowed(proofUrl);
  return (challenge) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(url, { type: 'module' });
      const settle = (run: () => void): void => {
        worker.terminate();
        run();
      };
      worker.onmessage = ({ data }: MessageEvent<{ proof?: string; error?: string }>) =>
        settle(() => {
          if (data.proof === undefined) reject(new Error(data.error ?? 'proof of work failed'));
          else resolve(data.proof);
        });
      worker.onerror = () => settle(() => reject(new Error('proof of work failed to start')));
      worker.postMessage({ challenge });
    });
}

interface Policy {
  createScriptURL(url: string): string;
}

/** A page may make a policy of this name once; a post office may open again after a reset. */
let policy: Policy | undefined;

/** `url` as a trusted script address. Throws for anything but a script of this origin's /assets/. */
function allowed(url: string): string {
  const createScriptURL = (candidate: string): string => {
    if (!/^\/assets\/[\w-]+\.js$/.test(candidate)) throw new TypeError('not a script of this hub');
    return candidate;
  };
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  const rules: Policy = { createScriptURL };
  policy ??= trustedTypes?.createPolicy('steunpunt-url', rules) ?? rules;
  return policy.createScriptURL(url);
}
