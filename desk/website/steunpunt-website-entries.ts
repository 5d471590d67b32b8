import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entryName } from '../../src/core/library/cross-check.ts';
import type { Door, Entry } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import type { Drafts } from './drafts.ts';
import { OpenEntryEvent } from './events.ts';
import { entriesOn, matching, unchecked, type Shelved, type Standing } from './shelf.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords, standingWords, uncheckedWords } from './words.ts';

type Which = 'all' | 'unchecked' | Exclude<Standing, 'shipped'>;
const WHICH: readonly Which[] = ['all', 'unchecked', 'own', 'changed', 'hidden'];

/**
 * @summary All questions of the website by door and topic, to look through and to open.
 * @tag steunpunt-website-entries
 * @fires steunpunt-website-open
 */
export class SteunpuntWebsiteEntries extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      .tools {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
        align-items: end;
      }
      select {
        inline-size: 100%;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--steunpunt-m);
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  @property() door: Door = 'parent';
  @state() private typed = '';
  @state() private which: Which = 'all';

  /** After an entry was left: reading goes on where it was. */
  async focusEntry(name: string): Promise<void> {
    await this.updateComplete;
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('.line')];
    (lines.find(({ dataset }) => dataset['name'] === name) ?? lines[0])?.focus();
  }

  override render(): TemplateResult {
    const shelf = entriesOn(this.site.starter, this.site.local);
    const here = shelf.filter(({ value }) => value.door === this.door);
    const found = matching(here, this.typed).filter((one) => this.#wanted(one));
    const topics = this.site.starter.languages['nl']?.topics[this.door] ?? [];
    return html`<div class="stack">
      <div class="top">
        <div
          class="row"
          role="group"
          aria-label=${msg('Voor wie', { id: 'desk.website.for-whom' })}
        >
          ${(['parent', 'youth'] as const).map(
            (door) =>
              html`<button
                class="button small"
                type="button"
                aria-pressed=${door === this.door ? 'true' : 'false'}
                @click=${() => (this.door = door)}
              >
                ${doorsWords(door)}
              </button>`,
          )}
        </div>
        <button
          class="button primary"
          type="button"
          @click=${() => this.dispatchEvent(new OpenEntryEvent(`${this.door}/`))}
        >
          ${icon('ask')} ${msg('Nieuwe vraag', { id: 'desk.website.new' })}
        </button>
      </div>
      <div class="tools">
        <steunpunt-field
          type="search"
          .label=${msg('Zoek een vraag', { id: 'desk.website.search' })}
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.currentTarget as SteunpuntField).value)}
        ></steunpunt-field>
        <div>
          <label class="label" for="which">${msg('Laat zien', { id: 'desk.website.which' })}</label>
          <select id="which" @change=${this.#choose}>
            ${WHICH.map(
              (which) =>
                html`<option value=${which} ?selected=${which === this.which}>
                  ${this.#whichWords(which)}
                  (${here.filter((one) => this.#wanted(one, which)).length})
                </option>`,
            )}
          </select>
        </div>
      </div>
      <p role="status" class="quiet">
        ${
          found.length === 1
            ? msg('1 vraag', { id: 'desk.website.one' })
            : msg(str`${found.length} vragen`, { id: 'desk.website.count' })
        }
      </p>
      ${topics.map(({ id, title }) =>
        this.#topic(
          title,
          found.filter(({ value }) => value.topic === id),
        ),
      )}
      ${this.#topic(
        msg('Zonder onderwerp', { id: 'desk.website.no-topic' }),
        found.filter(({ value }) => !topics.some(({ id }) => id === value.topic)),
      )}
    </div>`;
  }

  #topic(title: string, found: readonly Shelved<Entry>[]): TemplateResult | typeof nothing {
    if (found.length === 0) return nothing;
    return html`<section class="stack tight">
      <h2>${title}</h2>
      <ul class="stack tight">
        ${found.map((one) => html`<li>${this.#line(one)}</li>`)}
      </ul>
    </section>`;
  }

  #line(one: Shelved<Entry>): TemplateResult {
    const name = entryName(one.value);
    const standing = standingWords(one.standing);
    return html`<button
      class="line"
      type="button"
      data-name=${name}
      @click=${() => this.dispatchEvent(new OpenEntryEvent(name))}
    >
      <span class="words">${one.value.question}</span>
      <span class="badges">
        ${
          this.drafts.has(name)
            ? html`<span class="badge look"
                >${msg('Nog niet geplaatst', { id: 'desk.website.unpublished' })}</span
              >`
            : nothing
        }
        ${standing ? html`<span class="badge">${standing}</span>` : nothing}
        ${unchecked(one) ? html`<span class="badge look">${uncheckedWords()}</span>` : nothing}
      </span>
    </button>`;
  }

  #wanted(one: Shelved<Entry>, which = this.which): boolean {
    if (which === 'all') return true;
    return which === 'unchecked' ? unchecked(one) : one.standing === which;
  }

  #whichWords(which: Which): string {
    if (which === 'all') return msg('Alles', { id: 'desk.website.all' });
    return which === 'unchecked' ? uncheckedWords() : standingWords(which);
  }

  readonly #choose = (event: Event): void => {
    this.which = (event.target as HTMLSelectElement).value as Which;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-entries': SteunpuntWebsiteEntries;
  }
}
