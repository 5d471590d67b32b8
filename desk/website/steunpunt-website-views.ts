import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { ViewEvent } from './events.ts';
import { GROUPS, type View } from './views.ts';
import { websiteStyles } from './website-styles.ts';

/**
 * @summary The ways through the room: under three headings on a wide page, one choice on a phone.
 * @tag steunpunt-website-views
 * @fires steunpunt-website-view - another one was chosen
 */
export class SteunpuntWebsiteViews extends LitElement {
  static override styles = [
    baseStyles,
    websiteStyles,
    css`
      .groups {
        border-block-start: 1px solid var(--steunpunt-line);
      }
      .group {
        display: grid;
        grid-template-columns: 10em minmax(0, 1fr);
        align-items: center;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      h2 {
        color: var(--steunpunt-ink-quiet);
        font-size: 1em;
        font-weight: 400;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.5em;
      }
      button {
        min-block-size: var(--steunpunt-target);
        padding: 0.4em 0.6em;
        border: 0;
        border-block: 4px solid transparent;
        background: none;
        color: var(--steunpunt-ink);
        font: inherit;
        cursor: pointer;
      }
      button:hover {
        background: var(--steunpunt-primary-soft);
      }
      button[aria-current='page'] {
        border-block-end-color: var(--steunpunt-primary);
        color: var(--steunpunt-primary);
        font-weight: 650;
      }
      .choice {
        display: none;
      }
      select {
        inline-size: 100%;
      }
      /* Ten buttons would be the whole screen of a phone. */
      @media (max-width: 40em) {
        .groups {
          display: none;
        }
        .choice {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: View = 'entries';
  /** How many changes of the national set wait for a look. */
  @property({ type: Number }) waiting = 0;

  override render(): TemplateResult {
    const label = msg('Wat wilt u veranderen?', { id: 'desk.website.nav' });
    return html`<nav aria-label=${label}>
      <div class="groups">
        ${GROUPS.map(
          (group, at) =>
            html`<div class="group">
              <h2 id="group-${at}">${group.label()}</h2>
              <ul aria-labelledby="group-${at}">
                ${group.views.map(({ view, label }) => html`<li>${this.#door(view, label())}</li>`)}
              </ul>
            </div>`,
        )}
      </div>
      <div class="choice">
        <label class="label" for="view">${label}</label>
        <select id="view" @change=${this.#chosen}>
          ${GROUPS.map(
            (group) =>
              html`<optgroup label=${group.label()}>
                ${group.views.map(
                  ({ view, label }) =>
                    html`<option value=${view} .selected=${view === this.view}>
                      ${label()}${this.#waits(view) ? ` (${this.waiting})` : ''}
                    </option>`,
                )}
              </optgroup>`,
          )}
        </select>
      </div>
    </nav>`;
  }

  #door(view: View, label: string): TemplateResult {
    return html`<button
      type="button"
      aria-current=${view === this.view ? 'page' : 'false'}
      @click=${() => this.dispatchEvent(new ViewEvent(view))}
    >
      ${label}
      ${this.#waits(view) ? html`<span class="badge look">${this.waiting}</span>` : nothing}
    </button>`;
  }

  #waits(view: View): boolean {
    return view === 'updates' && this.waiting > 0;
  }

  readonly #chosen = (event: Event): void => {
    this.dispatchEvent(new ViewEvent((event.target as HTMLSelectElement).value as View));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-views': SteunpuntWebsiteViews;
  }
}
