import { msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { digits, digitStyles } from '../login/fingerprint.ts';

/**
 * @summary Eight digits in big type, and what to do with them at the screen.
 * @tag steunpunt-desk-kiosk-code
 */
export class SteunpuntDeskKioskCode extends LitElement {
  static override styles = [
    baseStyles,
    digitStyles,
    css`
      ol {
        display: grid;
        gap: var(--steunpunt-s);
        padding-inline-start: 1.4em;
        list-style: decimal;
      }
      li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() code = '';
  /** Whole minutes that it still works. */
  @property({ type: Number }) left = 0;
  /** Origin of the hub, where the screen's page is. */
  @property() hub = '';

  override render(): TemplateResult {
    return html`<div class="stack">
      ${digits(
        `${this.code.slice(0, 4)} ${this.code.slice(4)}`,
        msg('Code voor het scherm', { id: 'desk.kiosks.code' }),
      )}
      <ol>
        <li>
          ${msg('Ga naar het scherm en zet het aan. Het heeft nu internet nodig.', {
            id: 'desk.kiosks.step-on',
          })}
        </li>
        <li>
          ${msg(
            str`Het vraagt om een code. Gebeurt dat niet? Open dan ${this.#page} op dat scherm.`,
            {
              id: 'desk.kiosks.step-open',
            },
          )}
        </li>
        <li>${msg('Tik de acht cijfers en kies “Sluit aan”.', { id: 'desk.kiosks.step-type' })}</li>
      </ol>
      <steunpunt-notice tone="waiting">
        ${msg('Wij wachten op het scherm.', { id: 'desk.kiosks.expecting' })} ${this.#left()}
      </steunpunt-notice>
    </div>`;
  }

  get #page(): string {
    return `${this.hub.replace(/^https?:\/\//, '')}/kiosk/`;
  }

  #left(): string {
    return this.left === 1
      ? msg('De code werkt nog 1 minuut.', { id: 'desk.kiosks.left-one' })
      : msg(str`De code werkt nog ${this.left} minuten.`, { id: 'desk.kiosks.left-some' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-kiosk-code': SteunpuntDeskKioskCode;
  }
}
