import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { followed } from '../../src/core/library/checked.ts';
import type { Spot } from '../../src/core/library/edit.ts';
import type { Starter } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { troubleWords } from '../words.ts';
import { OpenEntryEvent, PublishedEvent } from './events.ts';
import type { WaitingChange } from './library-hub.ts';
import { readable } from './readable.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';

/**
 * @summary New national texts that wait: what they change, old and new, and the button to take them.
 * @tag steunpunt-website-updates
 * @fires steunpunt-website-published
 * @fires steunpunt-website-open
 */
export class SteunpuntWebsiteUpdates extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      details {
        display: block;
      }
      summary {
        min-block-size: var(--steunpunt-target);
        padding-block: 0.6em;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      mark {
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .both {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr));
      }
    `,
  ];

  @state() private next: Starter | null = null;
  @state() private trouble = '';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    const { waiting } = this.site;
    if (!waiting)
      return html`<p class="quiet">
        ${msg('U heeft de nieuwste landelijke teksten.', { id: 'desk.website.updates.none' })}
      </p>`;
    const { changes } = waiting;
    return html`<div class="stack">
      <h2>
        ${
          changes.length === 1
            ? msg('1 landelijke tekst is veranderd', { id: 'desk.website.updates.one' })
            : msg(str`${changes.length} landelijke teksten zijn veranderd`, {
                id: 'desk.website.updates.count',
              })
        }
      </h2>
      <p>
        ${msg('Lees ze na. Op uw website verandert pas iets als u ze overneemt. Uw eigen teksten blijven staan.', { id: 'desk.website.updates.explain' })}
      </p>
      <ul class="stack tight">
        ${changes.map((change) => html`<li class="card">${this.#change(change)}</li>`)}
      </ul>
      ${this.trouble ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>` : nothing}
      <div class="row actions">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${() => this.#adopt()}
        >
          ${icon('check')} ${msg('Neem alles over', { id: 'desk.website.updates.take' })}
        </button>
      </div>
    </div>`;
  }

  #change(change: WaitingChange): TemplateResult {
    const fields = this.next ? readable(change, this.site.starter, this.next) : [];
    const own = this.#follows(change)
      ? html`<p class="quiet">
          ${msg('U had deze tekst nagekeken. De nieuwe komt ervoor in de plaats, om weer na te kijken.', { id: 'desk.website.updates.follows' })}
        </p>`
      : change.own
        ? html`<p>
            <span class="badge look"
              >${msg('Hier heeft u een eigen tekst', { id: 'desk.website.updates.own' })}</span
            >
            ${msg('Die blijft staan. Kijk of daar hetzelfde in moet.', { id: 'desk.website.updates.own-explain' })}
            ${
              change.what === 'entry' && change.door
                ? html`<button
                    class="button small"
                    type="button"
                    @click=${() => this.dispatchEvent(new OpenEntryEvent(`${change.door ?? ''}/${change.id}`))}
                  >
                    ${msg('Bekijk uw tekst', { id: 'desk.website.updates.look' })}
                  </button>`
                : nothing
            }
          </p>`
        : nothing;
    const words = change.sentence.replace(/\. U heeft hier zelf iets voor\.$/, '');
    if (fields.length === 0)
      return html`<p>${words}</p>
        ${own}`;
    return html`<details>
        <summary>${words}</summary>
        ${fields.map(
          ({ field, old, now }) =>
            html`<div class="both">
              <div>
                <h3>${msg(str`Nu: ${field}`, { id: 'desk.website.updates.old' })}</h3>
                <blockquote>${marked(old, now)}</blockquote>
              </div>
              <div>
                <h3>${msg(str`Straks: ${field}`, { id: 'desk.website.updates.new' })}</h3>
                <blockquote>${marked(now, old)}</blockquote>
              </div>
            </div>`,
        )}
      </details>
      ${own}`;
  }

  protected override siteChanged(): void {
    super.siteChanged();
    void this.#load();
  }

  /** Whether what is ours in this place was only checked. */
  #follows({ what, door, id }: WaitingChange): boolean {
    const name = door ? `${door}/${id}` : id;
    return this.#followed.some((spot) => spot.what === what && spot.name === name);
  }

  get #followed(): readonly Spot[] {
    const { starter, local } = this.site;
    return this.next ? followed(starter, this.next, local).spots : [];
  }

  async #load(): Promise<void> {
    if (!this.site.waiting) return;
    const answer = await this.site.waitingSet();
    if (answer.kind === 'ok') this.next = answer.value;
    else if (answer.kind !== 'gone') this.trouble = troubleWords(answer);
  }

  async #adopt(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const done = await this.site.adopt();
    this.busy = false;
    if (done.kind === 'ok')
      this.dispatchEvent(
        new PublishedEvent(
          msg('De nieuwe landelijke teksten staan nu op de website.', {
            id: 'desk.website.updates.done',
          }),
        ),
      );
    else if (done.kind === 'conflict') {
      this.trouble = msg('Er kwam net weer iets nieuws bij. Lees het na en druk weer op de knop.', {
        id: 'desk.website.updates.newer',
      });
    } else this.trouble = troubleWords(done);
  }
}

/** Line by line; what the other side does not say stands out. */
function marked(text: string, other: string): TemplateResult[] {
  const there = new Set(other.split('\n'));
  return (text || '–')
    .split('\n')
    .map((line) => (there.has(line) ? html`<p>${line}</p>` : html`<p><mark>${line}</mark></p>`));
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-updates': SteunpuntWebsiteUpdates;
  }
}
