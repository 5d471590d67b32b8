import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isEmbedOrigin } from '../../src/core/embed.ts';
import type { Cause } from '../../src/core/embed-check.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import {
  causeWords,
  resultWords,
  siteChecks,
  sitesChecks,
  type SitesCheck,
} from './check-words.ts';
import { placesStyles } from './places-styles.ts';
import { placeTrouble } from './place-words.ts';
import { settingsOf, type Places } from './places.ts';

/**
 * @summary "Controleer mijn pagina": what is known of each site, and what to do about it. It changes
 * by itself while somebody has the page open. Nothing fetches that page.
 * @tag steunpunt-place-check
 */
export class SteunpuntPlaceCheck extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    placesStyles,
    css`
      .causes {
        display: grid;
        gap: var(--steunpunt-m);
      }
      .causes li {
        display: grid;
        gap: 0.15em;
        padding-inline-start: 0.9em;
        border-inline-start: 4px solid var(--steunpunt-accent);
      }
      .button {
        max-inline-size: 100%;
        overflow-wrap: anywhere;
      }
      ul.links {
        display: grid;
      }
      ul.links a {
        display: inline-flex;
        gap: 0.4em;
        align-items: center;
        min-block-size: 44px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) embed!: EmbedListed;
  @property({ attribute: false }) places!: Places;
  /** May put an address with a place. */
  @property({ type: Boolean }) leads = false;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private busy = false;
  @state() private trouble = '';
  /** What was last said aloud of each site. */
  #said = '';

  override render(): TemplateResult {
    const on = this.embed.check.minutesLeft !== null;
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${msg('Werkt het?', { id: 'desk.places.check' })}</h2>
      ${on ? this.#how() : nothing}
      <div class="stack tight">${sitesChecks(this.embed).map((one) => this.#site(one, on))}</div>
      ${on ? this.#others() : nothing}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${this.embed.state === 'revoked' ? nothing : this.#begin(on)}
    </section>`;
  }

  #begin(on: boolean): TemplateResult {
    return html`<div class="stack tight">
      ${
        on
          ? nothing
          : html`<p class="quiet">
              ${msg('U opent straks zelf de pagina. Wij kijken mee of het venster daar opengaat.', {
                id: 'desk.places.check-explain',
              })}
            </p>`
      }
      <div>
        <button
          class="button"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#check}
        >
          ${
            on
              ? msg('Begin de controle opnieuw', { id: 'desk.places.check-again' })
              : msg('Controleer mijn pagina', { id: 'desk.places.check-begin' })
          }
        </button>
      </div>
    </div>`;
  }

  #how(): TemplateResult {
    return html`<ol class="steps">
      <li>
        ${msg('Open hier de website, en ga daar naar de pagina met uw knop:', {
          id: 'desk.places.check-open',
        })}
        <ul class="links">
          ${siteChecks(this.embed).map(
            ({ site: { name, origins } }) =>
              html`<li>
                <a href=${origins[0] ?? ''} target="_blank" rel="noreferrer"
                  ><bdi>${name}</bdi> ${icon('leave')}</a
                >
              </li>`,
          )}
        </ul>
      </li>
      <li>
        ${
          this.embed.mode === 'inline'
            ? msg('Wacht tot u het venster in de pagina ziet.', {
                id: 'desk.places.check-wait',
              })
            : msg('Klik daar op “Vraag het aan het steunpunt”.', {
                id: 'desk.places.check-press',
              })
        }
      </li>
      <li>
        ${msg('Kom hier terug. Wat hieronder staat, verandert vanzelf.', {
          id: 'desk.places.check-back',
        })}
        ${this.#left()}
      </li>
    </ol>`;
  }

  #left(): string {
    const { minutesLeft } = this.embed.check;
    return minutesLeft === 1
      ? msg('Wij kijken nog 1 minuut mee.', { id: 'desk.places.check-left-one' })
      : msg(str`Wij kijken nog ${minutesLeft ?? 0} minuten mee.`, { id: 'desk.places.check-left' });
  }

  #site(one: SitesCheck, on: boolean): TemplateResult {
    const { words, tone } = resultWords(one, this.places.today);
    const { causes, state } = one.result;
    return html`<steunpunt-notice tone=${tone} data-state=${state}>
      <div class="stack tight">
        <p class="sites">${words}</p>
        ${causes.length > 0 ? this.#causes(causes, on) : nothing}
      </div>
    </steunpunt-notice>`;
  }

  #causes(causes: readonly Cause[], on: boolean): TemplateResult {
    return html`<details>
      <summary>
        ${
          on
            ? msg('Blijft dit zo? Dit kan het zijn', { id: 'desk.places.causes-now' })
            : msg('Dit kan het zijn', { id: 'desk.places.causes' })
        }
      </summary>
      <ul class="causes">
        ${causes.map((cause) => {
          const { what, todo } = causeWords(cause);
          return html`<li><strong>${what}</strong><span>${todo}</span></li>`;
        })}
      </ul>
    </details>`;
  }

  /** Addresses that nobody put with this place. */
  #others(): TemplateResult | typeof nothing {
    const { others } = this.embed.check;
    if (others.length === 0) return nothing;
    return html`${others.map(
      (origin) =>
        html`<steunpunt-notice tone="waiting">
          <div class="stack tight">
            <p class="sites">
              ${msg(str`Wij zagen uw knop op ${origin}. Dat adres staat niet bij deze plek.`, {
                id: 'desk.places.other-seen',
              })}
            </p>
            ${this.#about(origin)}
          </div>
        </steunpunt-notice>`,
    )}`;
  }

  #about(origin: string): TemplateResult {
    if (!isEmbedOrigin(origin))
      return html`<p>
        ${msg('Ons venster werkt alleen op een adres met https: daar ziet u een slotje bij.', {
          id: 'desk.places.other-http',
        })}
      </p>`;
    if (!this.leads)
      return html`<p>
        ${msg('Een coördinator kan dat adres erbij zetten.', { id: 'desk.places.other-ask' })}
      </p>`;
    return html`<div>
      <button class="button" type="button" @click=${() => this.#add(origin)}>
        ${msg(str`Zet ${origin} erbij`, { id: 'desk.places.other-add' })}
      </button>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('embed')) this.#say();
  }

  /** What changed is heard as well as seen, once. */
  #say(): void {
    const words = sitesChecks(this.embed)
      .map((one) => resultWords(one, this.places.today).words)
      .join(' ');
    if (this.#said && words !== this.#said && this.embed.check.minutesLeft !== null)
      this.announce?.(words);
    this.#said = words;
  }

  readonly #check = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.trouble = placeTrouble(await this.places.check(this.embed.key));
    this.busy = false;
    await this.updateComplete;
    if (!this.trouble) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  async #add(origin: string): Promise<void> {
    const settings = settingsOf(this.embed);
    const origins = [...settings.origins, origin];
    this.trouble = placeTrouble(await this.places.change(this.embed.key, { ...settings, origins }));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-check': SteunpuntPlaceCheck;
  }
}
