import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { addNote, handOver, type CardCommand } from '../../src/core/desk/card-commands.ts';
import { roleOf } from '../../src/core/staff.ts';
import { icon } from '../../src/ui/icons.ts';
import { staffName } from '../people.ts';
import { CardPart, newId } from './card-part.ts';

/**
 * @summary Whose thread it is: take it, or give it to a colleague with a word.
 * @tag steunpunt-desk-card-who
 */
export class SteunpuntDeskCardWho extends CardPart {
  @state() private giving = false;

  protected override forget(): void {
    super.forget();
    this.giving = false;
  }

  override render(): TemplateResult {
    const { assigned } = this.card;
    const me = this.desk.staff.id;
    return html`<h2 tabindex="-1">
        ${icon('parent')} ${msg('Wie doet dit?', { id: 'desk.card.who' })}
      </h2>
      <p>${this.#words()}</p>
      <div class="row">
        ${
          assigned === me
            ? html`<button class="button" type="button" @click=${() => this.#give(null)}>
                ${msg('Ik niet meer', { id: 'desk.card.not-me' })}
              </button>`
            : html`<button class="button" type="button" @click=${() => this.#give(me)}>
                ${msg('Ik doe dit', { id: 'desk.card.take' })}
              </button>`
        }
        ${
          this.#others().length > 0
            ? html`<button
                class="button quiet"
                type="button"
                aria-expanded=${this.giving ? 'true' : 'false'}
                @click=${this.#toggle}
              >
                ${msg('Geef aan een collega', { id: 'desk.card.give' })}
              </button>`
            : nothing
        }
      </div>
      ${this.giving ? this.#form() : nothing} ${this.troubleNotice()}`;
  }

  #words(): string | TemplateResult {
    const { assigned } = this.card;
    if (assigned === null) return msg('Nog niemand.', { id: 'desk.card.nobody' });
    if (assigned === this.desk.staff.id) return msg('U doet dit.', { id: 'desk.card.me' });
    return html`<bdi>${staffName(this.desk.roster, assigned)}</bdi> ${msg('doet dit.', {
        id: 'desk.card.does',
      })}`;
  }

  #form(): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${this.field('handover', {
        rows: 3,
        label: msg('Wilt u er iets bij zeggen?', { id: 'desk.card.give-words' }),
        hint: msg('Alleen collega’s zien dit. U mag het leeg laten.', {
          id: 'desk.card.give-hint',
        }),
      })}
      <div class="row">
        ${this.#others().map(
          ({ id, name }) =>
            html`<button class="button primary" type="button" @click=${() => this.#give(id)}>
              ${msg(str`Geef aan ${name}`, { id: 'desk.card.give-to' })}
            </button>`,
        )}
      </div>
    </form>`;
  }

  /** Who can have it instead: the network group reads no threads. */
  #others(): readonly { readonly id: string; readonly name: string }[] {
    const { desk, card } = this;
    return desk.roster.staff.filter(
      (one) => one.id !== desk.staff.id && one.id !== card.assigned && roleOf(one) !== 'network',
    );
  }

  readonly #toggle = (): void => {
    this.giving = !this.giving;
    if (this.giving) void this.focusField('handover');
  };

  #give(staff: string | null): void {
    void this.#giveNow(staff);
  }

  async #giveNow(staff: string | null): Promise<void> {
    const words = this.giving ? this.draft('handover') : '';
    const isGiven = staff !== null && staff !== this.desk.staff.id;
    const n = isGiven ? this.thread.nextN - 1 : undefined;
    const give = handOver(this.card.assigned, staff, n);
    const note = { id: newId(), staff: this.desk.staff.id, day: this.today, text: words };
    const command: CardCommand = (now) => {
      const given = give(now);
      return given && words ? addNote(note)(given) : given;
    };
    const name = staff === null ? '' : staffName(this.desk.roster, staff);
    const done = name
      ? msg(str`${name} doet dit nu.`, { id: 'desk.card.given' })
      : msg('Nu doet niemand dit.', { id: 'desk.card.given-back' });
    if (!(await this.change(command, done))) return;
    this.giving = false;
    this.empty('handover');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-who': SteunpuntDeskCardWho;
  }
}
