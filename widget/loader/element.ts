import { observed, readSettings, screenName, type Settings } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import { WidgetEvent, type WidgetEventMap } from './events.ts';
import { labelsFor } from './labels.ts';
import { createPanel, type News, type Panel } from './panel.ts';
import { park, unpark } from './parking.ts';
import { afterLoad } from './warm.ts';

/**
 * @summary A button on any page that opens the support point's own window.
 * @tag steunpunt-widget
 * @slot - What to show until the window works, and when it cannot: a link and a phone number.
 * @csspart launcher - The button.
 * @cssprop --steunpunt-offset - Distance from the corner.
 * @fires steunpunt-ready, steunpunt-open, steunpunt-close, steunpunt-queued, steunpunt-sent,
 *   steunpunt-error - None bubbles, none says what was asked or answered.
 */
export class SteunpuntWidget extends HTMLElement {
  static readonly observedAttributes = observed;

  readonly #slot = create('slot');
  // One node for good: a press on the icon while the text is exchanged becomes no click.
  readonly #text = new Text();
  readonly #button = create(
    'button',
    {
      part: 'launcher' as unknown as DOMTokenList,
      onclick: () => this.toggle(),
      onpointerenter: () => this.#near(),
      onfocus: () => this.#near(),
    },
    this.#text,
  );
  #panel: Panel | undefined;

  constructor() {
    super();
    fillShadow(this, this.#button, this.#slot);
  }

  connectedCallback(): void {
    if (this.#draw().warm === 'idle') afterLoad(() => this.#reach()?.warm());
  }

  disconnectedCallback(): void {
    // Moving is not removing: a moved element is back before this runs.
    queueMicrotask(() => this.#draw());
  }

  attributeChangedCallback(name: string): void {
    this.#draw((bad) => {
      // Told after the code that made the element had a chance to listen.
      if (name.endsWith(bad)) queueMicrotask(() => this.#hear('error', bad));
    });
  }

  /** Opens the window, at a screen if one is named ("code"). Does nothing without a usable embed. */
  open(screen?: string): void {
    this.#reach()?.open(screenName(screen));
  }

  close(): void {
    this.#panel?.close();
  }

  toggle(): void {
    if (this.#panel?.isOpen()) this.close();
    else this.open();
  }

  /** Takes the window back to its first screen and forgets what was typed. */
  reset(): void {
    this.#panel?.reset();
  }

  #near(): void {
    if (readSettings(this).warm !== 'none') this.#reach()?.warm();
  }

  /** The panel, made when first needed; undefined without a usable embed, or out of the page. */
  #reach(): Panel | undefined {
    const { url } = readSettings(this);
    if (url && this.isConnected) this.#panel ??= createPanel(url);
    this.#draw();
    return this.#panel;
  }

  /** Brings launcher and panel in line with the attributes and with one another. */
  #draw(bad?: (name: string) => void): Settings {
    const settings = readSettings(this, bad);
    const { url, mode, position, lang } = settings;
    const panel = this.#panel;
    if (panel && (panel.url !== url || !this.isConnected)) {
      this.#panel = undefined;
      park(panel);
    }
    if (this.isConnected) this.#panel ??= unpark(url);
    this.#panel?.serve({ host: this, settings, hear: (news, reason) => this.#hear(news, reason) });
    const labels = labelsFor(lang);
    this.#button.className = `${mode} ${position}`;
    this.#button.hidden = !url;
    this.#button.lang = labels.lang;
    this.#button.ariaExpanded = `${this.#panel?.isOpen() ?? false}`;
    this.#text.data = labels.launcher;
    this.#slot.hidden = this.#panel?.isReady() ?? false;
    return settings;
  }

  #hear(news?: News, reason?: string): void {
    this.#draw();
    if (news === 'close' && document.activeElement === document.body) this.#button.focus();
    if (news) this.dispatchEvent(new WidgetEvent(`steunpunt-${news}`, reason));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-widget': SteunpuntWidget;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges with the DOM's own
  interface HTMLElementEventMap extends WidgetEventMap {}
}
