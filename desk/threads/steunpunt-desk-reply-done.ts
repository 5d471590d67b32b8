import { msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { choiceOf, selectStyles } from '../elements/select.ts';
import { redrawOn } from '../redraw-on.ts';
import type { BesideThread } from '../card/card-part.ts';

/**
 * @summary Under an answer: a way for the visitor to what was done with what they told.
 * @tag steunpunt-desk-reply-done
 */
export class SteunpuntDeskReplyDone extends LitElement {
  static override styles = [baseStyles, selectStyles];

  @property({ attribute: false }) beside!: BesideThread;
  @state() private trouble = '';
  @state() private read = false;

  constructor() {
    super();
    redrawOn(this, () => [this.beside.desk.dones]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    const { thread, unfinished, desk } = this.beside;
    const list = desk.dones.list.filter(
      ({ doors }) => thread.door === null || doors.includes(thread.door),
    );
    if (this.trouble && list.length === 0)
      return html`<p class="quiet" role="alert">${this.trouble}</p>`;
    if (!this.read && list.length === 0)
      return html`<p class="quiet" aria-busy="true">
        ${msg('Even geduld…', { id: 'desk.app.loading' })}
      </p>`;
    if (list.length === 0)
      return html`<p class="quiet">
        ${msg('Er staat nog niets bij “Wat wij deden”. Schrijf dat eerst in de kamer Website.', { id: 'desk.reply.no-done' })}
      </p>`;
    const choice = choiceOf({
      id: 'done',
      label: msg('Verwijs naar wat wij deden', { id: 'desk.reply.done' }),
      options: [
        ['', msg('Nergens naar', { id: 'desk.reply.done-none' })],
        ...list.map(({ id, title }) => [id, title] as const),
      ],
      value: unfinished.done,
      choose: (id) => {
        unfinished.done = id;
      },
    });
    return html`${choice}
      <p class="quiet">
        ${msg('Onder uw antwoord komt een knop waarmee mensen dit kunnen lezen.', { id: 'desk.reply.done-hint' })}
      </p>`;
  }

  async #load(): Promise<void> {
    this.trouble = await this.beside.desk.dones.load();
    this.read = this.trouble === '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-reply-done': SteunpuntDeskReplyDone;
  }
}
