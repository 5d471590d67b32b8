import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { heardOn, type Heard } from '../kiosk/voice/heard.ts';
import { drawing } from '../signs.ts';
import { VisitorElement } from './visitor-element.ts';

const ALOUD = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11';
const HUSH = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5M21 9.5l-5 5';
/** A little slower than a voice speaks by itself. */
const RATE = 0.9;
/** What leads from one screen to another, or out. */
const LEAVING = ['steunpunt-go', 'steunpunt-leave', 'steunpunt-conversation', 'steunpunt-language'];

/**
 * @summary Reads the screen before it aloud; nothing where the device has no voice of its own in
 * this language. A voice of the network would hear what stands here, so none of those is used; and
 * what a visitor wrote is never read.
 * @tag steunpunt-aloud
 */
export class SteunpuntAloud extends VisitorElement {
  static override properties = {
    speaking: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        position: sticky;
        inset-block-end: 0.5em;
        display: block;
        inline-size: fit-content;
        margin-block-start: 1em;
        margin-inline-start: auto;
      }
      .button {
        background: var(--steunpunt-surface);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  private speaking = false;
  readonly #speech = 'speechSynthesis' in window ? speechSynthesis : null;
  /** Another screen stands there, or this page is not in sight. */
  readonly #screens = new MutationObserver(() => this.#stop());
  readonly #sight = new IntersectionObserver(([seen]) => {
    if (seen && !seen.isIntersecting) this.#stop();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = false;
    this.#speech?.addEventListener('voiceschanged', this.#voicesCame);
    addEventListener('pagehide', this.#stop);
    for (const type of LEAVING) addEventListener(type, this.#stop, true);
    if (this.parentElement) this.#screens.observe(this.parentElement, { childList: true });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#speech?.removeEventListener('voiceschanged', this.#voicesCame);
    removeEventListener('pagehide', this.#stop);
    for (const type of LEAVING) removeEventListener(type, this.#stop, true);
    this.#screens.disconnect();
    this.#sight.disconnect();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#voice(currentLocale())) return nothing;
    // One button, so that the focus stays on it.
    return html`<button class="button" type="button" @click=${this.#press}>
      ${drawing(this.speaking ? HUSH : ALOUD)}
      ${
        this.speaking
          ? msg('Stop voorlezen', { id: 'aloud.stop' })
          : msg('Lees voor', { id: 'aloud' })
      }
    </button>`;
  }

  protected override updated(): void {
    // What has the focus is not behind it.
    document.documentElement.style.scrollPaddingBlockEnd = this.#voice(currentLocale())
      ? '5em'
      : '';
  }

  /** Null where no voice of this device speaks `lang`. */
  #voice(lang: string): SpeechSynthesisVoice | null {
    const voices = this.#speech?.getVoices() ?? [];
    const own = voices.filter((one) => one.localService && primary(one.lang) === primary(lang));
    return own.find((one) => one.default) ?? own[0] ?? null;
  }

  readonly #voicesCame = (): void => this.requestUpdate();

  readonly #press = (): void => {
    if (this.speaking) this.#stop();
    else this.#read();
  };

  #read(): void {
    const screen = this.previousElementSibling;
    if (!screen) return;
    const said = heardOn(screen).flatMap((heard) => {
      const { text, lang } = heard;
      const voice = isTyped(heard) ? null : this.#voice(lang || currentLocale());
      if (!voice) return [];
      const utterance = new SpeechSynthesisUtterance(text);
      return Object.assign(utterance, { voice, lang: voice.lang, rate: RATE });
    });
    const last = said.at(-1);
    if (!last) return;
    this.speaking = true;
    for (const type of ['end', 'error']) last.addEventListener(type, () => (this.speaking = false));
    for (const utterance of said) this.#speech?.speak(utterance);
  }

  readonly #stop = (): void => {
    if (!this.speaking) return;
    this.speaking = false;
    this.#speech?.cancel();
  };
}

/** Of a visitor, or for their eyes only. What we replied has no language either. */
function isTyped({ own, lang, nodes }: Heard): boolean {
  const around = nodes[0]?.parentElement;
  const reply = around?.closest('.bubble');
  return own || !!around?.closest('.own, [translate=no]') || (!lang && !reply);
}

const primary = (lang: string): string => lang.split(/[-_]/)[0]?.toLowerCase() ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-aloud': SteunpuntAloud;
  }
}
