import { ContextProvider } from '@lit/context';
import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../src/core/ports.ts';
import type { Stretch } from '../src/seal/staff.ts';
import { createAnnouncer } from '../src/ui/announcer.ts';
import { baseStyles } from '../src/ui/base-styles.ts';
import { buttonStyles } from '../src/ui/button-styles.ts';
import { icon } from '../src/ui/icons.ts';
import { tokens } from '../src/ui/tokens.ts';
import { type Announce, announceContext, type DeskScreen } from './desk-screen.ts';
import { appStyles } from './app.styles.ts';
import type { GoEvent } from './elements/events.ts';
import type { SteunpuntDeskRooms } from './elements/steunpunt-desk-rooms.ts';
import type { DeskState, HubClient } from './hub-client.ts';
import { IdleLock } from './idle-lock.ts';
import { Session } from './session.ts';

type Screen = 'loading' | 'unreachable' | 'setup' | 'login' | 'recover' | 'join' | 'room';

/**
 * @summary The desk: set up, logged out, or unlocked. Locks itself when nobody is there.
 * @tag steunpunt-desk
 */
export class SteunpuntDesk extends LitElement {
  static override styles = [tokens, baseStyles, buttonStyles, appStyles];

  @property({ attribute: false }) hub!: HubClient;
  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) stretch!: Stretch;
  /** One-time token from the address; '' when there was none. */
  @property({ attribute: false }) token = '';
  /** The polite live region of the page. */
  @property({ attribute: false }) region!: Element;

  @state() private screen: Screen = 'loading';
  @state() private state: DeskState | null = null;
  @state() private notice = '';
  @state() private warned = false;
  @query('#screen') private readonly shown!: DeskScreen | null;
  @query('steunpunt-desk-rooms') private readonly rooms!: SteunpuntDeskRooms | null;
  #session!: Session;
  #idle!: IdleLock;
  #announce: Announce = () => undefined;
  #name = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announce = createAnnouncer(this.region);
    new ContextProvider(this, { context: announceContext, initialValue: this.#announce });
    this.#session = new Session(this.hub, this.clock, this.stretch);
    this.#session.subscribe(() => this.#turned());
    this.#idle = new IdleLock(this.clock, window, {
      warn: () => this.#warn(),
      resume: () => (this.warned = false),
      lock: () => this.#lockBecauseIdle(),
    });
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#idle.stop();
    this.#session.lock();
  }

  override render(): TemplateResult {
    const { desk } = this.#session;
    const title = desk?.content.name ?? this.state?.name ?? '';
    return html`<header class="no-print">
        <p class="brand">
          <strong>${msg('Balie', { id: 'desk.app.brand' })}</strong>
          ${title ? html`<span>${title}</span>` : nothing}
        </p>
        ${
          desk
            ? html`<div class="who">
                <span>${desk.name}</span>
                <button class="button" type="button" @click=${this.#lock}>
                  ${icon('lock')} ${msg('Op slot', { id: 'desk.app.lock' })}
                </button>
              </div>`
            : nothing
        }
      </header>
      ${this.warned ? this.#warning() : nothing}
      <main>${this.#screen()}</main>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('screen') && changed.get('screen') !== 'loading')
      void this.shown?.focusHeading();
  }

  #screen(): TemplateResult {
    switch (this.screen) {
      case 'loading':
        return html`<p class="wait" aria-busy="true">
          ${msg('Even geduld…', { id: 'desk.app.loading' })}
        </p>`;
      case 'unreachable':
        return html`<div class="wait stack">
          <p>
            ${msg('De balie is nu niet te bereiken. Kijk of u internet heeft.', {
              id: 'desk.app.unreachable',
            })}
          </p>
          <div>
            <button class="button primary" type="button" @click=${this.#again}>
              ${msg('Probeer het nog eens', { id: 'desk.app.again' })}
            </button>
          </div>
        </div>`;
      case 'setup':
        return html`<steunpunt-desk-setup
          .hub=${this.hub}
          .clock=${this.clock}
          .stretch=${this.stretch}
          .token=${this.token}
          .hubUrl=${this.state?.hub ?? ''}
          @steunpunt-desk-go=${this.#go}
        ></steunpunt-desk-setup>`;
      case 'login':
        return html`<steunpunt-desk-login
          id="screen"
          .session=${this.#session}
          .name=${this.#name}
          .notice=${this.notice}
          .pointId=${this.state?.point ?? ''}
          @steunpunt-desk-go=${this.#go}
        ></steunpunt-desk-login>`;
      case 'join':
        return html`<steunpunt-desk-join
          id="screen"
          .hub=${this.hub}
          .session=${this.#session}
          .stretch=${this.stretch}
          .clock=${this.clock}
          @steunpunt-desk-go=${this.#go}
        ></steunpunt-desk-join>`;
      case 'recover':
        return html`<steunpunt-desk-recover
          id="screen"
          .session=${this.#session}
          .name=${this.#name}
          @steunpunt-desk-go=${this.#go}
        ></steunpunt-desk-recover>`;
      case 'room':
        return this.#session.desk
          ? html`<steunpunt-desk-rooms
              id="screen"
              .desk=${this.#session.desk}
              .clock=${this.clock}
            ></steunpunt-desk-rooms>`
          : html``;
    }
  }

  #warning(): TemplateResult {
    return html`<div class="warning" role="alert">
      <p>${this.#warningWords()}</p>
      <button class="button primary" type="button">
        ${msg('Ik ben er nog', { id: 'desk.app.here' })}
      </button>
    </div>`;
  }

  #warningWords(): string {
    return this.rooms?.hasUnfinished
      ? msg(
          'Over een minuut gaat de balie op slot. Wat u schreef, is nog niet verstuurd of bewaard.',
          {
            id: 'desk.app.warn-unsent',
          },
        )
      : msg('Over een minuut gaat de balie op slot.', { id: 'desk.app.warn' });
  }

  async #load(): Promise<void> {
    this.screen = 'loading';
    const answer = await this.hub.state();
    if (answer.kind !== 'ok') {
      this.screen = 'unreachable';
      return;
    }
    this.state = answer.value;
    this.screen = answer.value.setup ? 'setup' : 'login';
  }

  /** After every lock and unlock: the room exists exactly while there are keys. */
  #turned(): void {
    const { desk } = this.#session;
    this.warned = false;
    if (desk) {
      this.#name = desk.name;
      this.notice = '';
      this.#idle.start();
    } else {
      this.#idle.stop();
      if (this.#session.shutOut)
        this.notice = msg('De balie ging op slot: uw toegang is veranderd. Log opnieuw in.', {
          id: 'desk.app.shut-out',
        });
    }
    this.screen = desk ? 'room' : 'login';
  }

  /** Any act keeps the desk open, the button in the warning is only the obvious one. */
  #warn(): void {
    this.warned = true;
    this.#announce(this.#warningWords());
  }

  #lockBecauseIdle(): void {
    const lost = this.rooms?.hasUnfinished === true;
    this.#session.lock();
    this.notice = lost
      ? msg(
          'De balie ging op slot omdat u er even niet was. Wat u schreef, was nog niet verstuurd of bewaard en is gewist.',
          { id: 'desk.app.locked-unsent' },
        )
      : msg('De balie ging op slot omdat u er even niet was.', { id: 'desk.app.locked' });
  }

  readonly #lock = (): void => this.#session.lock();

  readonly #again = (): void => {
    void this.#load();
  };

  readonly #go = (event: GoEvent): void => {
    this.notice = '';
    // The sheet opens keys and a session: both end when she turns back, or nobody is there.
    if (this.screen === 'recover') this.#session.lock();
    if (event.to === 'recover') this.#idle.start();
    // After the set-up the hub knows its point: ask again, so that the next screens can name it.
    if (this.screen === 'setup') void this.#load();
    else this.screen = event.to;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk': SteunpuntDesk;
  }
}
