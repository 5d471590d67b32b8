import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CODE_MINUTES, type KioskListed } from '../../src/core/kiosk.ts';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import type { OpenDesk } from '../session.ts';
import { redrawOn } from '../redraw-on.ts';
import type { CodeEvent } from './events.ts';
import { kioskTrouble } from './kiosk-trouble.ts';
import type { OpenCode } from './kiosks.ts';
import type { SteunpuntDeskKiosk } from './steunpunt-desk-kiosk.ts';
import type { SteunpuntDeskKioskNew } from './steunpunt-desk-kiosk-new.ts';

/** Between looks: while somebody types a code, and else. Screens report every five minutes. */
const LOOK_MS = { code: 2_000, else: 60_000 };

/**
 * @summary Schermen: how the waiting-room screens do, and the way in for a new one.
 * @tag steunpunt-desk-kiosks
 */
export class SteunpuntDeskKiosks extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        box-sizing: border-box;
        inline-size: min(46em, 100%);
        padding: 1.5em 1.25em 4em;
      }
      .card {
        padding: clamp(1em, 4vw, 1.75em);
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private codes: readonly OpenCode[] = [];
  @state() private trouble = '';
  /** Origin of the hub's public host. */
  @state() private hub = '';
  @state() private done = '';
  @query('steunpunt-desk-kiosk-new') private readonly newcomer!: SteunpuntDeskKioskNew | null;
  #stop: (() => void) | null = null;
  /** When the codes are over, by this clock; by the id of their screen. */
  readonly #over = new Map<string, number>();

  get hasUnfinished(): boolean {
    return (
      this.codes.length > 0 ||
      this.newcomer?.hasUnfinished === true ||
      this.#cards.some((card) => card.hasUnfinished)
    );
  }

  /** A room that nobody looks at asks nothing. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'hidden' && this.isConnected && value === null) void this.#look();
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.kiosks]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
    void this.desk.hub.state().then((answer) => {
      if (answer.kind === 'ok') this.hub = answer.value.hub ?? '';
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.codes = [];
  }

  override render(): TemplateResult {
    const { kiosks, staff } = this.desk;
    const leads = staff.role === 'coordinator';
    return html`<div class="stack" @steunpunt-desk-kiosk-code-made=${this.#coded}>
      <h1 tabindex="-1">${msg('Schermen', { id: 'desk.rooms.kiosks' })}</h1>
      ${this.done ? html`<steunpunt-notice tone="good">${this.done}</steunpunt-notice>` : nothing}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${
        kiosks.all === null
          ? this.#coming()
          : kiosks.all.length > 0
            ? repeat(
                kiosks.all,
                ({ id }) => id,
                (kiosk) => this.#screen(kiosk, leads),
              )
            : html`<p>${msg('U heeft nog geen scherm.', { id: 'desk.kiosks.no-screens' })}</p>`
      }
      ${
        leads && kiosks.all !== null
          ? html`<steunpunt-desk-kiosk-new
              class="card"
              .kiosks=${kiosks}
            ></steunpunt-desk-kiosk-new>`
          : nothing
      }
      ${
        leads
          ? nothing
          : html`<p class="quiet">
              ${msg('Een scherm toevoegen of veranderen doet een coördinator.', {
                id: 'desk.kiosks.coordinator',
              })}
            </p>`
      }
    </div>`;
  }

  #coming(): TemplateResult | typeof nothing {
    return this.trouble
      ? nothing
      : html`<p class="quiet" aria-busy="true">
          ${msg('Wij kijken hoe het met de schermen gaat…', { id: 'desk.kiosks.loading' })}
        </p>`;
  }

  #screen(kiosk: KioskListed, leads: boolean): TemplateResult {
    return html`<steunpunt-desk-kiosk
      data-id=${kiosk.id}
      .kiosk=${kiosk}
      .kiosks=${this.desk.kiosks}
      .code=${this.codes.find(({ id }) => id === kiosk.id)?.code ?? ''}
      .hub=${this.hub}
      ?leads=${leads}
    ></steunpunt-desk-kiosk>`;
  }

  get #cards(): SteunpuntDeskKiosk[] {
    return [...this.renderRoot.querySelectorAll('steunpunt-desk-kiosk')];
  }

  readonly #coded = ({ code }: CodeEvent): void => {
    this.done = '';
    this.codes = [...this.codes.filter(({ id }) => id !== code.id), code];
    this.#over.set(code.id, this.clock.now() + CODE_MINUTES * 60_000);
    this.#next();
    void this.updateComplete.then(() =>
      this.#cards.find(({ kiosk }) => kiosk.id === code.id)?.focusName(),
    );
  };

  async #look(): Promise<void> {
    const answer = await this.desk.kiosks.load();
    this.trouble = kioskTrouble(answer);
    if (answer.kind === 'ok') this.#welcome();
    this.#next();
  }

  #next(): void {
    this.#stop?.();
    if (!this.isConnected || this.hidden) return;
    const pause = this.codes.length > 0 ? LOOK_MS.code : LOOK_MS.else;
    this.#stop = this.clock.after(pause, () => void this.#look());
  }

  /** Whose code was typed: that screen came in. What is over is no longer shown. */
  #welcome(): void {
    for (const { id } of this.codes) {
      const kiosk = this.desk.kiosks.all?.find((one) => one.id === id);
      if (kiosk && kiosk.codeLeft !== null) continue;
      this.codes = this.codes.filter((one) => one.id !== id);
      const inTime = this.clock.now() < (this.#over.get(id) ?? 0);
      if (kiosk?.state !== 'on' || !inTime) continue;
      this.done = msg(str`${kiosk.settings.name} is binnen.`, { id: 'desk.kiosks.came-in' });
      this.announce?.(this.done);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-kiosks': SteunpuntDeskKiosks;
  }
}
