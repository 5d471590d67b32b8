import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Content } from '../../core/content.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { contentContext } from '../contexts.ts';
import { ScreenElement } from '../screen-element.ts';
import { callUs } from './call-us.ts';

/**
 * @summary This browser cannot close the envelope. Nothing is sent: the phone, or a page of its own.
 * @tag steunpunt-cannot
 */
export class SteunpuntCannot extends ScreenElement {
  static override styles = [baseStyles, buttonStyles];

  /** The stand-alone page; '' when this is it. */
  @property({ attribute: false }) ownWindow = '';

  @consume({ context: contentContext }) private readonly content!: Content;

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Dat lukt hier niet veilig', { id: 'cannot.heading' })}</h1>
      <p>
        ${msg('Wij kunnen uw vraag hier niet zo sluiten dat niemand anders hem leest. Daarom is er niets verstuurd. Uw tekst staat nog bij "Stel een vraag".', { id: 'cannot.why' })}
      </p>
      <div class="row">
        ${callUs(this.content, 'primary')}
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
