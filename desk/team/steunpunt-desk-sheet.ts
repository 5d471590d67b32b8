import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { today } from '../clock.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { sheetDue } from './recovery-due.ts';
import type { OpenDesk } from '../session.ts';
import type { PreparedSheet, TeamDone } from './team.ts';
import { teamWords } from './team-words.ts';
import { dateWords } from '../words.ts';
import { TeamChangedEvent } from '../elements/events.ts';
import { recoverySheet, recoverySheetStyles } from '../elements/recovery-sheet.ts';
import { redrawOn } from '../redraw-on.ts';

type Doing = 'nothing' | 'try' | 'show' | 'try-new';

/**
 * @summary The recovery sheet: tried again every year, and made anew when it is lost. A new one
 * counts once it was tried, so there is always one that works.
 * @tag steunpunt-desk-sheet
 * @fires steunpunt-desk-team-changed - the sheet was tried or made anew
 */
export class SteunpuntDeskSheet extends LitElement {
  static override styles = [baseStyles, buttonStyles, recoverySheetStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;
  /** Whether this person may make a new one. */
  @property({ type: Boolean }) leads = false;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private doing: Doing = 'nothing';
  @state() private prepared: PreparedSheet | null = null;
  @state() private busy = false;
  @state() private error = '';
  @state() private done = '';
  @query('#code') private readonly codeField!: SteunpuntField;

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.prepared = null;
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h2 tabindex="-1" class=${this.doing === 'show' ? 'no-print' : ''}>
        ${msg('Het herstelblad', { id: 'desk.sheet.title' })}
      </h2>
      ${this.done ? html`<steunpunt-notice tone="good">${this.done}</steunpunt-notice>` : nothing}
      ${this.#part()}
    </div>`;
  }

  #part(): TemplateResult {
    switch (this.doing) {
      case 'nothing':
        return this.#overview();
      case 'show':
        return this.prepared ? this.#show(this.prepared) : this.#overview();
      case 'try':
      case 'try-new':
        return this.#try();
    }
  }

  #overview(): TemplateResult {
    const settings = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const { recoveryTried } = settings;
    const due = sheetDue(settings, today(this.clock));
    return html`${
        due
          ? html`<steunpunt-notice>
              ${
                recoveryTried === null
                  ? msg('Nog niemand probeerde het blad hier. Doet u het nu?', {
                      id: 'desk.sheet.never',
                    })
                  : msg('Het is een jaar geleden dat iemand het blad probeerde. Doet u het nu?', {
                      id: 'desk.sheet.due',
                    })
              }
            </steunpunt-notice>`
          : nothing
      }
      <p>
        ${msg(
          'Weet straks niemand de wachtzin meer? Dan is dit blad de enige weg naar de berichten. Kijk elk jaar of het er nog is en werkt.',
          { id: 'desk.sheet.explain' },
        )}
      </p>
      ${
        recoveryTried === null
          ? nothing
          : html`<p class="quiet">
              ${msg(str`Voor het laatst geprobeerd op ${dateWords(recoveryTried)}.`, {
                id: 'desk.sheet.tried-on',
              })}
            </p>`
      }
      <div class="row">
        <button class="button" type="button" @click=${() => this.#go('try')}>
          ${msg('Probeer het blad', { id: 'desk.sheet.try' })}
        </button>
        ${
          this.leads
            ? html`<button class="button quiet" type="button" @click=${this.#prepare}>
                ${msg('Maak een nieuw blad', { id: 'desk.sheet.new' })}
              </button>`
            : nothing
        }
      </div>
      ${
        this.error
          ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
          : nothing
      }`;
  }

  #show({ code }: PreparedSheet): TemplateResult {
    const { name } = this.desk.content;
    return html`<p class="no-print">
        ${msg(
          'Print dit blad, of schrijf het over. Daarna typt u de code één keer over. Pas dan werkt dit blad, en het oude niet meer. Gooi het oude dan weg.',
          { id: 'desk.sheet.new-explain' },
        )}
      </p>
      ${recoverySheet({ name, code, day: dateWords(today(this.clock)) }, 'h3')}
      <div class="row no-print">
        <button class="button" type="button" @click=${() => window.print()}>
          ${icon('print')} ${msg('Print dit blad', { id: 'desk.recovery.print' })}
        </button>
        <button class="button primary" type="button" @click=${() => this.#go('try-new')}>
          ${msg('Ik heb het blad. Verder', { id: 'desk.recovery.have' })}
        </button>
        ${this.#never()}
      </div>`;
  }

  #try(): TemplateResult {
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p>
        ${msg('Typ de code over van het blad. Zo weten wij zeker dat het blad werkt.', {
          id: 'desk.recovery.try-explain',
        })}
      </p>
      <steunpunt-field
        id="code"
        .label=${msg('De code op het blad', { id: 'desk.recovery.code' })}
        .hint=${msg('Hoofdletters en spaties maken niet uit.', { id: 'desk.recovery.code-hint' })}
        .error=${this.error}
      ></steunpunt-field>
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${msg('Probeer de code', { id: 'desk.recovery.try' })}
        </button>
        ${
          this.doing === 'try-new'
            ? html`<button class="button quiet" type="button" @click=${() => this.#go('show')}>
                ${msg('Laat het blad nog eens zien', { id: 'desk.recovery.show' })}
              </button>`
            : nothing
        }
        ${this.#never()}
      </div>
    </form>`;
  }

  #never(): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => this.#go('nothing')}>
      ${msg('Toch niet', { id: 'desk.own.cancel' })}
    </button>`;
  }

  readonly #prepare = (): void => {
    void this.desk.team?.prepareSheet().then((prepared) => {
      this.prepared = prepared;
      if (prepared) this.#go('show');
    });
  };

  #go(doing: Doing): void {
    this.doing = doing;
    this.error = this.done = '';
    if (doing === 'nothing') this.prepared = null;
    void this.updateComplete.then(() => {
      if (doing === 'try' || doing === 'try-new') this.codeField.focus();
      else this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#check();
  };

  async #check(): Promise<void> {
    const { team, teamHub, documents } = this.desk;
    if (!team) return;
    this.busy = true;
    const typed = this.codeField.value;
    const { prepared } = this;
    const done: TeamDone = prepared ? await prepared.use(typed) : await team.trySheet(typed);
    this.busy = false;
    this.error = teamWords(done);
    if (done.kind !== 'ok') {
      await this.updateComplete;
      this.codeField.focus();
      return;
    }
    this.codeField.clear();
    const day = today(this.clock);
    if (!prepared) await teamHub.note('sheet-tried');
    void documents.change(settingsKind, SETTINGS_ID, (now) => ({ ...now, recoveryTried: day }));
    this.#go('nothing');
    this.done = prepared
      ? msg('Het nieuwe blad werkt. Het oude niet meer: gooi het weg.', {
          id: 'desk.sheet.renewed',
        })
      : msg('Het blad werkt. Leg het weer op een veilige plek.', { id: 'desk.sheet.works' });
    this.announce?.(this.done);
    this.dispatchEvent(new TeamChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-sheet': SteunpuntDeskSheet;
  }
}
