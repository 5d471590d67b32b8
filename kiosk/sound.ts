/** Something that is being said. */
export interface Playing {
  /** Never rejects; what cannot be played ends at once. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** What never says that it ended has: a screen that seems to speak for ever would never be wiped. */
const LATE_MS = 3_000;

/** Plays clips, one after the other as they are asked for. The browser allows it after a touch. */
export class ClipPlayer {
  readonly #open: () => AudioContext;
  #out: { readonly context: AudioContext; readonly gain: GainNode } | null = null;
  #volume = 1;

  constructor(open = (): AudioContext => new AudioContext()) {
    this.#open = open;
  }

  /** 0 to 1, of what is being said too. */
  set volume(volume: number) {
    this.#volume = volume;
    if (this.#out) this.#out.gain.gain.value = volume;
  }

  play(clip: Uint8Array): Playing {
    const stopping = new AbortController();
    return {
      ended: this.#play(clip, stopping).catch(() => undefined),
      stop: () => stopping.abort(),
    };
  }

  async #play(clip: Uint8Array, { signal }: { signal: AbortSignal }): Promise<void> {
    const { context, gain } = this.#output();
    const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
    // Without a loudspeaker it may wait here, and then it has nothing to say.
    await Promise.race([context.resume(), stopped, pause(LATE_MS)]);
    if (context.state !== 'running') return;
    const buffer = await context.decodeAudioData(new Uint8Array(clip).buffer);
    if (signal.aborted) return;
    const source = new AudioBufferSourceNode(context, { buffer });
    const over = new Promise((resolve) => source.addEventListener('ended', resolve));
    source.connect(gain);
    source.start();
    await Promise.race([over, stopped, pause(buffer.duration * 1000 + LATE_MS)]);
    source.stop();
    source.disconnect();
  }

  #output(): { readonly context: AudioContext; readonly gain: GainNode } {
    if (this.#out) return this.#out;
    const context = this.#open();
    const gain = new GainNode(context, { gain: this.#volume });
    gain.connect(context.destination);
    return (this.#out = { context, gain });
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
