import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, nothing, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DOORS, type Door } from '../../src/core/doors.ts';
import { isApart } from '../../src/core/key-list.ts';
import type { Clock } from '../../src/core/ports.ts';
import type { Role } from '../../src/core/staff.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { doorChoiceWords } from './door-words.ts';
import { inviteStyles } from './steunpunt-desk-invite.styles.ts';
import type { Invitation, Newcomer, Team } from './team.ts';
import { roleMeaning, roleWords, teamWords } from './team-words.ts';
import { redrawOn } from '../redraw-on.ts';
import { TeamChangedEvent } from '../elements/events.ts';
import { digits, digitStyles } from '../login/fingerprint.ts';

const LOOK_MS = 2_000;
/** The usual one first. */
const OFFERED: readonly Role[] = ['colleague', 'coordinator', 'network'];

/**
 * @summary Lets somebody in, in person: a code to read to her, then twelve digits to compare.
 * @tag steunpunt-desk-invite
 * @fires steunpunt-desk-team-changed - somebody came in
 */
export class SteunpuntDeskInvite extends LitElement {
  static override styles = [baseStyles, buttonStyles, digitStyles, inviteStyles];

  @property({ attribute: false }) team!: Team;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private task: Role = 'colleague';
  @state() private door: Door | null = null;
  @state() private invitation: Invitation | null = null;
  @state() private newcomer: Newcomer | null = null;
  @state() private busy = false;
  @state() private error = '';
  @state() private done = '';
  #stop: (() => void) | null = null;

  constructor() {
    super();
    redrawOn(this, () => [this.team]);
  }

  /** Takes back what was said about somebody who came in. */
  forget(): void {
    this.done = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    if (this.invitation) void this.team.cancel(this.invitation);
    this.invitation = this.newcomer = null;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h2 tabindex="-1">${msg('Een collega toelaten', { id: 'desk.invite.title' })}</h2>
      ${this.done ? html`<steunpunt-notice tone="good">${this.done}</steunpunt-notice>` : nothing}
      ${
        this.invitation
          ? this.newcomer
            ? this.#compare(this.newcomer)
            : this.#code(this.invitation)
          : this.#start()
      }
      ${
        this.error
          ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
          : nothing
      }
    </div>`;
  }

  #start(): TemplateResult {
    return html`<p>
        ${msg('Doe dit samen: naast elkaar, of aan de telefoon. Het duurt een paar minuten.', {
          id: 'desk.invite.explain',
        })}
      </p>
      <fieldset>
        <legend>${msg('Wat gaat uw collega doen?', { id: 'desk.invite.role' })}</legend>
        ${OFFERED.map(
          (role) =>
            html`<label>
              <input
                type="radio"
                name="role"
                value=${role}
                .checked=${role === this.task}
                @change=${() => (this.task = role)}
              />
              <span>${roleWords(role)}</span>
              <span class="quiet">${roleMeaning(role)}</span>
            </label>`,
        )}
      </fieldset>
      ${this.#asksDoor ? this.#doors() : nothing}
      <div>
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#invite}
        >
          ${msg('Maak een code', { id: 'desk.invite.make' })}
        </button>
      </div>`;
  }

  /** Only a colleague reads one door, and only where each has a key of its own. */
  get #asksDoor(): boolean {
    return this.task === 'colleague' && isApart(this.team.content.keyList.keys);
  }

  #doors(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('Van wie leest uw collega berichten?', { id: 'desk.invite.door' })}</legend>
      ${[null, ...DOORS].map(
        (door) =>
          html`<label>
            <input
              type="radio"
              name="door"
              value=${door ?? ''}
              .checked=${door === this.door}
              @change=${() => (this.door = door)}
            />
            <span>${doorChoiceWords(door)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #code({ code }: Invitation): TemplateResult {
    return html`<p>
        ${msg(
          str`Uw collega opent ${location.host}/desk/ op een eigen computer. Daar kiest uw collega “Ik heb een code van een collega”. Lees deze code voor:`,
          { id: 'desk.invite.read' },
        )}
      </p>
      ${digits(
        `${code.slice(0, 4)} ${code.slice(4)}`,
        msg('Code om voor te lezen', { id: 'desk.invite.code' }),
      )}
      <steunpunt-notice tone="waiting">
        ${msg('Wij wachten tot uw collega een naam en een wachtzin heeft gekozen.', {
          id: 'desk.invite.waiting',
        })}
      </steunpunt-notice>
      <div>
        <button class="button quiet" type="button" @click=${this.#cancel}>
          ${msg('Stop met uitnodigen', { id: 'desk.invite.cancel' })}
        </button>
      </div>`;
  }

  #compare({ name, fingerprint }: Newcomer): TemplateResult {
    return html`<p>
        ${msg(
          str`${name} ziet nu ook twaalf cijfers en leest die voor. Zijn ze precies hetzelfde als deze?`,
          { id: 'desk.invite.compare' },
        )}
      </p>
      ${digits(fingerprint, msg('Cijfers om te vergelijken', { id: 'desk.invite.digits' }))}
      <div class="row">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#accept}
        >
          ${msg(str`Hetzelfde: laat ${name} toe`, { id: 'desk.invite.accept' })}
        </button>
        <button class="button" type="button" @click=${this.#differ}>
          ${msg('Ze zijn anders: stop', { id: 'desk.invite.differ' })}
        </button>
      </div>`;
  }

  readonly #invite = (): void => {
    if (!this.busy) void this.#open();
  };

