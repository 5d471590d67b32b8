import { observed, readSettings, screenName } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import type { WidgetEventMap } from './events.ts';
import { labelFor } from './labels.ts';
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
  readonly #button: HTMLButtonElement = create(
    'button',
    {
      part: 'launcher' as unknown as DOMTokenList,
      onclick: () => this.toggle(),
      onpointerenter: () => this.#near(),
      onfocus: () => this.#near(),
      onkeydown: ({ key }) => {
        if (key === 'Escape') this.close();
      },
    },
    this.#text,
  );
  #panel: Panel | undefined;

  constructor() {
    super();
    fillShadow(this, this.#button, this.#slot);
  }

  connectedCallback(): void {
    this.#draw();
    if (readSettings(this).warm === 'idle') afterLoad(this.#near);
  }

  disconnectedCallback(): void {
    // Moving is not removing: a moved element is back before this runs.
    queueMicrotask(() => this.#draw());
  }

  attributeChangedCallback(name: string): void {
    this.#draw(false, (bad) => {
      // Told after the code that made the element had a chance to listen.
      if (name.endsWith(bad)) queueMicrotask(() => this.#hear('error', bad));
    });
  }

  /** Opens the window, at a screen if one is named ("code"). Does nothing without a usable embed. */
  open(screen?: string): void {
    this.#draw(true)?.open(screenName(screen));
  }

  close(): void {
    this.#panel?.close();
  }

  toggle(): void {
    if (this.#button.ariaExpanded === 'true') this.close();
    else this.open();
  }

  /** Takes the window back to its first screen and forgets what was typed. */
  reset(): void {
    this.#panel?.reset();
  }

  readonly #near = (): void => {
    if (readSettings(this).warm !== 'none') this.#draw(true)?.warm();
  };

  /**
   * Brings launcher and panel in line with the attributes and with one another. The panel is made if
   * `wanted` and there is none; undefined without a usable embed, or out of the page.
   */
  #draw(wanted?: boolean, bad?: (name: string) => void): Panel | undefined {
    const settings = readSettings(this, bad);
    const { url, mode, position, lang, color } = settings;
    const button = this.#button;
    const panel = this.#panel;
    if (panel && (panel.url !== url || !this.isConnected)) {
      this.#panel = undefined;
      park(panel);
    }
    if (this.isConnected && url)
      this.#panel ??= unpark(url) ?? (wanted ? createPanel(url) : undefined);
    button.className = `${mode} ${position}`;
    button.style.setProperty('--steunpunt-primary', color);
    button.hidden = !url;
    button.ariaExpanded = 'false';
    this.#slot.hidden = false;
    [button.lang, this.#text.data] = labelFor(lang);
    this.#panel?.serve({
      host: this,
      launcher: button,
      slot: this.#slot,
      settings,
      hear: this.#hear,
    });
    return this.#panel;
  }

  readonly #hear = (news?: News, reason?: string): void => {
    this.#draw();
    if (news === 'close' && document.activeElement === document.body) this.#button.focus();
    if (news) this.dispatchEvent(Object.assign(new Event(`steunpunt-${news}`), { reason }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-widget': SteunpuntWidget;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges with the DOM's own
  interface HTMLElementEventMap extends WidgetEventMap {}
}
