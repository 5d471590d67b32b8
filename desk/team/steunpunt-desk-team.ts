import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isApart } from '../../src/core/key-list.ts';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { redrawOn } from '../redraw-on.ts';
import type { OpenDesk } from '../session.ts';
import { readsWords } from './door-words.ts';
import { membersOf, type Member } from './team.ts';
import { roleMeaning, roleWords, teamWords } from './team-words.ts';
import type { SteunpuntDeskAudit } from './steunpunt-desk-audit.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import type { SteunpuntDeskInvite } from './steunpunt-desk-invite.ts';

/**
 * @summary Collega's: who works here, who comes in and goes, and the ways in.
 * @tag steunpunt-desk-team
 */
export class SteunpuntDeskTeam extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      .page {
        inline-size: min(46em, 100%);
        margin-inline: 0;
        padding: 1.5em 1.25em 4em;
      }
      .card {
        padding: clamp(1em, 4vw, 1.75em);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.5em;
        align-items: center;
        justify-content: space-between;
        padding-block: 0.6em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      li:first-child {
        padding-block-start: 0;
      }
      li:last-child {
        border: 0;
        padding-block-end: 0;
      }
      .person {
        display: grid;
        gap: 0.1em;
        min-inline-size: 0;
      }
      @media print {
        .page {
          padding: 0;
          inline-size: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private leaver: Member | null = null;
  @state() private trouble = '';
  /** Somebody left and not everything is sealed anew yet. */
  @state() private half = false;
  @state() private busy = false;
  @state() private done = '';
  @query('steunpunt-desk-confirm') private readonly confirm!: SteunpuntDeskConfirm;
  @query('steunpunt-desk-invite') private readonly newcomer!: SteunpuntDeskInvite | null;
  @query('steunpunt-desk-audit') private readonly audit!: SteunpuntDeskAudit | null;

  constructor() {
    super();
    redrawOn(
      this,
      () => (this.desk.team ? [this.desk.team] : []),
      () => this.#changed(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#refresh();
  }

  override render(): TemplateResult {
    const { team, teamHub, own, staff } = this.desk;
    const leads = staff.role === 'coordinator';
    return html`<div class="page stack">
      <h1 tabindex="-1" class="no-print">${msg('Collega’s', { id: 'desk.team.title' })}</h1>
      ${
        this.done
          ? html`<steunpunt-notice class="no-print" tone="good">${this.done}</steunpunt-notice>`
          : nothing
      }
      ${leads && (this.half || team?.unfinished) ? this.#again() : nothing}
      ${
        this.trouble
          ? html`<steunpunt-notice class="no-print" tone="attention">
              ${this.trouble}
            </steunpunt-notice>`
          : nothing
      }
      <ul class="card no-print" aria-label=${msg('Collega’s', { id: 'desk.team.title' })}>
        ${membersOf(this.desk.roster).map((member) => this.#member(member, leads))}
      </ul>
      ${
        team && leads
          ? html`<section class="card no-print">
              <steunpunt-desk-invite
                .team=${team}
                .clock=${this.clock}
                @steunpunt-desk-team-changed=${this.#changed}
              ></steunpunt-desk-invite>
            </section>`
          : nothing
      }
      <section class="card no-print">
        <steunpunt-desk-own .own=${own}></steunpunt-desk-own>
      </section>
      ${
        team
          ? html`<section class="card">
                <steunpunt-desk-sheet
                  .desk=${this.desk}
                  .clock=${this.clock}
                  ?leads=${leads}
                  @steunpunt-desk-team-changed=${this.#changed}
                ></steunpunt-desk-sheet>
              </section>
              <section class="card no-print">
                <steunpunt-desk-audit .hub=${teamHub}></steunpunt-desk-audit>
              </section>`
          : nothing
      }
      ${this.#dialog()}
    </div>`;
  }

  #member(member: Member, leads: boolean): TemplateResult {
    const { id, name, role } = member;
    const self = id === this.desk.staff.id;
    return html`<li>
      <span class="person">
        <strong
          ><bdi>${name}</bdi
          >${self ? msg(' (dat bent u)', { id: 'desk.team.self' }) : nothing}</strong
        >
        <span class="quiet">${roleWords(role)}: ${roleMeaning(role)}</span>
        ${
          member.door || (role !== 'network' && isApart(this.desk.content.keyList.keys))
            ? html`<span class="quiet">${readsWords(member.door)}</span>`
            : nothing
        }
      </span>
      ${
        leads && !self
          ? html`<button class="button quiet" type="button" @click=${() => this.#ask(member)}>
              ${msg(str`Haal ${name} weg`, { id: 'desk.team.remove' })}
            </button>`
          : nothing
      }
    </li>`;
  }

  #dialog(): TemplateResult {
    const name = this.leaver?.name ?? '';
    return html`<steunpunt-desk-confirm
      danger
      .heading=${msg(str`${name} weghalen?`, { id: 'desk.team.remove-title' })}
      .yes=${msg(str`Ja, haal ${name} weg`, { id: 'desk.team.remove-yes' })}
      .act=${this.#remove}
    >
      <p>
        ${msg(
          str`${name} kan meteen nergens meer bij. Nieuwe berichten gaan voor ${name} niet meer open. Uw andere collega’s merken er niets van.`,
          { id: 'desk.team.remove-explain' },
        )}
      </p>
      <p>
        ${msg(str`Wat ${name} al gelezen heeft, blijft gelezen.`, { id: 'desk.team.remove-limit' })}
      </p>
    </steunpunt-desk-confirm>`;
  }

  #again(): TemplateResult {
    return html`<div class="card stack tight no-print">
      <p>
        ${msg(
          'Er zijn nieuwe sloten. Maar nog niet alle kaarten en tellingen zijn opnieuw afgesloten. Maak dat af.',
          { id: 'desk.team.half' },
        )}
      </p>
      <div>
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#finish}
        >
          ${msg('Maak het af', { id: 'desk.team.finish' })}
        </button>
      </div>
    </div>`;
  }

  #ask(member: Member): void {
    this.leaver = member;
    void this.updateComplete.then(() => this.confirm.show());
  }

  readonly #remove = async (): Promise<string> => {
    const { leaver } = this;
    const { team } = this.desk;
    if (!leaver || !team) return '';
    this.done = '';
    const done = await team.turn({ leaver: leaver.id });
    this.half = done.kind === 'half';
    if (done.kind !== 'ok' && done.kind !== 'half') {
      await this.#refresh();
      return teamWords(done);
    }
    this.newcomer?.forget();
    this.done = msg(str`${leaver.name} is weg.`, { id: 'desk.team.removed' });
    this.announce?.(this.done);
    this.#changed();
    return '';
  };

  readonly #finish = (): void => {
    if (!this.busy) void this.#reseal();
  };

  async #reseal(): Promise<void> {
    this.busy = true;
    const done = await this.desk.team?.reseal();
    this.busy = false;
    this.half = done?.kind !== 'ok';
    this.trouble = done ? teamWords(done) : '';
  }

  readonly #changed = (): void => {
    this.requestUpdate();
    void this.audit?.refresh();
  };

  async #refresh(): Promise<void> {
    const done = await this.desk.team?.refresh();
    this.trouble = done ? teamWords(done) : '';
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-team': SteunpuntDeskTeam;
  }
}
