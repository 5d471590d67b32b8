/** Keeps the screen from sleeping, for as long as the page is to be seen. */
export class Awake {
  #lock: WakeLockSentinel | null = null;

  get on(): boolean {
    return this.#lock?.released === false;
  }

  /** The browser lets go whenever the page is hidden, so it is asked again when it is back. */
  start(): void {
    document.addEventListener('visibilitychange', () => void this.#ask());
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || this.on) return;
    try {
      this.#lock = await navigator.wakeLock.request('screen');
    } catch {
      // A browser without it, or a battery that is almost empty: the system's own settings hold.
    }
  }
}
