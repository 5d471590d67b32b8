import { LOCALE_STATUS_EVENT } from '@lit/localize';
import { clipName, heardText, partsOf, sentencesOf } from '../src/core/clip-name.ts';
import type { ClipPack } from '../src/core/clip-pack.ts';
import { currentLocale } from '../src/i18n/localization.ts';
import type { Comfort } from '../src/ui/kiosk/comfort.ts';
import type { Spoken, Voice } from '../src/ui/kiosk/kiosk-visit.ts';
import { Clips } from './clips.ts';
import { LocalSpeech } from './local-speech.ts';
import { ClipPlayer, type Playing } from './sound.ts';

interface Options {
  readonly comfort: Comfort;
  readonly clips?: Clips;
  readonly player?: ClipPlayer;
  readonly speech?: LocalSpeech;
}

/** Begins to say one sentence, or a part of it. */
type Start = () => Playing;

/**
 * The voice of a screen: our own clips, else a voice of the device itself, else nothing at all. It
 * lives as long as its page.
 */
export class KioskVoice implements Voice {
  can = false;
  /** Whether our own clips are there, in the language of the page. */
  clips = false;
  at = -1;
  missed: Voice['missed'] = 'none';
  readonly #comfort: Comfort;
  readonly #clips: Clips;
  readonly #player: ClipPlayer;
  readonly #speech: LocalSpeech;
  readonly #listeners = new Set<() => void>();
  /** What is asked for; another one every time, so that an earlier one knows that it is over. */
  #order: object | null = null;
  #playing: Playing | null = null;

  constructor({
    comfort,
    clips = new Clips(),
    player = new ClipPlayer(),
    speech = new LocalSpeech('speechSynthesis' in window ? speechSynthesis : null),
  }: Options) {
    this.#comfort = comfort;
    this.#clips = clips;
    this.#player = player;
    this.#speech = speech;
    comfort.subscribe(() => (player.volume = comfort.volume));
    player.volume = comfort.volume;
    speech.subscribe(() => void this.#look());
    addEventListener(LOCALE_STATUS_EVENT, () => void this.#look());
    addEventListener('pagehide', () => this.stop());
    void this.#look();
  }

  get speaking(): boolean {
    return this.#order !== null;
  }

  /** Languages of the device's own voices. */
  get languages(): readonly string[] {
    return this.#speech.languages;
  }

  say(texts: readonly (string | Spoken)[], own: readonly string[] = []): void {
    this.stop();
    const all = [...texts, ...own.map((text) => ({ text, own: true }))];
    const order = (this.#order = {});
    void this.#sayAll(order, all);
  }

  stop(): void {
    this.#order = null;
    this.at = -1;
    this.missed = 'none';
    this.#playing?.stop();
    this.#playing = null;
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #sayAll(order: object, texts: readonly (string | Spoken)[]): Promise<void> {
    const page = currentLocale();
    const plan: { readonly at: number; readonly starts: readonly Start[] }[] = [];
    let missed = 0;
    let heard = 0;
    for (const [at, one] of texts.entries()) {
      const { text, lang = page, own = false } = typeof one === 'string' ? { text: one } : one;
      if (!heardText(text)) continue;
      // A waiting room hears nothing of a visitor.
      const starts =
        own && !this.#comfort.headphones
          ? null
          : ((await this.#starts(text, lang)) ?? (await this.#asOurs(text, page)));
      if (starts) plan.push({ at, starts });
      if (!own && starts) heard++;
      if (!own && !starts) missed++;
    }
    if (order !== this.#order) return;
    this.missed = missed === 0 ? 'none' : heard === 0 ? 'all' : 'some';
    for (const { at, starts } of plan) {
      this.at = at;
      this.#changed();
      for (const start of starts) {
        const playing = (this.#playing = start());
        await playing.ended;
        if (order !== this.#order) return;
      }
    }
    this.#order = null;
    this.at = -1;
    this.#changed();
  }

  /** How a text is said; null when some of it cannot be. What was typed has no clip. */
  async #starts(text: string, lang: string): Promise<Start[] | null> {
    const clips = await this.#clips.in(lang);
    const sentences = sentencesOf(text);
    const whole = sentences.map((sentence) => this.#byClips(clips, lang, [sentence]));
    if (whole.every((starts) => starts !== null)) return whole.flat();
    const spoken = this.#byVoice(text, lang);
    if (spoken) return spoken;
    const inParts = sentences.map((sentence) => {
      const parts = partsOf(sentence, (part) => clips.has(clipName(lang, part)));
      return parts && this.#byClips(clips, lang, parts);
    });
    // Half a text may say the opposite of the whole.
    return inParts.every((starts) => starts !== null) ? inParts.flat() : null;
  }

  /** Names of other languages have clips among ours. */
  async #asOurs(text: string, page: string): Promise<Start[] | null> {
    return this.#byClips(await this.#clips.in(page), page, sentencesOf(text));
  }

  #byClips(clips: ClipPack, lang: string, texts: readonly string[]): Start[] | null {
    const found = texts.map((text) => clips.get(clipName(lang, text)));
    if (!found.every((clip) => clip !== undefined)) return null;
    return found.map((clip) => () => this.#player.play(clip));
  }

  #byVoice(text: string, lang: string): Start[] | null {
    const voice = this.#speech.voice(lang);
    if (!voice) return null;
    return sentencesOf(text).map((sentence) => () => {
      return this.#speech.say(sentence, voice, this.#comfort.volume);
    });
  }

  async #look(): Promise<void> {
    const lang = currentLocale();
    const clips = (await this.#clips.in(lang)).size > 0;
    if (lang !== currentLocale()) return;
    this.clips = clips;
    const can = clips || this.#speech.voice(lang) !== null;
    if (can === this.can) return;
    this.can = can;
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
