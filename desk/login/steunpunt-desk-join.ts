import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import type { Stretch } from '../../src/seal/staff.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import { introduce, redeem, waitsStill, type Invited, type Waiting } from './join.ts';
import type { Session } from '../session.ts';
import { troubleWords } from '../words.ts';
import { GoEvent } from '../elements/events.ts';
import { digits, digitStyles } from './fingerprint.ts';
import { nameProblem, personFields, stretchingNotice, stretchingWords } from './person-fields.ts';
import type { SteunpuntDeskPassphrase } from './steunpunt-desk-passphrase.ts';

const LOOK_MS = 2_000;

/**
 * @summary A newcomer's way in: the code a colleague reads to her, her name and passphrase, and then
 * twelve digits that both read aloud. The page waits and opens by itself.
 * @tag steunpunt-desk-join
 * @fires steunpunt-desk-go - back to the log-in
 */
export class SteunpuntDeskJoin extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles, digitStyles];

  @property({ attribute: false }) hub!: HubClient;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) stretch!: Stretch;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private invited: Invited | null = null;
  @state() private waiting: Waiting | null = null;
  @state() private busy = false;
  @state() private error = '';
  @query('#code') private readonly codeField!: SteunpuntField;
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('steunpunt-desk-passphrase') private readonly passphrase!: SteunpuntDeskPassphrase;
  #stop: (() => void) | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      ${
        this.waiting
          ? this.#together(this.waiting)
          : this.invited
            ? this.#person(this.invited)
            : this.#code()
      }
      ${stretchingNotice(this.busy)}
      <div class="row">
        ${
          this.waiting
            ? nothing
            : html`<button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
                ${msg('Verder', { id: 'desk.setup.next' })}
              </button>`
        }
        <button class="button quiet" type="button" @click=${this.#back}>
          ${
            this.waiting
              ? msg('Stop en ga terug', { id: 'desk.join.stop' })
              : msg('Terug naar inloggen', { id: 'desk.recover.back' })
          }
        </button>
      </div>
    </form>`;
  }

  #code(): TemplateResult {
    return html`<div class="stack tight">
        <h1 tabindex="-1">${msg('Welkom bij het team', { id: 'desk.join.title' })}</h1>
        <p>
          ${msg(
            'Een collega maakt een code voor u. Doe dit samen: naast elkaar, of aan de telefoon.',
            {
              id: 'desk.join.explain',
            },
          )}
        </p>
      </div>
      <steunpunt-field
        id="code"
        digits
        .label=${msg('De code van uw collega', { id: 'desk.join.code' })}
        .hint=${msg('Acht cijfers. De code werkt tien minuten.', { id: 'desk.join.code-hint' })}
        .error=${this.error}
      ></steunpunt-field>`;
  }

  #person({ name }: Invited): TemplateResult {
    return html`<div class="stack tight">
        <p class="quiet">${name}</p>
        <h1 tabindex="-1">${msg('Wie bent u?', { id: 'desk.person.title' })}</h1>
      </div>
      ${personFields(this.error)}`;
  }

  #together({ fingerprint }: Waiting): TemplateResult {
    return html`<div class="stack tight">
        <h1 tabindex="-1">${msg('Lees deze cijfers voor', { id: 'desk.join.read-title' })}</h1>
        <p>
          ${msg(
            'Uw collega ziet ook twaalf cijfers. Zijn ze hetzelfde? Dan laat uw collega u toe, en gaat deze pagina vanzelf open. Zijn ze anders? Stop dan.',
            { id: 'desk.join.read' },
          )}
        </p>
      </div>
      ${digits(fingerprint, msg('Cijfers om voor te lezen', { id: 'desk.team.digits' }))}
      ${
        this.error
          ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
          : html`<steunpunt-notice tone="waiting">
              ${msg('Wij wachten op uw collega.', { id: 'desk.join.waiting' })}
            </steunpunt-notice>`
      }`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new GoEvent('login'));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy || this.waiting) return;
    void (this.invited ? this.#introduce(this.invited) : this.#redeem());
  };

  async #redeem(): Promise<void> {
    this.busy = true;
    const result = await redeem(this.hub, this.codeField.value);
    this.busy = false;
    this.error = result.kind === 'ok' ? '' : this.#words(result);
    if (result.kind === 'ok') {
      this.invited = result.invited;
      return this.focusHeading();
    }
    await this.updateComplete;
    this.codeField.focus();
  }

  async #introduce(invited: Invited): Promise<void> {
    const name = this.nameField.value.trim();
    this.error = nameProblem(name);
    const passphrase = this.passphrase.read();
    if (this.error) {
      await this.updateComplete;
      this.nameField.focus();
      return;
    }
    if (passphrase === null) {
      this.passphrase.focus();
      return;
    }
    this.busy = true;
    this.announce(stretchingWords());
    const result = await introduce(this.hub, this.stretch, invited, { name, passphrase });
    this.busy = false;
    if (result.kind === 'ok') {
      this.waiting = result.waiting;
      this.#look(result.waiting);
      return this.focusHeading();
    }
    this.error = this.#words(result);
    await this.updateComplete;
    this.nameField.focus();
  }

  /** Asks again and again, until a colleague let her in or the invitation is over. */
  #look(waiting: Waiting): void {
    if (!this.isConnected) return;
    this.#stop = this.clock.after(LOOK_MS, () => {
      void waitsStill(this.hub, waiting).then(async (state) => {
        if (!this.isConnected) return;
        if (state === 'over')
          this.error = msg('Deze uitnodiging is voorbij. Vraag uw collega om een nieuwe code.', {
            id: 'desk.join.over',
          });
        else if (state !== 'in') this.#look(waiting);
        else {
          const entered = await this.session.enter(waiting.claim.name, waiting.keys);
          if (entered.kind !== 'ok') this.error = this.#words(entered);
        }
      });
    });
  }

  #words(result: { kind: 'cannot-open' } | Trouble): string {
    switch (result.kind) {
      case 'refused':
        return msg('Deze code werkt niet, of niet meer. Vraag uw collega om een nieuwe.', {
          id: 'desk.join.refused',
        });
      case 'conflict':
        return msg('Er is al een collega met deze naam. Zet er een letter achter.', {
          id: 'desk.join.name-taken',
        });
      case 'cannot-open':
        return msg('Dat lukt niet in deze browser. Gebruik een nieuwe browser.', {
          id: 'desk.own.cannot-open',
        });
      default:
        return troubleWords(result);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-join': SteunpuntDeskJoin;
  }
}
