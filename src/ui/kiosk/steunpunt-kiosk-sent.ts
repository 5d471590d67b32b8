import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Delivery } from '../../core/post-office.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import type { OwnMessage } from '../visitor/conversation.ts';
import { Countdown } from './countdown.ts';
import { kioskHeading, kioskWords } from './delivery-at-kiosk.ts';
import { evening, eveningStyles } from './evening.ts';
import { WipeEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { whyStyles } from './kiosk-why.ts';

const SECONDS = 20;
/** "Ik wil meer tijd". */
const MORE_TIME = 3;
/** What is kept is mostly sent within this: "not sent yet" is only said when it is not. */
const SOON_MS = 1000;

/**
 * @summary K5: where it is now, who reads it when, the code, and the way to leave.
 *
 * The screen closes by itself, because a code stands on it. Whoever does something with the code, or
 * asks for longer, has until nobody is there any more, and so has whoever waits for a network.
 * @tag steunpunt-kiosk-sent
 * @fires steunpunt-kiosk-wipe - `done`
 */
export class SteunpuntKioskSent extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    kioskPageStyles,
    whyStyles,
    eveningStyles,
    css`
      h1 {
        font-size: calc(1.15 * var(--steunpunt-title));
      }
      .picture {
        display: grid;
        place-items: center;
        inline-size: 3.4em;
        block-size: 3.6em;
        border-radius: var(--steunpunt-arch);
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .picture svg {
        inline-size: 2.1em;
        block-size: 2.1em;
      }
      .big {
        max-inline-size: none;
        font-size: 1.15em;
      }
      @media (orientation: landscape) and (min-width: 1000px) {
        .head {
          grid-template-columns: auto minmax(0, 1fr) auto;
          column-gap: var(--steunpunt-l);
          align-content: center;
        }
        .page {
          padding-block-end: 0.5em;
        }
        .stays {
          display: grid;
          grid-area: 1 / 3 / span 2;
          gap: var(--steunpunt-s);
          justify-items: end;
          max-inline-size: 20em;
        }
        .picture {
          grid-row: 1 / span 2;
          align-self: start;
        }
      }
      /* The seconds count down without moving anything. */
      .timer {
        font-variant-numeric: tabular-nums;
      }
      .small {
        font-size: 1.2em;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  #countdown: Countdown | null = null;
  /** Somebody asked for longer, or is busy with the code. */
  #held = false;
  #soon: (() => void) | null = null;
  /** What is about to be said. */
  #telling: Delivery | null = null;
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { clock, voice } = this.kiosk;
    const drawn = (): void => this.requestUpdate();
    this.#countdown = new Countdown(clock, drawn, this.#close);
    this.#stopListening = voice?.subscribe(() => this.#count());
    // Who touches anything is still reading.
    this.addEventListener('pointerdown', this.#again);
    this.addEventListener('keydown', this.#again);
    this.addEventListener('steunpunt-kiosk-hold', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#countdown?.stop();
    this.#soon?.();
    this.#stopListening?.();
  }

  override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (!message) return nothing;
    const delivery = this.#delivery(message);
    return html`<div class="page wide">
        <div class="head">
          <span class="picture">${sign(pictures[delivery])}</span>
          <h1 tabindex="-1">${kioskHeading(delivery, message.as)}</h1>
          ${this.#now(delivery, kioskWords(delivery, this.visit.content, message))}
          ${this.#stays(delivery)}
        </div>
        ${delivery === 'parked' || message.noReply ? nothing : this.#code(message)}
        <div class="row">
          <button class="button primary go" type="button" @click=${this.#done}>
            ${msg('Klaar', { id: 'kiosk.done' })}
          </button>
          ${message.noReply ? nothing : html`<steunpunt-kiosk-smiley></steunpunt-kiosk-smiley>`}
        </div>
      </div>
      ${evening()}`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { message } = this;
    if (!message) return;
    this.#tell(message);
    if (this.#may && this.#countdown?.left === null) this.#count();
    if (!this.#may) this.#countdown?.stop();
  }

  get message(): OwnMessage | null {
    return this.memory.conversation?.lastOwn ?? null;
  }

  /** Without a post office to ask: the state that claims least. */
  #delivery({ sid }: OwnMessage): Delivery {
    return this.visit.post.office?.delivery(sid) ?? 'memory';
  }

  /** Whether this screen may close by itself. */
  get #may(): boolean {
    const { message } = this;
    const speaking = this.kiosk.voice?.speaking ?? false;
    return !!message && !this.#held && !speaking && this.#delivery(message) !== 'memory';
  }

  #count(): void {
    const seconds = SECONDS * (this.kiosk.comfort.moreTime ? MORE_TIME : 1);
    if (this.#may) this.#countdown?.start(seconds);
    else this.#countdown?.stop();
  }

  /** Each state is said once; the screen is drawn again every second. */
  #tell(message: OwnMessage): void {
    const delivery = this.#delivery(message);
    if (delivery === message.said || delivery === this.#telling) return;
    this.#soon?.();
    this.#soon = null;
    this.#telling = delivery;
    const say = (): void => {
      message.said = delivery;
      this.#telling = null;
      this.visit.announce(kioskWords(delivery, this.visit.content, message));
    };
    if (delivery === 'kept') this.#soon = this.kiosk.clock.after(SOON_MS, say);
    else say();
  }

  #now(delivery: Delivery, words: string): TemplateResult {
    const { phone } = this.visit.content;
    if (delivery !== 'parked' && delivery !== 'memory') return html`<p class="big">${words}</p>`;
    return html`<steunpunt-notice tone="attention">
      ${words} ${phone ? html`<p class="small"><bdi dir="ltr">${phone}</bdi></p>` : nothing}
    </steunpunt-notice>`;
  }

  /** Who will be called needs no code, but may want to say something later. */
  #code({ as }: OwnMessage): TemplateResult | typeof nothing {
    const receipt = this.memory.conversation?.receipt;
    if (!receipt) return nothing;
    const code = html`<steunpunt-kiosk-receipt .receipt=${receipt}></steunpunt-kiosk-receipt> ${
        this.kiosk.settings.printer
          ? html`<steunpunt-kiosk-card .receipt=${receipt}></steunpunt-kiosk-card>`
          : nothing
      }`;
    if (as !== 'call') return code;
    return html`<details class="why">
      <summary @click=${this.#hold}>
        ${sign('code')} ${msg('Wilt u later iets veranderen?', { id: 'kiosk.sent.change-call' })}
      </summary>
      <div class="stack">
        <p>
          ${msg('Met deze code kunt u ons later schrijven. Bewaar hem als u dat wilt.', { id: 'kiosk.sent.call-code' })}
        </p>
        ${code}
      </div>
    </details>`;
  }

  /** How long it stands here: above what there is to read, so that it is in sight. */
  #stays(delivery: Delivery): TemplateResult {
    const left = this.#countdown?.left ?? null;
    if (left !== null)
      return html`<div class="row stays">
        <p class="timer quiet" role="timer">
          ${msg(str`Dit scherm wist zichzelf over ${left} seconden.`, { id: 'kiosk.sent.closes' })}
        </p>
        <button class="button" type="button" @click=${this.#hold}>
          ${sign('clock')} ${msg('Langer tonen', { id: 'kiosk.sent.longer' })}
        </button>
      </div>`;
    return html`<p class="quiet stays">
      ${
        delivery === 'memory'
          ? msg('Gaat u nu weg, dan komt het niet aan.', { id: 'kiosk.sent.stay' })
          : msg('Druk op Klaar. Dan wissen wij alles van dit scherm.', { id: 'kiosk.sent.wipes' })
      }
    </p>`;
  }

  readonly #done = (): void => void this.dispatchEvent(new WipeEvent('done'));

  readonly #close = (): void => {
    this.#hold();
    this.#done();
  };

  readonly #again = (): void => {
    if (this.#countdown?.left !== null) this.#count();
  };

  readonly #hold = (): void => {
    this.#held = true;
    this.#countdown?.stop();
    this.requestUpdate();
  };
}

const pictures = {
  kept: 'clock',
  memory: 'alert',
  sent: 'check',
  parked: 'alert',
  erased: 'info',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-sent': SteunpuntKioskSent;
  }
}
