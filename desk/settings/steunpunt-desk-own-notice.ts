import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isEmail } from '../../src/core/email.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import { readOwnNotice, setOwnNotice, type OwnNotice } from './own-notice.ts';
import { troubleWords } from '../words.ts';

/**
 * @summary A colleague's own e-mail address, to hear at it that something came. Nothing at all for
 * whoever reads no messages.
 * @tag steunpunt-desk-own-notice
 */
export class SteunpuntDeskOwnNotice extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .card {
        padding: clamp(1em, 4vw, 1.75em);
      }
    `,
  ];

  @property({ attribute: false }) hub!: HubClient;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private now: OwnNotice | null = null;
  @state() private busy = false;
  @state() private error = '';
  @state() private done = '';
  @query('steunpunt-field') private readonly field!: SteunpuntField;
  @query('h2') private readonly heading!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (!now) return nothing;
    return html`<section class="card stack" aria-labelledby="title">
      <h2 id="title" tabindex="-1">
        ${msg('E-mail bij een nieuw bericht', { id: 'desk.own-notice.title' })}
      </h2>
      ${this.done ? html`<steunpunt-notice tone="good">${this.done}</steunpunt-notice>` : nothing}
      ${now.mail ? this.#body(now) : this.#cannot()}
    </section>`;
  }

  #body({ address, hours }: OwnNotice): TemplateResult {
    return address === null
      ? html`<p>
            ${msg(
              str`Is er iets nieuws? Dan krijgt u een e-mail. Dat kan om ${hoursWords(hours)}, op dagen dat u open bent. In de e-mail staat niet waarover het gaat.`,
              { id: 'desk.own-notice.explain' },
            )}
          </p>
          <form class="stack" novalidate @submit=${this.#submit}>
            <steunpunt-field
              type="email"
              .label=${msg('Uw e-mailadres van het werk', { id: 'desk.own-notice.label' })}
              .hint=${msg('Dit adres staat leesbaar op de server. Kies geen adres van thuis.', {
                id: 'desk.own-notice.hint',
              })}
              .error=${this.error}
            ></steunpunt-field>
            <div>
              <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
                ${icon('envelope')}
                ${
                  this.busy
                    ? msg('Wij sturen een eerste e-mail…', { id: 'desk.own-notice.busy' })
                    : msg('Stuur mij e-mail', { id: 'desk.own-notice.start' })
                }
              </button>
            </div>
          </form>`
      : html`<p>
            ${msg(
              str`Is er iets nieuws? Dan gaat er een e-mail naar ${address}. Dat kan om ${hoursWords(hours)}, op dagen dat u open bent.`,
              { id: 'desk.own-notice.on' },
            )}
          </p>
          ${
            this.error
              ? html`<steunpunt-notice tone="attention">${this.error}</steunpunt-notice>`
              : nothing
          }
          <div>
            <button
              class="button"
              type="button"
              aria-disabled=${this.busy ? 'true' : 'false'}
              @click=${this.#end}
            >
              ${icon('close')} ${msg('Stuur mij geen e-mail meer', { id: 'desk.own-notice.stop' })}
            </button>
          </div>`;
  }

  #cannot(): TemplateResult {
    return html`<p>
      ${msg(
        'Uw steunpunt kan nog geen e-mail sturen. Uw beheerder kan dat aanzetten: in de handleiding staat hoe.',
        { id: 'desk.own-notice.cannot' },
      )}
    </p>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const address = this.field.value.trim();
    if (this.busy) return;
    if (isEmail(address)) void this.#set(address);
    else
      this.#stop(
        msg('Kijk het adres nog eens na. Het lijkt op naam@voorbeeld.nl.', {
          id: 'desk.own-notice.wrong',
        }),
      );
  };

  readonly #end = (): void => {
    if (!this.busy) void this.#set(null);
  };

  async #set(address: string | null): Promise<void> {
    this.busy = true;
    this.error = this.done = '';
    const answer = await setOwnNotice(this.hub, address);
    this.busy = false;
    if (answer.kind !== 'ok') {
      this.#stop(ownNoticeWords(answer));
      return;
    }
    this.done = address
      ? msg('Klaar. Kijk in uw mailbox: daar staat nu een eerste e-mail.', {
          id: 'desk.own-notice.done',
        })
      : msg('U krijgt geen e-mail meer. Uw adres is gewist.', { id: 'desk.own-notice.ended' });
    this.announce?.(this.done);
    await this.#read();
    await this.updateComplete;
    this.heading.focus();
  }

  #stop(error: string): void {
    this.error = error;
    this.announce?.(error);
    void this.updateComplete.then(() => (this.field as SteunpuntField | null)?.focus());
  }

  async #read(): Promise<void> {
    const answer = await readOwnNotice(this.hub);
    if (answer.kind === 'ok') this.now = answer.value;
  }
}

function ownNoticeWords(trouble: Trouble): string {
  if (trouble.kind === 'unable' && trouble.why === 'refused')
    return msg('Dit adres werkt niet. Kijk het nog eens na.', { id: 'desk.own-notice.refused' });
  if (trouble.kind === 'unable')
    return msg('De eerste e-mail ging niet weg. Probeer het later nog eens.', {
      id: 'desk.own-notice.unsent',
    });
  return troubleWords(trouble);
}

/** `8, 12 en 16 uur`. */
function hoursWords(hours: readonly number[]): string {
  const list = new Intl.ListFormat('nl', { type: 'conjunction' });
  return msg(str`${list.format(hours.map(String))} uur`, { id: 'desk.own-notice.hours' });
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-own-notice': SteunpuntDeskOwnNotice;
  }
}