  async #open(): Promise<void> {
    this.busy = true;
    this.error = this.done = '';
    const answer = await this.team.invite(this.task, this.#asksDoor ? this.door : null);
    this.busy = false;
    if (answer.kind !== 'ok') {
      this.error = teamWords(answer);
      return;
    }
    this.invitation = answer.invitation;
    this.#look(answer.invitation);
    await this.#focus();
  }

  #look(invitation: Invitation): void {
    this.#stop = this.clock.after(LOOK_MS, () => {
      void this.team.look(invitation).then(async (answer) => {
        if (this.invitation !== invitation) return;
        if (answer.kind === 'gone') this.#end(teamWords(answer));
        else if (answer.kind !== 'ok' || !answer.newcomer) this.#look(invitation);
        else {
          this.newcomer = answer.newcomer;
          const { name } = answer.newcomer;
          this.announce?.(
            msg(str`${name} is er. Vergelijk de cijfers.`, { id: 'desk.invite.here' }),
          );
          await this.#focus();
        }
      });
    });
  }

  readonly #accept = (): void => {
    if (!this.busy && this.invitation && this.newcomer)
      void this.#letIn(this.invitation, this.newcomer);
  };

  async #letIn(invitation: Invitation, newcomer: Newcomer): Promise<void> {
    this.busy = true;
    const done = await this.team.accept(invitation, newcomer);
    this.busy = false;
    this.error = teamWords(done);
    if (done.kind === 'gone') this.#end(this.error);
    if (done.kind !== 'ok') return;
    this.invitation = this.newcomer = null;
    this.done = msg(str`${newcomer.name} hoort er nu bij.`, { id: 'desk.invite.done' });
    this.announce?.(this.done);
    this.dispatchEvent(new TeamChangedEvent());
    await this.#focus();
  }

  readonly #cancel = (): void => this.#end('');

  readonly #differ = (): void =>
    this.#end(
      msg(
        'Gestopt. Er is niemand toegelaten. Maak een nieuwe code en probeer het nog een keer. Weer anders? Bel uw beheerder.',
        { id: 'desk.invite.differed' },
      ),
    );

  #end(error: string): void {
    this.#stop?.();
    if (this.invitation) void this.team.cancel(this.invitation);
    this.invitation = this.newcomer = null;
    this.error = error;
    void this.#focus();
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-invite': SteunpuntDeskInvite;
  }
}
