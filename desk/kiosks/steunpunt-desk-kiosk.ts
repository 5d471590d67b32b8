import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { KioskListed } from '../../src/core/kiosk.ts';
import { careOf, type Finding } from '../../src/core/kiosk-care.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon, type IconName } from '../../src/ui/icons.ts';
import type { Tone } from '../../src/ui/steunpunt-notice.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { findingWords, stateWords } from './care-words.ts';
import { CodeEvent } from './events.ts';
import { kioskFacts } from './kiosk-facts.ts';
import { kioskTrouble } from './kiosk-trouble.ts';
import type { Kiosks } from './kiosks.ts';
import type { FormDoneEvent } from './steunpunt-desk-kiosk-form.ts';
import { kioskStyles } from './steunpunt-desk-kiosk.styles.ts';

const signs: Readonly<Record<Tone, IconName>> = {
  ...{ good: 'check', waiting: 'clock', attention: 'alert', calm: 'info' },
};

/**
 * @summary One waiting-room screen: how it does, what it needs, and what a coordinator can do.
 * @tag steunpunt-desk-kiosk
 * @fires steunpunt-desk-kiosk-code-made
 */
export class SteunpuntDeskKiosk extends LitElement {
  static override styles = [baseStyles, buttonStyles, kioskStyles];

  @property({ attribute: false }) kiosk!: KioskListed;
  @property({ attribute: false }) kiosks!: Kiosks;
  /** The code that this desk made for it; '' for none, or when it was used. */
  @property() code = '';
  /** Origin of the hub. */
  @property() hub = '';
  /** May change things. */
  @property({ type: Boolean }) leads = false;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private changing = false;
  @state() private trouble = '';
  @state() private busy = false;
  @query('#revoke') private readonly revoking!: SteunpuntDeskConfirm;
  @query('#remove') private readonly removing!: SteunpuntDeskConfirm;

  get hasUnfinished(): boolean {
    return this.changing;
  }

  override render(): TemplateResult {
    const { words, tone } = stateWords(this.kiosk);
    return html`<article class="card stack" aria-labelledby="name">
        <div class="head">
          <h2 id="name" tabindex="-1"><bdi>${this.kiosk.settings.name}</bdi></h2>
          <p class="state ${tone}">${icon(signs[tone])} ${words}</p>
        </div>
        ${this.changing ? this.#form() : this.#overview()}
      </article>
      ${this.leads ? this.#dialogs() : nothing}`;
  }

