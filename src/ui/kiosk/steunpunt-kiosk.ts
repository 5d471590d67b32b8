import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { clearFields } from '../clear-fields.ts';
import { drawing, sign } from '../signs.ts';
import { tokens } from '../tokens.ts';
import type { ConversationEvent, Place } from '../visitor/events.ts';
import { Memory } from '../visitor/memory.ts';
import { KioskGoEvent, WipeEvent } from './events.ts';
import { HideText } from './hide-text.ts';
import { applyComfort, kioskTokens } from './kiosk-tokens.ts';
import type { KioskScreen } from './kiosk-screen.ts';
import type { KioskVisit } from './kiosk-visit.ts';
import { isKioskScreen, type KioskPlace } from './places.ts';
import { shellStyles } from './shell-styles.ts';
import { Reader } from './voice/reader.ts';
import { ReadingOn } from './reading-on.ts';
import { kioskSigns } from './kiosk-signs.ts';

const attract: KioskPlace = { screen: 'attract' };

/**
 * @summary The waiting-room screen: one screen at a time between a bar of comforts and the way out.
 * @tag steunpunt-kiosk
 * @slot keyboard - our own keyboard, docked above the bottom bar
 * @fires steunpunt-kiosk-wipe - all of this visit goes; the page is replaced by whoever hears it
 * @fires steunpunt-language - another language was chosen
 * @fires steunpunt-door - the person said who they are
 */
export class SteunpuntKiosk extends LitElement {
  static override properties = {
    trail: { state: true },
  };

  static override styles = [tokens, kioskTokens, baseStyles, buttonStyles, shellStyles];

  /** What the screens need. Set it before the element is on the page. */
  visit!: KioskVisit;
  readonly memory = new Memory();
  /** The screens on the way here, this one last. */
  private trail: readonly KioskPlace[] = [attract];
  #screen: KioskScreen | null = null;
  readonly #readingOn: ReadingOn = new ReadingOn(this, () => this.renderRoot.querySelector('main'));
  #moved = false;
  #reader: Reader | null = null;
  #stop: (() => void) | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new HideText(this, () => this.visit.comfort);
    this.addEventListener('steunpunt-visit', (request) => {
      request.visit = this.visit;
    });
    this.addEventListener('steunpunt-kiosk-go', ({ place }) => this.#go(place));
    // Parts that the widget has too name its screens.
    this.addEventListener('steunpunt-go', ({ place }) => this.#goAsThere(place));
    this.addEventListener('steunpunt-door', ({ door }) => {
      // Whoever goes in by the other door is somebody else.
      if (door !== this.visit.door) this.memory.stop();
    });
    this.addEventListener('steunpunt-conversation', this.#begun);
    this.addEventListener('steunpunt-kiosk-shown', () => this.#reader?.arrived());
    this.addEventListener('steunpunt-kiosk-read', () => this.#reader?.read());
  }

  /** Where the visit is now. */
  get place(): KioskPlace {
    return this.trail.at(-1) ?? attract;
  }

  /** The element of the screen that is there; null before the first rendering. */
  get screen(): KioskScreen | null {
    return this.#screen;
  }

  /**
   * Shows a screen; one that was on the way here is gone back to. Reading starts at its heading
   * when a person asked for it.
   */
  show(place: KioskPlace, asked = true): void {
    const before = this.trail.findIndex((one) => same(one, place));
    const kept = before === -1 ? this.trail : this.trail.slice(0, before);
    this.#move([...kept.filter(({ screen }) => screen !== 'attract'), place], asked);
  }

  /** Forgets everything this page holds in memory, now. */
  wipe(): void {
    clearFields(this.renderRoot);
    this.#reader?.hush();
    this.memory.wipe();
    this.#move([attract], false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { settings, comfort } = this.visit;
    this.#stop = comfort.subscribe(() => applyComfort(this, settings, comfort));
    this.#reader = new Reader(this.visit, () => this.#screen);
    this.#reader.start();
    applyComfort(this, settings, comfort);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#reader?.end();
  }

  override render(): TemplateResult {
    const there = this.place.screen !== 'attract';
    return html`${there ? html`<steunpunt-kiosk-top .place=${this.place}></steunpunt-kiosk-top>` : nothing}
      <main>${this.#screen}</main>
      <slot name="keyboard"></slot>
      ${there ? this.#bottom() : nothing}
      <steunpunt-kiosk-idle .place=${this.place}></steunpunt-kiosk-idle>
      <steunpunt-kiosk-staff></steunpunt-kiosk-staff>`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (!changes.has('trail')) return;
    // Never one screen with the insides of another.
    const screen = document.createElement(`steunpunt-kiosk-${this.place.screen}`);
    this.#screen = Object.assign(screen as KioskScreen, {
      memory: this.memory,
      place: this.place,
    });
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector('main')?.scrollTo(0, 0);
    void this.#arrive();
  }

  async #arrive(): Promise<void> {
    const screen = this.#screen;
    if (!screen) return;
    await customElements.whenDefined(screen.localName);
    if (!screen.isConnected) return;
    await screen.focusHeading();
    this.#reader?.arrived();
  }

  #bottom(): TemplateResult {
    return html`<nav class="no-print" aria-label=${msg('Terug en stoppen', { id: 'kiosk.ways' })}>
      ${
        this.trail.length > 1
          ? html`<button class="button back" type="button" @click=${this.#back}>
              ${sign('back')} ${msg('Vorige', { id: 'kiosk.back' })}
            </button>`
          : nothing
      }
      ${
        this.#readingOn.more
          ? html`<button class="button quiet on" type="button" @click=${this.#on}>
              ${drawing(kioskSigns.down)} ${msg('Lees verder', { id: 'kiosk.on' })}
            </button>`
          : nothing
      }
      <button class="button stop" type="button" @click=${this.#stopAll}>
        ${sign('stop')} ${msg('Stop en wis alles', { id: 'kiosk.stop' })}
      </button>
    </nav>`;
  }

  readonly #back = (): void => void this.dispatchEvent(new KioskGoEvent(null));
  readonly #on = (): void => this.#readingOn.on();
  readonly #stopAll = (): void => void this.dispatchEvent(new WipeEvent('stop'));

  /** A screen with steps of its own goes back among those first. */
  #go(place: KioskPlace | null): void {
    if (place) this.show(place);
    else if (!this.#screen?.back())
      this.#move(this.trail.length > 1 ? this.trail.slice(0, -1) : [attract]);
  }

  #goAsThere(place: Place | null): void {
    if (!place) this.#go(null);
    else if (isKioskScreen(place.screen)) this.#go({ ...place, screen: place.screen });
  }

  #move(trail: readonly KioskPlace[], asked = true): void {
    this.#reader?.hush();
    this.trail = trail;
    this.#moved = asked;
  }

  /** What was sent is not there to go back to. */
  readonly #begun = ({ conversation }: ConversationEvent): void => {
    this.memory.conversation = conversation;
    this.#move([{ screen: 'sent' }]);
  };
}

const same = (one: KioskPlace, other: KioskPlace): boolean =>
  one.screen === other.screen && one.id === other.id;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk': SteunpuntKiosk;
  }
}
