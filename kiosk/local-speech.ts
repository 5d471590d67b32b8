import { pause, type Playing } from './sound.ts';

/** What is used of the browser's own voices. */
export type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** A little slower than a voice speaks by itself. */
const RATE = 0.9;
/** Of an ordinary voice; twice that, and some browsers have forgotten to say that it ended. */
const LETTER_MS = 90;

/**
 * The voices that are on the device itself. A voice of the network would hear what stands on the
 * screen, so there are none of those here.
 */
export class LocalSpeech {
  readonly #speech: Speech | null;
  readonly #utterance: (text: string) => SpeechSynthesisUtterance;

  /** `speech` is null in a browser without voices. */
  constructor(
    speech: Speech | null,
    utterance = (text: string) => new SpeechSynthesisUtterance(text),
  ) {
    this.#speech = speech;
    this.#utterance = utterance;
  }

  /** The languages that can be said, as the voices name them: "nl", "nl-NL". */
  get languages(): readonly string[] {
    return [...new Set(this.#voices().map(({ lang }) => lang))];
  }

  /** Null where no voice of this device speaks `lang`. */
  voice(lang: string): SpeechSynthesisVoice | null {
    const own = this.#voices().filter((voice) => primary(voice.lang) === primary(lang));
    return own.find((voice) => voice.default) ?? own[0] ?? null;
  }

  say(text: string, voice: SpeechSynthesisVoice, volume: number): Playing {
    const speech = this.#speech;
    const utterance = Object.assign(this.#utterance(text), {
      lang: voice.lang,
      rate: RATE,
      voice,
      volume,
    });
    let over = false;
    let resolve = (): void => undefined;
    const ended = new Promise<void>((done) => (resolve = done));
    const done = (): void => {
      over = true;
      resolve();
    };
    const stop = (): void => {
      // Only its own: by then another may be speaking.
      if (!over) speech?.cancel();
      done();
    };
    for (const type of ['end', 'error'] as const) utterance.addEventListener(type, done);
    speech?.speak(utterance);
    void pause(3_000 + 2 * LETTER_MS * text.length).then(stop);
    return { ended, stop };
  }

  /** Voices come late. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#speech?.addEventListener('voiceschanged', listener);
    return () => this.#speech?.removeEventListener('voiceschanged', listener);
  }

  #voices(): readonly SpeechSynthesisVoice[] {
    // Older browsers leave the property out: then nobody knows where the voice is.
    return (this.#speech?.getVoices() ?? []).filter((voice) => voice.localService);
  }
}

const primary = (lang: string): string => lang.split(/[-_]/)[0]?.toLowerCase() ?? '';
