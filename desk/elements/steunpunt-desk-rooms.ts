import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Clock } from '../../src/core/ports.ts';
import type { Role } from '../../src/core/staff.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { RoomId } from '../room-id.ts';
import { redrawOn } from '../redraw-on.ts';
import { type Room, type RoomElement, ROOMS } from '../rooms.ts';
import type { OpenDesk } from '../session.ts';
import type { GoRoomEvent, OpenThreadEvent, WriteIdeaEvent } from './events.ts';
import { roomsStyles } from './steunpunt-desk-rooms.styles.ts';

/** More doors than these do not stand beside one another on a phone. */
const MOST_IN_A_ROW = 3;
/** The roles that read messages. */
const READERS: readonly Role[] = ['coordinator', 'colleague'];

/**
 * @summary The unlocked desk: its rooms, and the way from one to another. A room stays as it was
 * left.
 * @tag steunpunt-desk-rooms
 */
export class SteunpuntDeskRooms extends LitElement {
  static override styles = [baseStyles, buttonStyles, roomsStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private here: RoomId = ROOMS[0]?.id ?? 'threads';
  /** The doors stand open on a phone. */
  @state() private choosing = false;
  /** The room whose elements did not come. */
  @state() private missing: RoomId | null = null;
  readonly #entered = new Map<RoomId, RoomElement>();
  #stop: (() => void) | null = null;
  #waited = 0;
  /** The first round is no news. */
  #listening = false;

  /** Whether something was begun that a lock would wipe. */
  get hasUnfinished(): boolean {
    return [...this.#entered.values()].some((room) => room.hasUnfinished === true);
  }

  /** After unlocking: reading starts at the heading of the first room. */
  async focusHeading(): Promise<void> {
    await this.#enter(this.here);
    await this.#entered.get(this.here)?.focusHeading();
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.mailroom, this.desk.documents]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { rounds } = this.desk;
    this.#stop = rounds.follow(() => this.#sayNews());
    this.here = this.#open()[0]?.id ?? this.here;
    void this.#enter(this.here);
    // The network group has no threads to go round.
    if (this.desk.staff.role !== 'network') rounds.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#entered.clear();
  }

  override render(): TemplateResult {
    const rooms = this.#open();
    return html`<div
      class=${rooms.length > 1 ? 'house' : 'house one-room'}
      @steunpunt-desk-open-thread=${this.#openThread}
      @steunpunt-desk-go-room=${this.#goRoom}
      @steunpunt-desk-write-idea=${this.#writeIdea}
    >
      ${
        rooms.length > 1
          ? html`<nav
              class=${rooms.length > MOST_IN_A_ROW ? 'no-print many' : 'no-print'}
              aria-label=${msg('Kamers van de balie', { id: 'desk.rooms.nav' })}
            >
              ${this.#allDoors()}
              <ul>
                ${rooms.map((room) => html`<li>${this.#door(room)}</li>`)}
              </ul>
            </nav>`
          : nothing
      }
      <div class="room">
        ${this.#doubt()} ${this.missing === this.here ? this.#sorry() : nothing}
        ${[...this.#entered.values()]}
      </div>
    </div>`;
  }

  /** The rooms that are switched on. */
  #open(): readonly Room[] {
    const { rooms } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const { role } = this.desk.staff;
    return ROOMS.filter(
      ({ id, optional, roles = READERS }) =>
        (!optional || rooms.includes(id)) && roles.includes(role),
    );
  }

  #allDoors(): TemplateResult {
    return html`<button
      class="all"
      type="button"
      aria-expanded=${this.choosing}
      @click=${() => (this.choosing = !this.choosing)}
    >
      <span>${msg('Alle kamers', { id: 'desk.rooms.all' })}</span>
      ${this.#count()} ${icon('next')}
    </button>`;
  }

  #door({ id, label, sign }: Room): TemplateResult {
    return html`<button
      type="button"
      aria-current=${id === this.here ? 'page' : 'false'}
      @click=${() => this.#go(id)}
    >
      ${sign()}<span>${label()}</span> ${id === 'threads' ? this.#count() : nothing}
    </button>`;
  }

  #count(): TemplateResult | typeof nothing {
    const waiting = this.#waiting();
    return waiting > 0
      ? html`<span class="count"
          >${waiting}<span class="unseen"> ${msg('nieuw', { id: 'desk.rooms.new' })}</span></span
        >`
      : nothing;
  }

  #doubt(): TemplateResult | typeof nothing {
    return this.desk.doubtful
      ? html`<steunpunt-notice tone="attention">
          ${msg(
            'De server geeft andere gegevens van uw steunpunt dan u heeft vastgelegd. Verstuur nog niets en bel uw beheerder.',
            { id: 'desk.room.doubtful' },
          )}
        </steunpunt-notice>`
      : nothing;
  }

  #sorry(): TemplateResult {
    return html`<div class="stack sorry">
      <p>
        ${msg('Dit deel van de balie kwam niet binnen. Kijk of u internet heeft.', {
          id: 'desk.rooms.missing',
        })}
      </p>
      <div>
        <button class="button primary" type="button" @click=${() => this.#go(this.here)}>
          ${msg('Probeer het nog eens', { id: 'desk.app.again' })}
        </button>
      </div>
    </div>`;
  }

  readonly #openThread = ({ mailbox }: OpenThreadEvent): void => {
    void this.#enter('threads').then(() => this.#entered.get('threads')?.openThread?.(mailbox));
  };

  readonly #writeIdea = ({ mailbox, form }: WriteIdeaEvent): void => {
    window.scrollTo({ top: 0 });
    void this.#enter('website').then(() =>
      this.#entered.get('website')?.writeIdea?.(mailbox, form),
    );
  };

  readonly #goRoom = ({ room }: GoRoomEvent): void => this.#go(room);

  #go(id: RoomId): void {
    window.scrollTo({ top: 0 });
    void this.#enter(id).then(() => this.#entered.get(id)?.focusHeading());
  }

  /** Shows a room, which is fetched at the first time. */
  async #enter(id: RoomId): Promise<void> {
    const room = ROOMS.find((one) => one.id === id);
    if (!room) return;
    this.here = id;
    this.choosing = false;
    this.missing = null;
    if (!this.#entered.has(id)) {
      try {
        await room.load();
      } catch {
        this.missing = id;
        return;
      }
      if (!this.isConnected) return;
      if (!this.#entered.has(id)) this.#entered.set(id, this.#make(room));
    }
    for (const [other, element] of this.#entered) element.hidden = other !== this.here;
    this.requestUpdate();
    await this.updateComplete;
  }

  #make({ tag }: Room): RoomElement {
    const element = document.createElement(tag) as RoomElement;
    element.desk = this.desk;
    element.clock = this.clock;
    return element;
  }

  #waiting(): number {
    return this.desk.mailroom.threads.filter((thread) => thread.state === 'new').length;
  }

  /** Told once for each round that brought something, except the first. */
  #sayNews(): Promise<void> {
    const news = this.#waiting() - this.#waited;
    this.#waited += news;
    if (this.#listening && news > 0)
      this.announce(
        news === 1
          ? msg('Er is 1 nieuw bericht.', { id: 'desk.room.one-new' })
          : msg(str`Er zijn ${news} nieuwe berichten.`, { id: 'desk.room.some-new' }),
      );
    this.#listening = true;
    return Promise.resolve();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-rooms': SteunpuntDeskRooms;
  }
}
