import { clipName, heardText } from '../../../src/core/clip-name.ts';
import { packClips } from '../../../src/core/clip-pack.ts';
import type { Speech } from '../../../kiosk/local-speech.ts';

interface Line {
  readonly text: string;
  readonly ms: number;
}

/** The manifest of a language, as it is shipped. */
export async function clipLines(lang: string): Promise<[name: string, line: Line][]> {
  const file = (await (await fetch(`/locales/audio/${lang}.json`)).json()) as {
    clips: Record<string, Line>;
  };
  return Object.entries(file.clips);
}

export async function clipBytes(lang: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`/locales/audio/${lang}/${name}.opus`);
  if (!answer.ok) throw new Error(`no clip ${lang}/${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A pack of the shipped clips that say these texts. Rejects when one of them has none. */
export async function packOf(
  lang: string,
  texts: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const clips = texts.map(async (text): Promise<[string, Uint8Array]> => {
    const name = clipName(lang, heardText(text));
    return [name, await clipBytes(lang, name)];
  });
  return packClips(new Map(await Promise.all(clips)));
}

/** What tells one sound from another. */
export const tuneOf = (buffer: AudioBuffer): string => {
  const loud = buffer.getChannelData(0).reduce((sum, sample) => sum + Math.abs(sample), 0);
  return `${Math.round(buffer.duration * 1000)} ms, ${Math.round(loud)}`;
};

/** Every sound that begins on this page from now on. */
export function soundsBegun(): string[] {
  const begun: string[] = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...when) {
    if (this.buffer) begun.push(tuneOf(this.buffer));
    start.apply(this, when);
  };
  return begun;
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

export const voiceOf = (lang: string, localService: boolean, first = false): Voice => ({
  lang,
  localService,
  default: first,
  name: `${lang} ${localService ? 'here' : 'far away'}`,
});

/** The browser's voices, as a device may have them: they say at once, and end after `speak`. */
export class DeviceVoices extends EventTarget implements Speech {
  readonly said: { readonly text: string; readonly by: string; readonly volume: number }[] = [];
  cancelled = 0;
  /** A device without a loudspeaker: it never says that it ended. */
  ends = true;
  #voices: readonly Voice[];

  constructor(...voices: Voice[]) {
    super();
    this.#voices = voices;
  }

  arrive(...voices: Voice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  getVoices(): SpeechSynthesisVoice[] {
    return [...this.#voices] as SpeechSynthesisVoice[];
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    const { text, voice, volume } = utterance;
    this.said.push({ text, by: voice?.name ?? '', volume });
    if (this.ends) queueMicrotask(() => utterance.dispatchEvent(new Event('end')));
  }

  cancel(): void {
    this.cancelled++;
  }

  /** A browser's own takes no voice but its own. */
  readonly utterance = (text: string): SpeechSynthesisUtterance =>
    Object.assign(new EventTarget(), { text }) as SpeechSynthesisUtterance;
}
