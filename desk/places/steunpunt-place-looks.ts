import { msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { Option } from '../elements/select.ts';
import { lookOf } from './look.ts';
import { placeFacts } from './place-facts.ts';
import { settingsOf } from './places.ts';
import { startOf } from './start-words.ts';
import type { Things } from './things.ts';

/**
 * @summary How a place stands there now: in words, and as a visitor sees it.
 * @tag steunpunt-place-looks
 * @slot - what can be done about it
 */
export class SteunpuntPlaceLooks extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
      }
      dl > div {
        display: grid;
        gap: 1em;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
        max-inline-size: 34em;
        padding-block: 0.4em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      dt {
        color: var(--steunpunt-ink-quiet);
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) embed!: EmbedListed;
  @property({ attribute: false }) things!: Things;
  /** Origin of the hub. */
  @property() hub = '';

  /** Among them the one thing that it begins with. */
  @state() private shown: readonly Option[] = [];

  override render(): TemplateResult {
    const settings = settingsOf(this.embed);
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title">${msg('Zo staat het er', { id: 'desk.places.looks' })}</h2>
      ${placeFacts(settings, this.shown)}
      <steunpunt-place-preview
        .look=${lookOf(settings, this.hub, this.embed.key)}
      ></steunpunt-place-preview>
      <slot></slot>
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('embed')) return;
    const before = changed.get('embed');
    const { start, door } = this.embed;
    if (before?.start !== start || before.door !== door) void this.#bringShown();
  }

  /** The words of what it begins with; without the network only its kind is said. */
  async #bringShown(): Promise<void> {
    const { start, door } = this.embed;
    this.shown = [];
    const begin = startOf(start);
    if (!begin?.id) return;
    const things = (await this.things.of(begin.start, door)) ?? [];
    if (start === this.embed.start && door === this.embed.door) this.shown = things;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-looks': SteunpuntPlaceLooks;
  }
}
