import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { Mailroom } from './mailroom.ts';
import type { Told } from './notice.ts';
import type { ThreadView } from './threads.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary Whether the visitor hears by e-mail that there is an answer, and what became of it.
 * @tag steunpunt-desk-told
 */
export class SteunpuntDeskTold extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .quiet {
        display: flex;
        gap: 0.5em;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) mailroom!: Mailroom;
  @property({ attribute: false }) thread!: ThreadView;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private told: Told | null = null;
  #trying: Promise<void> | null = null;

  constructor() {
    super();
    redrawOn(this, () => [this.mailroom]);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.told = this.mailroom.notices.told(this.thread);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.get('told') === 'busy' && this.told) this.announce?.(toldWords(this.told));
  }

  override render(): TemplateResult | typeof nothing {
    const { told, thread } = this;
    if (told === null)
      return thread.notice
        ? html`<p class="quiet">
            ${icon('envelope')}
            ${msg('Krijgt een e-mail als u antwoordt.', { id: 'desk.told.will' })}
          </p>`
        : nothing;
    const tone = told === 'sent' ? 'good' : told === 'busy' ? 'waiting' : 'attention';
    return html`<steunpunt-notice tone=${tone}>
      <div class="stack tight">
        <p>${toldWords(told)}</p>
        ${
          told === 'failed' || told === 'later'
            ? html`<div>
                <button class="button" type="button" @click=${this.#again}>
                  ${icon('again')} ${msg('Probeer het nog eens', { id: 'desk.told.again' })}
                </button>
              </div>`
            : nothing
        }
      </div>
    </steunpunt-notice>`;
  }

  /** Once, however often it is pressed. */
  readonly #again = (): void => {
    if (this.#trying) return;
    this.#trying = this.mailroom.notices
      .answered(this.thread.mailbox)
      .finally(() => (this.#trying = null));
  };
}

function toldWords(told: Told): string {
  switch (told) {
    case 'busy':
      return msg('De e-mail gaat weg…', { id: 'desk.told.busy' });
    case 'sent':
      return msg('Wij stuurden een e-mail dat er antwoord is.', { id: 'desk.told.sent' });
    case 'refused':
      return msg(
        'De e-mail kwam niet aan: dit adres werkt niet. De ander ziet uw antwoord pas bij het openen van de vraag.',
        { id: 'desk.told.refused' },
      );
    case 'unable':
      return msg(
        'Er ging geen e-mail weg: de balie kan dat nog niet. Vraag uw beheerder om dit aan te zetten.',
        { id: 'desk.told.unable' },
      );
    case 'later':
      return msg('Er ging geen e-mail weg: u stuurde er dit uur al veel. Probeer het later.', {
        id: 'desk.told.later',
      });
    case 'failed':
      return msg('Uw antwoord is verstuurd, maar de e-mail ging niet weg.', {
        id: 'desk.told.failed',
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-told': SteunpuntDeskTold;
  }
}
