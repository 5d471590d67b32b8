import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EmbedState } from '../../src/core/embed.ts';
import type { SnippetPlace } from '../../src/core/embed-snippet.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { sightWords } from './check-words.ts';
import { countsStyles, countsTable, weekWords } from './counts.ts';
import { PlaceGoEvent, type PlaceFormEvent, type PlaceTurnedEvent } from './events.ts';
import { placeTrouble, siteWords, stateWords } from './place-words.ts';
import type { Places } from './places.ts';
import { placesStyles } from './places-styles.ts';
import { sitesOf } from './sites.ts';
import { stateBadge } from './state-badge.ts';
import type { SteunpuntPlaceForm } from './steunpunt-place-form.ts';
import type { Things } from './things.ts';

/**
 * @summary One place: whether it works, how it comes on the site, how often it is opened, and what
 * a coordinator can do with it.
 * @tag steunpunt-place
 * @fires steunpunt-place-go
 */
export class SteunpuntPlace extends LitElement {
  static override styles = [baseStyles, buttonStyles, placesStyles, countsStyles];

  @property({ attribute: false }) embed!: EmbedListed;
  @property({ attribute: false }) places!: Places;
  @property({ attribute: false }) things!: Things;
  @property({ attribute: false }) about!: SnippetPlace;
  /** May change things. */
  @property({ type: Boolean }) leads = false;
  /** Said after something was kept. */
  @property() said = '';

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private changing = false;
  @state() private trouble = '';
  @query('steunpunt-place-form') private readonly form!: SteunpuntPlaceForm | null;

  get hasUnfinished(): boolean {
    return this.form?.hasUnfinished === true;
  }

  /** Reading begins at its name. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { name, origins, state } = this.embed;
    return html`<div class="stack">
      <div>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${icon('back')} ${msg('Alle plekken', { id: 'desk.places.all' })}
        </button>
      </div>
      <div class="stack tight">
        <h1 tabindex="-1"><bdi>${name}</bdi></h1>
        <p class="sites">${sitesOf(origins).map(siteWords).join('; ')}</p>
        <p class="states">
          ${stateBadge(stateWords(state))}
          ${state === 'revoked' ? nothing : stateBadge(sightWords(this.embed))}
        </p>
      </div>
      ${this.said ? html`<steunpunt-notice tone="good">${this.said}</steunpunt-notice>` : nothing}
      ${this.changing ? this.#form() : this.#overview()}
    </div>`;
  }

  #overview(): TemplateResult {
    const { state } = this.embed;
    return html`${state === 'active' ? nothing : this.#closed(state)}
    ${
      this.trouble
        ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
        : nothing
    }
    ${
      state === 'revoked'
        ? nothing
        : html`<steunpunt-place-install
              class="card"
              .embed=${this.embed}
              .about=${this.about}
              .things=${this.things}
            ></steunpunt-place-install>
            <steunpunt-place-check
              class="card"
              .embed=${this.embed}
              .places=${this.places}
              ?leads=${this.leads}
            ></steunpunt-place-check>`
    }
    ${this.#counts()} ${state === 'revoked' ? nothing : this.#looks()}
    ${
      this.leads && state !== 'revoked'
        ? html`<steunpunt-place-end
            .embed=${this.embed}
            .places=${this.places}
            @steunpunt-place-turned=${this.#turned}
          ></steunpunt-place-end>`
        : nothing
    }`;
  }

  #closed(state: EmbedState): TemplateResult {
    return html`<steunpunt-notice tone=${state === 'paused' ? 'waiting' : 'calm'}>
      <div class="stack tight">
        <p>
          ${
            state === 'paused'
              ? msg('Deze plek staat even uit. Bezoekers lezen dat, met uw telefoonnummer erbij.', {
                  id: 'desk.places.paused-now',
                })
              : msg(
                  'Deze plek is gestopt en komt niet terug. Gesprekken die hier begonnen, gaan gewoon door.',
                  {
                    id: 'desk.places.revoked-now',
                  },
                )
          }
        </p>
        ${
          this.leads && state === 'paused'
            ? html`<div>
                <button class="button primary" type="button" @click=${this.#goOn}>
                  ${msg('Zet weer aan', { id: 'desk.places.go-on' })}
                </button>
              </div>`
            : nothing
        }
      </div>
    </steunpunt-notice>`;
  }

  #counts(): TemplateResult {
    const { counts } = this.embed;
    const { today } = this.places;
    return html`<section class="card stack" aria-labelledby="counts">
      <div class="stack tight">
        <h2 id="counts">${msg('Hoe vaak het openging', { id: 'desk.places.counts-title' })}</h2>
        <p>${weekWords(counts, today)}.</p>
      </div>
      <details>
        <summary>${msg('Per dag', { id: 'desk.places.counts-days' })}</summary>
        <div class="stack tight">
          ${countsTable(counts, today)}
          <p class="quiet">
            ${msg(
              'Wij tellen alleen hoe vaak. Niet wie, en niet hoe laat. Vandaag telt morgen mee.',
              {
                id: 'desk.places.counts-explain',
              },
            )}
          </p>
        </div>
      </details>
    </section>`;
  }

  #looks(): TemplateResult {
    return html`<steunpunt-place-looks
      class="card"
      .embed=${this.embed}
      .things=${this.things}
      .hub=${this.about.hub}
    >
      ${
        this.leads
          ? html`<div>
              <button class="button" type="button" @click=${this.#change}>
                ${icon('change')} ${msg('Verander deze plek', { id: 'desk.places.change' })}
              </button>
            </div>`
          : nothing
      }
    </steunpunt-place-looks>`;
  }

  #form(): TemplateResult {
    return html`<steunpunt-place-form
      .embed=${this.embed}
      .places=${this.places}
      .things=${this.things}
      .hub=${this.about.hub}
      @steunpunt-place-form=${this.#formDone}
    ></steunpunt-place-form>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PlaceGoEvent(''));
  };

  readonly #change = (): void => {
    this.said = '';
    this.changing = true;
    window.scrollTo({ top: 0 });
    void this.focusHeading();
  };

  readonly #formDone = ({ key, again }: PlaceFormEvent): void => {
    this.changing = false;
    if (key) this.#say(again ? againWords() : msg('Bewaard.', { id: 'desk.kiosks.saved' }));
    window.scrollTo({ top: 0 });
    void this.focusHeading();
  };

  readonly #goOn = async (): Promise<void> => {
    this.trouble = placeTrouble(await this.places.turn(this.embed.key, 'active'));
    if (this.trouble) return;
    this.#say(msg('De plek staat weer aan.', { id: 'desk.places.is-on-again' }));
    await this.focusHeading();
  };

  readonly #turned = ({ state }: PlaceTurnedEvent): void => {
    this.#say(
      state === 'paused'
        ? msg('De plek staat even uit.', { id: 'desk.places.paused' })
        : msg('De plek is gestopt.', { id: 'desk.places.stopped' }),
    );
    // What was pressed is gone: reading goes on at the top, once the dialog has closed.
    window.scrollTo({ top: 0 });
    setTimeout(() => void this.focusHeading());
  };

  #say(words: string): void {
    this.said = words;
    this.announce?.(words);
  }
}

function againWords(): string {
  return msg(
    'Bewaard. Op de website staan nog de oude regels: kopieer ze hieronder en vervang ze daar.',
    { id: 'desk.places.saved-again' },
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place': SteunpuntPlace;
  }
}
