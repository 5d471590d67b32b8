import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { VisitorElement } from './visitor-element.ts';
import { callUs } from './call-us.ts';

/**
 * @summary This browser cannot close the envelope. Nothing is sent: the phone, or a page of its own.
 * @tag steunpunt-cannot
 */
export class SteunpuntCannot extends VisitorElement {
  static override properties = {
    ownWindow: { attribute: false },
  };

  static override styles = [baseStyles, buttonStyles];

  /** The stand-alone page; '' when this is it. */
  ownWindow = '';

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Dat lukt hier niet veilig', { id: 'cannot.heading' })}</h1>
      <p>
        ${msg('Wij kunnen uw vraag hier niet zo sluiten dat niemand anders hem leest. Daarom is er niets verstuurd. Uw tekst staat nog bij ‘Stel een vraag’.', { id: 'cannot.why' })}
      </p>
      <div class="row">
        ${callUs(this.visit.content, 'primary')}
        ${
          this.ownWindow
            ? html`<a class="button" href=${this.ownWindow} target="_blank" rel="noopener">
                ${msg('Probeer het in een eigen venster', { id: 'cannot.own-window' })}
              </a>`
            : nothing
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-cannot': SteunpuntCannot;
  }
}
