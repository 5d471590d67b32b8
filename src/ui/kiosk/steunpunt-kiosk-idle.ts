import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { coverStyles } from './cover-styles.ts';
import { asAnswer, watchActs } from './idle-acts.ts';
import { idleRules, IdleWatch, type IdleRules } from './idle.ts';
import { KioskElement } from './kiosk-element.ts';
import { WipeEvent } from './events.ts';
import type { KioskPlace } from './places.ts';

/** A finger may lie still before it goes up; its click comes right after. */
const CLICK_MS = 400;

/**
 * @summary K6: asks whether somebody is still there, and ends the visit when nobody says so.
 *
 * It covers what stands on the screen: whoever comes by reads a question, not somebody else's words.
 * Any touch or key says yes. A finger keeps it there until it is up, so that nothing beneath it is
 * pressed by the way.
 * @tag steunpunt-kiosk-idle
 * @fires steunpunt-kiosk-wipe - `stop` or `idle`
 */
export class SteunpuntKioskIdle extends KioskElement {
  static override properties = {
    place: { attribute: false },
    left: { state: true },
    rules: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    coverStyles,
    css`
      .window {
        inline-size: min(100%, 26em);
        padding: 2.5em 1.75em 1.75em;
        border: 2px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-arch);
        background: var(--steunpunt-surface);
        text-align: center;
      }
      .lamp {
        display: grid;
        inline-size: 3.6em;
        block-size: 3.6em;
        margin-inline: auto;
        border-radius: 50%;
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
        place-items: center;
      }
      .lamp svg {
        inline-size: 2em;
        block-size: 2em;
      }
      h2 {
        font-size: var(--steunpunt-title);
      }
      .answers {
        display: grid;
        gap: max(var(--steunpunt-l), var(--steunpunt-kiosk-gap));
      }
      .clock {
        block-size: 4.2em;
        padding-block-start: 0.5em;
        color: var(--steunpunt-ink-quiet);
      }
      .clock b {
        display: block;
        color: var(--steunpunt-ink);
        font-size: 2em;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
      }
    `,
  ];

  /** Where the visit is. */
  place: KioskPlace = { screen: 'attract' };
  /** Seconds until all goes; null while nobody is asked. */
  private left: number | null = null;
  /** Of the question that is asked. */
  private rules: IdleRules | null = null;
  #watch: IdleWatch | null = null;
  #stops: (() => void)[] = [];
  /** The finger that said yes is still down. */
  #finger = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { clock, voice, comfort } = this.kiosk;
    const watch = new IdleWatch(clock, () => voice?.speaking ?? false, {
      warn: () => this.#ask(),
      left: (seconds) => (this.left = seconds),
      resume: () => {
        if (!this.#finger) this.#close();
      },
      end: () => this.dispatchEvent(new WipeEvent('idle')),
    });
    this.#watch = watch;
    this.#stops = [
      () => watch.stop(),
      watchActs(this.#acted, () => clock.now()),
      comfort.subscribe(() => this.#follow()),
      // It has said what it had to say: from now on somebody thinks about it.
      voice?.subscribe(() => {
        if (!watch.warned) watch.act();
      }) ?? (() => undefined),
    ];
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  protected override firstUpdated(changes: PropertyValues): void {
    super.firstUpdated(changes);
    // Closed by the browser, as a gesture back does, is an answer. News of our own close comes late.
    this.#dialog?.addEventListener('close', () => {
      if (this.#watch?.warned && !this.#dialog?.open) this.#watch.act();
    });
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!changes.has('place')) return;
    this.#follow();
    this.#watch?.act();
  }

  override render(): TemplateResult {
    const { left, rules } = this;
    const half = rules ? rules.warn / 2000 : 0;
    const shown = left !== null && left <= half;
    return html`<dialog role="alertdialog" aria-labelledby="heading" aria-describedby="what">
      <div class="window stack">
        <div class="lamp">${sign('clock')}</div>
        <h2 id="heading">${msg('Bent u er nog?', { id: 'kiosk.idle.heading' })}</h2>
        <p id="what">${this.#what()}</p>
        <div class="answers">
          <button class="button primary wide" type="button" @click=${this.#goOn}>
            ${msg('Ja, ik ga door', { id: 'kiosk.idle.go-on' })}
          </button>
          <button class="button wide" type="button" @click=${this.#stopAll}>
            ${msg('Stop en wis', { id: 'kiosk.idle.stop' })}
          </button>
        </div>
        <div class="clock" aria-hidden="true">
          ${
            shown
              ? html`<b>${left}</b> ${msg('Dan wissen wij alles', { id: 'kiosk.idle.then' })}`
              : nothing
          }
        </div>
        <p class="unseen" role="status">${shown ? this.#spoken(Math.floor(half)) : nothing}</p>
      </div>
    </dialog>`;
  }

  #what(): string {
    return msg('Raak het scherm aan, dan kunt u verder. Anders wissen wij wat u hier deed.', {
      id: 'kiosk.idle.what',
    });
  }

  /** The same sentence in every second, so that it is read once. */
  #spoken(seconds: number): string {
    return msg(str`Seconden tot wij alles wissen: ${seconds}`, { id: 'kiosk.idle.seconds' });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #follow(): void {
    const { settings, comfort } = this.kiosk;
    this.rules = idleRules(this.place.screen, settings, comfort.moreTime);
    this.#watch?.follow(this.rules);
  }

  #ask(): void {
    const { voice, comfort } = this.kiosk;
    this.#dialog?.showModal();
    if (comfort.aloud)
      voice?.say([msg('Bent u er nog?', { id: 'kiosk.idle.heading' }), this.#what()]);
  }

  #close(): void {
    this.left = null;
    this.#dialog?.close();
  }

  readonly #acted = (act: Event): void => {
    const [watch, dialog] = [this.#watch, this.#dialog];
    if (this.#finger) this.#lift(act);
    else if (!watch?.warned || !dialog) watch?.act();
    else {
      const answer = asAnswer(act, dialog);
      if (answer === 'busy') watch.busy();
      if (answer !== 'answer') return;
      this.#finger = act.type === 'pointerdown';
      watch.act();
      if (this.#finger) this.#waitForFinger();
    }
  };

  /** A tap ends in a click; a drag in none. */
  #waitForFinger(): void {
    const up = new AbortController();
    const lifted = (): void => {
      up.abort();
      this.kiosk.clock.after(CLICK_MS, () => this.#lift());
    };
    for (const type of ['pointerup', 'pointercancel'])
      addEventListener(type, lifted, { capture: true, signal: up.signal });
  }

  #lift(act?: Event): void {
    if (!this.#finger || (act && act.type !== 'click' && act.type !== 'keydown')) return;
    this.#finger = false;
    this.#close();
  }

  readonly #goOn = (): void => this.#watch?.act();
  readonly #stopAll = (): void => {
    this.#watch?.stop();
    this.dispatchEvent(new WipeEvent('stop'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-idle': SteunpuntKioskIdle;
  }
}
