import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { labelFor } from '../../src/i18n/launcher-label.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { Look } from './look.ts';
import { previewStyles } from './steunpunt-place-preview.styles.ts';

const SIZES = ['computer', 'phone'] as const;
type Size = (typeof SIZES)[number];

// The checker of templates knows one word of it; the attribute takes several.
const SANDBOX = 'allow-scripts allow-same-origin allow-forms' as 'allow-forms';

/**
 * @summary A drawn site with the hub's real page in it, on a computer and on a phone. Nobody says
 * hello to that page here, so nothing can be sent from it.
 * @tag steunpunt-place-preview
 */
export class SteunpuntPlacePreview extends LitElement {
  static override styles = [baseStyles, buttonStyles, previewStyles];

  @property({ attribute: false }) look!: Look;

  /** On a phone a whole computer is too small to see anything. */
  @state() private size: Size = matchMedia('(max-width: 40em)').matches ? 'phone' : 'computer';
  @state() private open = this.size === 'computer';
  @query('.glass') private readonly glass!: HTMLElement;
  readonly #sizes = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    // The drawn button is for who tries it with a mouse; the real one stands above the drawing.
    this.addEventListener('click', (event) => {
      if (event.composedPath().some((node) => node instanceof Element && node.matches('.launcher')))
        this.#toggle();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#sizes.observe(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override render(): TemplateResult {
    const { mode } = this.look;
    return html`<div class="row no-print">
        ${SIZES.map(
          (size) =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${size === this.size ? 'true' : 'false'}
              @click=${() => this.#show(size)}
            >
              ${sizeWords(size)}
            </button>`,
        )}
        ${
          mode === 'inline'
            ? nothing
            : html`<button class="button quiet" type="button" @click=${this.#toggle}>
                ${
                  this.open
                    ? msg('Doe het venster dicht', { id: 'desk.places.preview-close' })
                    : msg('Doe het venster open', { id: 'desk.places.preview-open' })
                }
              </button>`
        }
      </div>
      <div
        class="glass ${this.size}"
        role="group"
        aria-label=${msg('Zo ziet een bezoeker het', { id: 'desk.website.preview' })}
      >
        ${this.#site()}
      </div>
      <p class="quiet">
        ${msg(
          'De website is getekend, het venster is echt. Wat u hier typt, wordt niet verstuurd.',
          {
            id: 'desk.places.preview-real',
          },
        )}
      </p>`;
  }

  #site(): TemplateResult {
    const { name, mode, position } = this.look;
    const floats = mode === 'bubble';
    return html`<div class="site">
      <div class="bar" aria-hidden="true"><b>${name}</b><i></i><i></i><i></i></div>
      <div class="columns">
        <div class="text">
          ${lines(floats ? 5 : 1)} ${mode === 'dialog' ? this.#launcher('') : nothing}
          ${mode === 'inline' ? this.#panel('inline') : nothing} ${lines(floats ? 5 : 3)}
        </div>
        <aside aria-hidden="true"></aside>
      </div>
      ${floats ? this.#launcher(`bubble ${position}`) : nothing}
      ${mode !== 'inline' && this.open ? this.#panel(`${mode} ${position}`) : nothing}
    </div>`;
  }

  /** A picture of the button: the real one is the loader's, which runs on no page of the desk. */
  #launcher(where: string): TemplateResult {
    const [lang, words] = labelFor(this.look.lang);
    return html`<div class="launcher ${where}" aria-hidden="true" lang=${lang} dir="auto">
      ${words}
    </div>`;
  }

  #panel(where: string): TemplateResult {
    const { page } = this.look;
    // Another address in the same frame would be a step in the history of the desk.
    return html`<div class="panel ${where}">
      ${
        page
          ? keyed(
              page,
              html`<iframe
                src=${page}
                title=${msg('Voorbeeld van het venster', { id: 'desk.places.preview-frame' })}
                referrerpolicy="no-referrer"
                sandbox=${SANDBOX}
              ></iframe>`,
            )
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const [back, front] = this.look.colors;
    // Set on the node: the desk's policy lets no style attribute in.
    this.glass.style.setProperty('--launcher', back);
    this.glass.style.setProperty('--on-launcher', front);
    this.#fit();
  }

  /** As much smaller as it takes for the whole screen to fit. */
  #fit(): void {
    const wide = Number.parseFloat(getComputedStyle(this.glass).getPropertyValue('--wide'));
    const scale = Math.min(1, this.glass.clientWidth / wide);
    this.glass.style.setProperty('--scale', String(scale));
  }

  #show(size: Size): void {
    this.size = size;
    // On a phone the window lies over the whole page: first show where it is.
    this.open = size === 'computer';
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
  };
}

function sizeWords(size: Size): string {
  return size === 'computer'
    ? msg('Op een computer', { id: 'desk.places.preview-computer' })
    : msg('Op een telefoon', { id: 'desk.places.preview-phone' });
}

/** Words that nobody has to read. */
function lines(paragraphs: number): TemplateResult {
  return html`<u class="title" aria-hidden="true"></u> ${Array.from(
      { length: paragraphs },
      () =>
        html`<u aria-hidden="true"></u><u aria-hidden="true"></u
          ><u class="end" aria-hidden="true"></u>`,
    )}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-preview': SteunpuntPlacePreview;
  }
}
