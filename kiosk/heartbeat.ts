/**
 * The page's side of the supervisor, the program that started this browser. It asks through the
 * browser's own debugging pipe; nothing is sent, so no address and no permission is needed.
 */

/** `resting`: nobody stands here and nothing is under way, so that a restart disturbs nobody. */
type Beat = 'resting' | 'busy';

declare global {
  /** The supervisor calls it every ten seconds; three times without an answer is a dead page. */
  var steunpuntAlive: (() => Beat) | undefined;
  /** Put here by the supervisor in every document, before its scripts run. */
  var steunpuntSupervisor: { readonly crashes: number } | undefined;
}

/** Answers the supervisor from now on. Returns the way to stop. */
export function alive(app: { resting: () => boolean }): () => void {
  globalThis.steunpuntAlive = () => (app.resting() ? 'resting' : 'busy');
  return () => (globalThis.steunpuntAlive = undefined);
}

/** Whether a program outside the page watches it, and how often it had to in the last 24 hours. */
export function supervision(): { readonly supervised: boolean; readonly crashes: number } {
  const by = globalThis.steunpuntSupervisor;
  return { supervised: by !== undefined, crashes: by?.crashes ?? 0 };
}
