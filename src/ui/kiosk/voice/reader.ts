import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { KioskVisit } from '../kiosk-visit.ts';
import { heardOn, type Heard } from './heard.ts';
import { lightUp } from './said-light.ts';

/** Reads the screens of a visit aloud: each as it comes for who asked for that, any of them once more. */
export class Reader {
  readonly #visit: KioskVisit;
  readonly #screen: () => Element | null;
  #texts: readonly Heard[] = [];
  #aloud = false;
  #stops: (() => void)[] = [];

  constructor(visit: KioskVisit, screen: () => Element | null) {
    this.#visit = visit;
    this.#screen = screen;
  }

  start(): void {
    const { comfort, voice } = this.#visit;
    this.#stops = [
      comfort.subscribe(() => this.#turned()),
      voice?.subscribe(() => this.#follow()) ?? ((): void => undefined),
      () => removeEventListener(LOCALE_STATUS_EVENT, this.#translated),
    ];
    addEventListener(LOCALE_STATUS_EVENT, this.#translated);
  }

  end(): void {
    this.hush();
    for (const stop of this.#stops) stop();
  }

  /** Another screen, or another question on it, stands there. */
  arrived(): void {
    if (this.#visit.comfort.aloud) this.read();
    else this.hush();
  }

  /** From the top, now. */
  read(): void {
    const [{ voice }, screen] = [this.#visit, this.#screen()];
    if (!voice || !screen) return;
    const texts = heardOn(screen);
    voice.say(texts);
    this.#texts = texts;
  }

  /** Of somebody who went on: nothing of the screen before is said any more. */
  hush(): void {
    this.#visit.voice?.stop();
  }

  /** The same screen in another language, or tone, once it stands there. */
  readonly #translated = (): void => {
    this.hush();
    requestAnimationFrame(() => this.arrived());
  };

  #turned(): void {
    const { aloud } = this.#visit.comfort;
    if (aloud === this.#aloud) return;
    this.#aloud = aloud;
    if (aloud) this.read();
    else this.hush();
  }

  #follow(): void {
    const { at = -1, speaking = false } = this.#visit.voice ?? {};
    // Others may speak too: then these are not the texts.
    if (!speaking) this.#texts = [];
    const nodes = this.#texts[at]?.nodes ?? [];
    lightUp(nodes);
    // At once, and only when it cannot be seen.
    nodes[0]?.parentElement?.scrollIntoView({ block: 'nearest' });
  }
}
