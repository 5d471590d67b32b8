import { solveProof } from '../src/seal/proof.ts';

/** Proof of work. In: `{challenge}`. Out: `{proof}`, or `{error}` with the reason. */
addEventListener('message', (event: MessageEvent<{ challenge: Challenge }>) => {
  solveProof(event.data.challenge).then(
    (proof) => postMessage({ proof }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});

type Challenge = Parameters<typeof solveProof>[0];
