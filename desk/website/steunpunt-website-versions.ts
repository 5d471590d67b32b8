import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { changes } from '../../src/core/library/changes.ts';
import { laidOver } from '../../src/core/library/laid-over.ts';
import type { LocalLayer } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { dayWords, troubleWords } from '../words.ts';
import { PublishedEvent } from './events.ts';
import type { Version } from './library-hub.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { notPublishedWords } from './words.ts';

/** Where the website would go back to. */
interface Target {
  readonly layer: LocalLayer;
  /** What was there when it was asked. */
  readonly base: LocalLayer;
  /** What would change, as sentences. */
  readonly lines: readonly string[];
}

/**
 * @summary Who changed what and when, and the way back.
 * @tag steunpunt-website-versions
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteVersions extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      li li {
        padding-inline-start: 1em;
        text-indent: -0.7em;
      }
      li li::before {
        content: '· ';
      }
      .version {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  /** Days since 1970-01-01 UTC. */
  @property({ type: Number }) today = 0;
  @state() private versions: readonly Version[] | null = null;
  @state() private trouble = '';
  @state() private target: Target | null = null;
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <p>
        ${msg('Elke keer dat u iets op de website zet, bewaren wij hoe het was. U kunt altijd terug.', { id: 'desk.website.versions.explain' })}
      </p>
      ${this.trouble ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>` : nothing}
      ${this.#list()} ${this.#dialog()}
    </div>`;
  }

  #list(): TemplateResult | typeof nothing {
    if (!this.versions) return nothing;
    if (this.versions.length === 0)
      return html`<p class="quiet">
        ${msg('U heeft nog niets veranderd.', { id: 'desk.website.versions.none' })}
      </p>`;
    return html`<ul class="stack tight">
      ${this.versions.map((version) => html`<li>${this.#version(version)}</li>`)}
    </ul>`;
  }

  #version({ n, name, day, lines }: Version): TemplateResult {
    const when = dayWords(day, this.today);
    return html`<article class="card version">
      <h2>${name}, ${when}</h2>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${lines.length === 0 ? html`<p class="quiet">${msg('Niets dat bezoekers zien.', { id: 'desk.website.versions.unseen' })}</p>` : nothing}
      <div>
        <button
          class="button small"
          type="button"
          aria-label=${msg(str`Zet terug naar hoe het hiervoor was: ${name}, ${when}`, { id: 'desk.website.versions.back-name' })}
          @click=${() => this.#ask(n - 1)}
        >
          ${msg('Zet terug naar hoe het hiervoor was', { id: 'desk.website.versions.back' })}
        </button>
      </div>
    </article>`;
  }

  #dialog(): TemplateResult {
    const { target } = this;
    return html`<steunpunt-desk-confirm
      .heading=${msg('De website terugzetten?', { id: 'desk.website.versions.title' })}
      .yes=${msg('Ja, zet terug', { id: 'desk.website.to-shipped-yes' })}
      .act=${() => this.#restore()}
    >
      ${
        target && target.lines.length > 0
          ? html`<p>${msg('Dit verandert er dan:', { id: 'desk.website.versions.changes' })}</p>
              <ul>
                ${target.lines.map((line) => html`<li>${line}</li>`)}
              </ul>`
          : html`<p>
              ${msg('De website ziet er nu al zo uit.', { id: 'desk.website.versions.same' })}
            </p>`
      }
    </steunpunt-desk-confirm>`;
  }

  async #load(): Promise<void> {
    const answer = await this.site.versions();
    if (answer.kind === 'ok') this.versions = answer.value;
    else this.trouble = troubleWords(answer);
  }

  async #ask(n: number): Promise<void> {
    const answer = await this.site.layerOf(n);
    if (answer.kind !== 'ok') {
      this.trouble = troubleWords(answer);
      return;
    }
    const { starter, local: base } = this.site;
    const layer = answer.value;
    const lines = changes(laidOver(starter, base), laidOver(starter, layer));
    this.target = { layer, base, lines: lines.map(({ sentence }) => sentence) };
    await this.updateComplete;
    this.dialog.show();
  }

  async #restore(): Promise<string> {
    if (!this.target) return '';
    const { layer, base } = this.target;
    const done = await this.site.publish({ kind: 'layer', layer }, base);
    if (done.kind === 'met')
      return msg('Uw collega veranderde net iets. Kijk eerst wat er nu staat.', {
        id: 'desk.website.versions.met',
      });
    if (done.kind === 'ok') {
      await this.#load();
      this.dispatchEvent(
        new PublishedEvent(msg('De website is teruggezet.', { id: 'desk.website.versions.done' })),
      );
    }
    return notPublishedWords(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-versions': SteunpuntWebsiteVersions;
  }
}
