import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LONGEST_BUDDY_DAYS, LONGEST_DAYS, type Settings } from '../../src/core/desk/settings.ts';
import { setTerm } from '../../src/core/desk/settings-commands.ts';
import type { Clock } from '../../src/core/ports.ts';
import { troubleWords } from '../words.ts';
import { SettingsPart } from './settings-part.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';

type Kind = keyof Settings['retention'];

const TERMS: Readonly<Record<Kind, readonly number[]>> = {
  parent: [14, 30, 60, 90, 120, 150, LONGEST_DAYS],
  youth: [14, 30, 60, 90, 120, 150, LONGEST_DAYS],
  buddies: [90, 120, 180, 270, 365, LONGEST_BUDDY_DAYS],
  heard: [14, 30, 60, 90, 180, 365, 400],
};

/**
 * @summary How long things are kept, by kind. A shorter term that would erase at once asks first.
 * @tag steunpunt-settings-retention
 */
export class SteunpuntSettingsRetention extends SettingsPart {
  @property({ attribute: false }) clock!: Clock;

  @state() private asked: { kind: Kind; days: number; threads: number } | null = null;
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;

  override render(): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title">${msg('Hoe lang u bewaart', { id: 'desk.settings.keep' })}</h2>
      <p>
        ${msg(
          str`Wij tellen vanaf het laatste bericht. Korter is voorzichtiger; langer dan ${LONGEST_DAYS} dagen kan niet, bij buddy’s niet langer dan ${LONGEST_BUDDY_DAYS}. Wie een buddy heeft, wordt niet gewist. Bij elk gesprek staat wanneer het gewist wordt.`,
          { id: 'desk.settings.keep-explain' },
        )}
      </p>
      <div class="lines">
        ${this.#line('parent', msg('Gesprekken met ouders', { id: 'desk.settings.keep-parent' }))}
        ${this.#line('youth', msg('Gesprekken met jongeren', { id: 'desk.settings.keep-youth' }))}
        ${this.#line(
          'buddies',
          msg('Wie een buddy vraagt of wil zijn', { id: 'desk.settings.keep-buddies' }),
        )}
        ${this.#line(
          'heard',
          msg('Zinnen die u opschreef bij Noteer', { id: 'desk.settings.keep-heard' }),
        )}
      </div>
      <p class="quiet">
        ${msg('Wat geteld is, blijft geteld. Daar staan geen woorden van ouders in.', {
          id: 'desk.settings.keep-counted',
        })}
      </p>
      <steunpunt-desk-coming .desk=${this.desk} .clock=${this.clock}></steunpunt-desk-coming>
      ${this.troubleNotice()} ${this.#confirm()}
    </section>`;
  }

  #line(kind: Kind, label: string): TemplateResult {
    const days = this.settings.retention[kind];
    const terms = [...new Set([...TERMS[kind], days])].sort((a, b) => a - b);
    return html`<label class="line">
      <span>${label}</span>
      <select
        @change=${(event: Event) => void this.#choose(kind, event.target as HTMLSelectElement)}
      >
        ${terms.map(
          (term) =>
            html`<option value=${term} .selected=${live(term === days)}>
              ${msg(str`${term} dagen`, { id: 'desk.settings.days' })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #confirm(): TemplateResult {
    return html`<steunpunt-desk-confirm
      danger
      .heading=${msg('Korter bewaren?', { id: 'desk.settings.shorter' })}
      .yes=${this.asked ? msg('Ja, bewaar korter', { id: 'desk.settings.shorter-yes' }) : ''}
      .act=${this.#shorten}
    >
      ${
        this.asked
          ? html`<p>
              ${
                this.asked.threads === 1
                  ? msg('Dan wordt nu meteen 1 gesprek gewist. Dit kan niet terug.', {
                      id: 'desk.settings.shorter-one',
                    })
                  : msg(
                      str`Dan worden nu meteen ${this.asked.threads} gesprekken gewist. Dit kan niet terug.`,
                      { id: 'desk.settings.shorter-some' },
                    )
              }
            </p>`
          : nothing
      }
    </steunpunt-desk-confirm>`;
  }

  /** Until it is known what a shorter term erases, and she said yes, it is as it was. */
  async #choose(kind: Kind, select: HTMLSelectElement): Promise<void> {
    const days = Number(select.value);
    const { retention } = this.settings;
    const shorter = days < retention[kind] && kind !== 'heard';
    if (!shorter) {
      await this.#set(kind, days);
      return;
    }
    select.value = String(retention[kind]);
    const threads = await this.desk.retention?.endingUnder({ ...retention, [kind]: days });
    this.trouble = '';
    if (threads === 0) await this.#set(kind, days);
    else if (typeof threads !== 'number') this.trouble = troubleWords({ kind: 'offline' });
    else {
      this.asked = { kind, days, threads };
      await this.updateComplete;
      this.dialog.show();
    }
  }

  readonly #shorten = async (): Promise<string> => {
    const { asked } = this;
    if (!asked) return '';
    await this.#set(asked.kind, asked.days);
    if (!this.trouble) void this.desk.retention?.again();
    return this.trouble;
  };

  async #set(kind: Kind, days: number): Promise<void> {
    const before = this.settings.retention[kind];
    const done = msg(str`Bewaren: ${days} dagen.`, { id: 'desk.settings.keep-done' });
    await this.change(setTerm(kind, before, days), done);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-retention': SteunpuntSettingsRetention;
  }
}
