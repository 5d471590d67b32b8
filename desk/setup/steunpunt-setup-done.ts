import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { OPTIONAL_ROOMS } from '../../src/core/desk/settings-commands.ts';
import { deskStyles } from '../desk-styles.ts';
import { roomWords } from '../settings/room-words.ts';
import { GoEvent } from '../elements/events.ts';

/**
 * @summary Last step of the set-up: what to put on a site.
 * @tag steunpunt-setup-done
 * @fires steunpunt-desk-go - to the log-in
 */
export class SteunpuntSetupDone extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      .later {
        display: grid;
        gap: 0.4em;
      }
      pre {
        margin: 0;
        padding: 1em;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        font:
          0.9em / 1.6 ui-monospace,
          'Cascadia Mono',
          Consolas,
          monospace;
      }
    `,
  ];

  /** The lines for a site. */
  @property() snippet = '';
  /** The desk begins with few rooms. */
  @property({ type: Boolean }) small = false;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private copied: 'no' | 'yes' | 'failed' = 'no';

  override render(): TemplateResult {
    return html`<div class="page stack">
      <div class="stack tight">
        <p class="quiet">${msg('Stap 4 van 4', { id: 'desk.setup.step4' })}</p>
        <h1 tabindex="-1">${msg('Uw balie is klaar', { id: 'desk.done.title' })}</h1>
        <p class="lead">
          ${msg(
            'Nu de website nog. Stuur deze regels naar wie de website van uw steunpunt of school maakt.',
            {
              id: 'desk.done.explain',
            },
          )}
        </p>
      </div>
      <pre
        tabindex="0"
        role="region"
        aria-label=${msg('Regels voor de website', { id: 'desk.done.snippet' })}
        translate="no"
      >
${this.snippet}</pre>
      <div>
        <button class="button" type="button" @click=${this.#copy}>
          ${icon(this.copied === 'yes' ? 'check' : 'copy')} ${this.#copyWords()}
        </button>
      </div>
      <p class="quiet">
        ${msg('U vindt deze regels terug bij Plekken. Daar ziet u ook of ze werken.', {
          id: 'desk.done.places',
        })}
      </p>
      ${this.small ? this.#small() : nothing}
      <div>
        <button class="button primary" type="button" @click=${this.#logIn}>
          ${msg('Naar inloggen', { id: 'desk.done.login' })}
        </button>
      </div>
    </div>`;
  }

  #small(): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="small">
      <h2 id="small">${msg('U begint klein', { id: 'desk.small.title' })}</h2>
      <p>
        ${msg(
          'Antwoorden zoeken, een vraag stellen, terugbellen en Vandaag staan aan. De rest wacht tot u het wilt, bij Instellingen:',
          { id: 'desk.small.explain' },
        )}
      </p>
      <ul class="later">
        ${OPTIONAL_ROOMS.map((room) => {
          const { label, when } = roomWords(room);
          return html`<li><strong>${label}.</strong> ${when}</li>`;
        })}
      </ul>
    </section>`;
  }

  #copyWords(): string {
    switch (this.copied) {
      case 'no':
        return msg('Kopieer de regels', { id: 'desk.done.copy' });
      case 'yes':
        return msg('Gekopieerd', { id: 'desk.done.copied' });
      case 'failed':
        return msg('Kopiëren lukt hier niet. Selecteer de regels zelf.', {
          id: 'desk.done.copy-failed',
        });
    }
  }

  readonly #copy = (): void => {
    void this.#copyNow();
  };

  async #copyNow(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.snippet);
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
    this.announce(this.#copyWords());
  }

  readonly #logIn = (): void => {
    this.dispatchEvent(new GoEvent('login'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-setup-done': SteunpuntSetupDone;
  }
}