  #overview(): TemplateResult {
    const { codeLeft } = this.kiosk;
    const findings = careOf(this.kiosk);
    return html`${
        this.code && codeLeft !== null
          ? html`<steunpunt-desk-kiosk-code
              .code=${this.code}
              .left=${codeLeft}
              .hub=${this.hub}
            ></steunpunt-desk-kiosk-code>`
          : this.#openElsewhere()
      }
      ${this.#findings(
        findings.filter(({ level }) => level !== 'better'),
        msg('Wat er is en wat u doet', { id: 'desk.kiosks.findings' }),
      )}
      ${this.#better(findings.filter(({ level }) => level === 'better'))}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${this.leads ? this.#tools() : nothing}
      <details>
        <summary>${msg('Meer over dit scherm', { id: 'desk.kiosks.more' })}</summary>
        <div class="stack">${kioskFacts(this.kiosk)} ${this.leads ? this.#rare() : nothing}</div>
      </details>`;
  }

  /** A code is open that this page does not have: it was made before, or by a colleague. */
  #openElsewhere(): TemplateResult | typeof nothing {
    const { codeLeft } = this.kiosk;
    if (codeLeft === null) return nothing;
    return html`<p>
      ${msg('Er is een code voor dit scherm. Ziet u hem niet meer? Maak dan een nieuwe.', {
        id: 'desk.kiosks.code-elsewhere',
      })}
    </p>`;
  }

  #findings(findings: readonly Finding[], label: string): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    return html`<ul class="findings" aria-label=${label}>
      ${findings.map((one) => {
        const { what, todo } = findingWords(one);
        return html`<li class=${one.level}>
          <strong>${what}</strong>
          <span>${todo}</span>
        </li>`;
      })}
    </ul>`;
  }

  #better(findings: readonly Finding[]): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    const title = msg('Dit kan nog beter', { id: 'desk.kiosks.better' });
    return html`<div class="stack tight">
      <p class="quiet" aria-hidden="true">${title}</p>
      ${this.#findings(findings, title)}
    </div>`;
  }

  get #revoked(): boolean {
    return this.kiosk.state === 'revoked';
  }

  #tools(): TemplateResult {
    const { state: standing } = this.kiosk;
    return html`<div class="row">
      ${
        this.#revoked
          ? nothing
          : html`<button class="button" type="button" @click=${() => (this.changing = true)}>
              ${icon('change')} ${msg('Stel dit scherm in', { id: 'desk.kiosks.change' })}
            </button>`
      }
      ${
        standing === 'on'
          ? nothing
          : this.#codeButton(msg('Maak een nieuwe code', { id: 'desk.kiosks.new-code' }))
      }
    </div>`;
  }

  /** What is done once in years. */
  #rare(): TemplateResult {
    const { state: standing } = this.kiosk;
    return html`<div class="row">
      ${
        standing === 'on'
          ? this.#codeButton(msg('Er komt een andere computer', { id: 'desk.kiosks.replace' }))
          : nothing
      }
      ${
        this.#revoked || standing === 'over'
          ? html`<button class="button danger" type="button" @click=${() => this.removing.show()}>
              ${msg('Haal van de lijst', { id: 'desk.kiosks.remove' })}
            </button>`
          : html`<button class="button danger" type="button" @click=${() => this.revoking.show()}>
              ${msg('Neem uit gebruik', { id: 'desk.kiosks.revoke' })}
            </button>`
      }
    </div>`;
  }

  #codeButton(words: string): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${this.#newCode}
    >
      ${words}
    </button>`;
  }

  #dialogs(): TemplateResult {
    const { settings } = this.kiosk;
    return html` <steunpunt-desk-confirm
        id="revoke"
        danger
        .heading=${msg(str`${settings.name} uit gebruik nemen?`, {
          id: 'desk.kiosks.revoke-title',
        })}
        .yes=${msg('Ja, neem uit gebruik', { id: 'desk.kiosks.revoke-yes' })}
        .act=${this.#revoke}
      >
        <p>
          ${msg(
            'Het scherm zegt daarna dat het uit gebruik is. Het vraagt mensen naar de balie te gaan.',
            { id: 'desk.kiosks.revoke-says' },
          )}
        </p>
        <p>
          ${msg(
            'Wat mensen al verstuurden en nog op het scherm wacht, komt gewoon bij u. Laat het daarvoor nog even aan, met internet.',
            { id: 'desk.kiosks.revoke-waits' },
          )}
        </p>
      </steunpunt-desk-confirm>
      <steunpunt-desk-confirm
        id="remove"
        danger
        .heading=${msg(str`${settings.name} van de lijst halen?`, {
          id: 'desk.kiosks.remove-title',
        })}
        .yes=${msg('Ja, haal van de lijst', { id: 'desk.kiosks.remove-yes' })}
        .act=${this.#remove}
      >
        <p>
          ${msg('U ziet hier dan niet meer hoe het met dit scherm gaat. Gesprekken blijven.', {
            id: 'desk.kiosks.remove-explain',
          })}
        </p>
      </steunpunt-desk-confirm>`;
  }

  #form(): TemplateResult {
    return html`<steunpunt-desk-kiosk-form
      .kiosk=${this.kiosk}
      .kiosks=${this.kiosks}
      @steunpunt-desk-kiosk-form-done=${this.#formDone}
    ></steunpunt-desk-kiosk-form>`;
  }

  readonly #formDone = ({ saved }: FormDoneEvent): void => {
    this.changing = false;
    if (saved) this.announce?.(msg('Bewaard.', { id: 'desk.kiosks.saved' }));
    void this.focusName();
  };

  readonly #newCode = (): void => {
    if (!this.busy) void this.#makeCode();
  };

  async #makeCode(): Promise<void> {
    this.busy = true;
    const answer = await this.kiosks.newCode(this.kiosk.id);
    this.busy = false;
    this.trouble = kioskTrouble(answer);
    if (answer.kind === 'ok') this.dispatchEvent(new CodeEvent(answer.value));
  }

  readonly #revoke = async (): Promise<string> => {
    const trouble = kioskTrouble(await this.kiosks.revoke(this.kiosk.id));
    if (!trouble) this.announce?.(msg('Het scherm is uit gebruik.', { id: 'desk.kiosks.revoked' }));
    return trouble;
  };

  readonly #remove = async (): Promise<string> => {
    const trouble = kioskTrouble(await this.kiosks.remove(this.kiosk.id));
    if (!trouble)
      this.announce?.(msg('Het scherm is van de lijst.', { id: 'desk.kiosks.removed' }));
    return trouble;
  };

  /** Reading goes on at its name. */
  async focusName(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-kiosk': SteunpuntDeskKiosk;
  }
}
