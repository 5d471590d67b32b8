import { ownScript } from './own-scripts.ts';

/**
 * Solves proofs of work off the page's thread. The worker's address comes from the hub's own page,
 * and the Trusted Types policy lets no other through.
 */
export function proofSolver(proofUrl: string): (challenge: unknown) => Promise<string> {
  const url = ownScript(proofUrl);
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
