import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import {
  addItem,
  changeItem,
  removeItem,
  signalId,
  signalKind,
  type SignalCommand,
  type SignalItem,
} from '../../src/core/desk/signal.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { changedWords } from '../changed-words.ts';
import { announceContext, type Announce } from '../desk-screen.ts';
import type { OpenDesk } from '../session.ts';
import { themeWords } from './signal-words.ts';
import { dateWords } from '../words.ts';
import { linesOf } from './year-report.ts';
import { heardStyles } from './steunpunt-desk-heard.styles.ts';
import type { HeardEvent, SteunpuntDeskHeardForm } from './steunpunt-desk-heard-form.ts';
import { redrawOn } from '../redraw-on.ts';

/** What is written in the form: a new signal, or another one than `before`. */
interface Writing {
  readonly theme: string;
  readonly before: SignalItem | null;
}

/**
 * @summary The signals of a year: what was heard, on which table it was put, what that table said.
 * @tag steunpunt-desk-heard
 */
export class SteunpuntDeskHeard extends LitElement {
  static override styles = [baseStyles, buttonStyles, heardStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ type: Number }) year = 0;

  @consume({ context: announceContext }) private readonly announce: Announce | undefined;
  @state() private writing: Writing | null = null;
  @state() private trouble = '';
  @query('steunpunt-desk-heard-form') private readonly form!: SteunpuntDeskHeardForm | null;

  get hasUnfinished(): boolean {
    return this.writing !== null && this.form?.hasUnfinished === true;
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override render(): TemplateResult {
    const { themes } = this.#settings;
    const shown = themes.flatMap(({ id }) => this.#items(id).map((item) => this.#item(id, item)));
    return html`${
      this.trouble
        ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
        : nothing
    }
    ${
      shown.length > 0
        ? html`<ul>
            ${shown}
          </ul>`
        : html`<p class="quiet">
            ${msg('Hier staat nog niets. Schrijf in uw eigen woorden op wat veel mensen zeggen.', {
              id: 'desk.heard.none',
            })}
          </p>`
    }
    ${
      this.writing
        ? this.#form(this.writing)
        : html`<div>
            <button class="button" type="button" id="add" @click=${() => this.#write('', null)}>
              ${msg('Schrijf op wat u hoorde', { id: 'desk.heard.add' })}
            </button>
          </div>`
    }`;
  }

  get #settings() {
    return this.desk.documents.get(settingsKind, SETTINGS_ID);
  }

  #items(theme: string): readonly SignalItem[] {
    return this.desk.documents.get(signalKind, signalId(this.year, theme)).items;
  }

  #item(theme: string, item: SignalItem): TemplateResult {
    const { heard, table, day, answer } = item;
    const label = themeWords(this.#settings.themes, theme);
    return html`<li class="card">
      <h3>${label}</h3>
      <dl>
        <div>
          <dt>${msg('Wat wij hoorden', { id: 'desk.heard.heard' })}</dt>
          <dd>${heard}</dd>
        </div>
        <div>
          <dt>${msg('Op welke tafel', { id: 'desk.heard.table' })}</dt>
          <dd>
            ${table || msg('nog niet', { id: 'desk.heard.not-yet' })}${
              table && day !== null ? `, ${dateWords(day)}` : nothing
            }
          </dd>
        </div>
        <div>
          <dt>${msg('Wat die tafel zei', { id: 'desk.heard.answer' })}</dt>
          <dd>${answer || msg('nog niets', { id: 'desk.heard.nothing-yet' })}</dd>
        </div>
      </dl>
      <div class="row">
        <button
          class="button quiet"
          type="button"
          aria-label=${msg(str`Verander: ${label}, ${heard}`, { id: 'desk.heard.change-this' })}
          @click=${() => this.#write(theme, item)}
        >
          ${msg('Verander', { id: 'desk.heard.change' })}
        </button>
        <button
          class="button quiet"
          type="button"
          aria-label=${msg(str`Haal weg: ${label}, ${heard}`, { id: 'desk.heard.remove-this' })}
          @click=${() => this.#remove(theme, item)}
        >
          ${msg('Haal weg', { id: 'desk.heard.remove' })}
        </button>
      </div>
    </li>`;
  }

  #form({ theme, before }: Writing): TemplateResult {
    const noted = linesOf(this.desk, { year: this.year }).filter(({ text }) => text !== '');
    return html`<steunpunt-desk-heard-form
      .themes=${this.#settings.themes.filter(({ id, away }) => !away || id === theme)}
      .theme=${theme}
      .earlier=${before}
      .noted=${noted}
      @steunpunt-desk-heard=${this.#save}
      @steunpunt-desk-back=${this.#stop}
    ></steunpunt-desk-heard-form>`;
  }

  #write(theme: string, before: SignalItem | null): void {
    this.writing = { theme, before };
    this.trouble = '';
    void this.updateComplete.then(() => this.form?.focus());
  }

  readonly #save = async ({ theme, item }: HeardEvent): Promise<void> => {
    const before = this.writing?.before;
    const done = await this.#change(theme, before ? changeItem(before, item) : addItem(item));
    if (done) this.#stop();
  };

  async #remove(theme: string, item: SignalItem): Promise<void> {
    if (await this.#change(theme, removeItem(item))) this.#stop();
  }

  async #change(theme: string, command: SignalCommand): Promise<boolean> {
    const id = signalId(this.year, theme);
    const changed = await this.desk.documents.change(signalKind, id, command);
    this.trouble = changedWords(changed);
    if (changed.kind === 'ok') this.announce?.(msg('Bewaard.', { id: 'desk.heard.saved' }));
    return changed.kind === 'ok';
  }

  readonly #stop = (): void => {
    this.writing = null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#add')?.focus(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-heard': SteunpuntDeskHeard;
  }
}
