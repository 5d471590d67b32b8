import { observed, readSettings, screenName } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import type { WidgetEventMap } from './events.ts';
import { labelFor } from '../../src/i18n/launcher-label.ts';
import { createPanel, type News, type Panel } from './panel.ts';
import { park, unpark } from './parking.ts';
import { afterLoad } from './warm.ts';

/**
 * @summary A button on any page that opens the support point's own window.
 * @tag steunpunt-widget
 * @slot - What to show until the window works, and when it cannot: a link and a phone number.
 * @csspart launcher - The button.
 * @cssprop --steunpunt-offset - Distance from the corner.
 * @cssprop --steunpunt-primary - Colour of the button and of what can be pressed; falls back to `--utrecht-button-primary-action-background-color`.
 * @cssprop --steunpunt-radius - Corners of the button and of the window; falls back to `--utrecht-button-border-radius`.
 * @cssprop --steunpunt-font - Letters of the button, and of the window where it has them; falls back to `--utrecht-button-font-family`.
 * @attr embed - The embed key.
 * @attr base-url - Address of the hub; without it, where the script came from.
 * @attr lang - Language to begin in; without it, that of the page around the element.
 * @attr door - `parent` or `youth`: whose answers and tone come first; without it, as set at the desk.
 * @attr start - The first screen; without it, as set at the desk.
 * @attr mode - `bubble` in a corner, `dialog` from a button in the text, `inline` in the page itself.
 * @attr position - `start` or `end`: the corner of a bubble.
 * @attr color - Six hexadecimal digits after a #, for who cannot add a style sheet.
 * @attr color-scheme - `light`, `dark` or `auto`.
 * @attr warm - When the window is fetched: `idle`, `hover` or `none` before the click.
 * @attr key-fingerprint - Of the point's identity key; with another key nothing can be sent.
 * @fires {WidgetEvent} steunpunt-ready - The window answered: what is typed now can be kept.
 * @fires {WidgetEvent} steunpunt-open - The window opened.
 * @fires {WidgetEvent} steunpunt-close - The window closed.
 * @fires {WidgetEvent} steunpunt-queued - Something is kept in the visitor's browser, not yet at the hub.
 * @fires {WidgetEvent} steunpunt-sent - The hub has it.
 * @fires {WidgetEvent} steunpunt-error - It has a `reason`: `delivery`, `frame`, or the name of an attribute that was ignored.
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

  /** Closes the window; what was typed stays. */
  close(): void {
    this.#panel?.close();
  }

  /** Opens the window, or closes it. */
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
    this.#panel?.serve(
      { host: this, launcher: button, slot: this.#slot, hear: this.#hear },
      settings,
    );
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
