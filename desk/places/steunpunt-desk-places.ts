import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SnippetPlace } from '../../src/core/embed-snippet.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import type { Clock } from '../../src/core/ports.ts';
import { fingerprint } from '../../src/seal/key-list.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import type { OpenDesk } from '../session.ts';
import { redrawOn } from '../redraw-on.ts';
import { Refresher } from '../refresher.ts';
import type { PlaceFormEvent, PlaceGoEvent } from './events.ts';
import { placeCard } from './place-card.ts';
import { placeTrouble } from './place-words.ts';
import { Places } from './places.ts';
import { placesStyles } from './places-styles.ts';
import { roomStyles } from './steunpunt-desk-places.styles.ts';
import type { SteunpuntPlace } from './steunpunt-place.ts';
import type { SteunpuntPlaceForm } from './steunpunt-place-form.ts';
import { Things } from './things.ts';

/** Between looks: while a page is being checked, and else. */
const LOOK_MS = { check: 3_000, else: 60_000 };
const NEW = 'new';

/**
 * @summary Plekken: the sites where people find the point, and the way onto a new one.
 * @tag steunpunt-desk-places
 */
export class SteunpuntDeskPlaces extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, placesStyles, roomStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  /** Key of the place that is shown, {@link NEW}, or '' for all of them. */
  @state() private at = '';
  @state() private said = '';
  @state() private trouble = '';
  @state() private hub = '';
  @state() private pin = '';
  @query('steunpunt-place') private readonly place!: SteunpuntPlace | null;
  @query('steunpunt-place-form') private readonly form!: SteunpuntPlaceForm | null;
  #places!: Places;
  #things!: Things;
  #refresher!: Refresher;

  get hasUnfinished(): boolean {
    return this.form?.hasUnfinished === true || this.place?.hasUnfinished === true;
  }

  /** A room that nobody looks at asks nothing. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'hidden' || !this.isConnected) return;
    if (value === null) this.#refresher.start();
    else this.#refresher.stop();
  }

  constructor() {
    super();
    redrawOn(this, () => [this.#places]);
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#places = new Places(this.desk.hub);
      this.#things = new Things(this.desk.hub);
      this.#refresher = new Refresher(
        this.clock,
        () => this.#look(),
        () => (this.#checking ? LOOK_MS.check : LOOK_MS.else),
      );
    }
    super.connectedCallback();
    if (!this.hidden) this.#refresher.start();
    void this.#introduce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#refresher.stop();
  }

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    if (this.place) await this.place.focusHeading();
    else await super.focusHeading();
  }

  override render(): TemplateResult {
    const embed = this.#places.all?.find(({ key }) => key === this.at);
    return html`<div class="room stack" @steunpunt-place-go=${this.#go}>
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${embed ? this.#one(embed) : this.at === NEW ? this.#new() : this.#all()}
    </div>`;
  }

  get #leads(): boolean {
    return this.desk.staff.role === 'coordinator';
  }

  get #about(): SnippetPlace {
    const { name, phone } = this.desk.content;
    const { loader, answers } = this.#places;
    // What is in doubt is pinned nowhere.
    const fingerprint = this.desk.doubtful ? null : this.pin || null;
    return { hub: this.hub, name, phone, loader, answers, fingerprint };
  }

  #one(embed: EmbedListed): TemplateResult {
    return html`${keyed(
      embed.key,
      html`<steunpunt-place
        .embed=${embed}
        .places=${this.#places}
        .things=${this.#things}
        .about=${this.#about}
        .said=${this.said}
        ?leads=${this.#leads}
      ></steunpunt-place>`,
    )}`;
  }

  #new(): TemplateResult {
    return html`<h1 tabindex="-1">${msg('Nieuwe plek', { id: 'desk.places.new' })}</h1>
      <steunpunt-place-form
        .places=${this.#places}
        .things=${this.#things}
        .hub=${this.hub}
        @steunpunt-place-form=${this.#made}
      ></steunpunt-place-form>`;
  }

  #all(): TemplateResult {
    const { all } = this.#places;
    return html`<div class="top">
        <h1 tabindex="-1">${msg('Plekken', { id: 'desk.rooms.places' })}</h1>
        ${all && all.length > 0 ? this.#add() : nothing}
      </div>
      <p>
        ${msg('De websites waar mensen ons vinden: van scholen, van de gemeente, van onszelf.', {
          id: 'desk.places.lead',
        })}
      </p>
      ${
        all === null
          ? this.#coming()
          : all.length === 0
            ? this.#empty()
            : html`<ul class="stack tight list">
                ${repeat(
                  all,
                  ({ key }) => key,
                  (embed) => html`<li>${placeCard(embed, this.#places.today)}</li>`,
                )}
              </ul>`
      }
      ${
        this.#leads
          ? nothing
          : html`<p class="quiet">
              ${msg('Een plek toevoegen of veranderen doet een coördinator.', {
                id: 'desk.places.coordinator',
              })}
            </p>`
      }`;
  }

  #coming(): TemplateResult | typeof nothing {
    return this.trouble
      ? nothing
      : html`<p class="quiet" aria-busy="true">
          ${msg('Even geduld…', { id: 'desk.app.loading' })}
        </p>`;
  }

  #empty(): TemplateResult {
    return html`<div class="card stack empty">
      <p class="lead">
        ${msg(
          'Er is nog geen plek. Zet uw steunpunt op de website van een school. Ouders en jongeren kunnen daar dan meteen iets vragen.',
          {
            id: 'desk.places.empty',
          },
        )}
      </p>
      <p>
        ${msg('U hoeft geen website te kunnen maken. Wij wijzen de weg, stap voor stap.', {
          id: 'desk.places.empty-help',
        })}
      </p>
      ${this.#leads ? html`<div>${this.#add()}</div>` : nothing}
    </div>`;
  }

  #add(): TemplateResult | typeof nothing {
    return this.#leads
      ? html`<button class="button primary" type="button" @click=${() => this.#show(NEW)}>
          ${msg('Nieuwe plek', { id: 'desk.places.new' })} ${icon('next')}
        </button>`
      : nothing;
  }

  get #checking(): boolean {
    return this.#places.all?.some(({ check }) => check.minutesLeft !== null) === true;
  }

  async #look(): Promise<void> {
    this.trouble = placeTrouble(await this.#places.load());
  }

  /** What the lines for a site say beside the place itself. */
  async #introduce(): Promise<void> {
    const state = await this.desk.hub.state();
    if (state.kind === 'ok') this.hub = state.value.hub ?? '';
    this.pin = await fingerprint(this.desk.content.keyList.identity);
  }

  readonly #go = ({ to }: PlaceGoEvent): void => this.#show(to);

  #show(at: string): void {
    const from = this.at;
    this.said = '';
    this.at = at;
    window.scrollTo({ top: 0 });
    void this.updateComplete.then(() => {
      const left = at === '' ? this.renderRoot.querySelector<HTMLElement>(`#p-${from}`) : null;
      if (left) left.focus();
      else void this.focusHeading();
    });
  }

  readonly #made = ({ key }: PlaceFormEvent): void => {
    this.#show(key);
    if (!key) return;
    this.said = msg('Bewaard. Nu nog op de website zetten: hieronder staat hoe.', {
      id: 'desk.places.made',
    });
    this.announce?.(this.said);
  };

  protected override updated(): void {
    // A check that begins or ends changes how often we look.
    this.#refresher.wait();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-places': SteunpuntDeskPlaces;
  }
}
