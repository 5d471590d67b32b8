import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { markSafety } from '../../src/core/desk/card-commands.ts';
import { icon } from '../../src/ui/icons.ts';
import { CardPart } from './card-part.ts';

/**
 * @summary A colleague marks that she worries, and reads with whom to think it over. Only people
 * set it; nothing looks for it in what visitors write.
 * @tag steunpunt-desk-card-safety
 */
export class SteunpuntDeskCardSafety extends CardPart {
  override render(): TemplateResult {
    const { safety } = this.card;
    return html`<div>
        <button
          class="button ${safety ? 'danger' : ''}"
          type="button"
          aria-pressed=${safety ? 'true' : 'false'}
          @click=${() => this.change(markSafety(!safety))}
        >
          ${icon('alert')} ${msg('Zorg om veiligheid', { id: 'desk.safety.mark' })}
        </button>
      </div>
      ${
        safety
          ? html`<steunpunt-notice tone="attention">
              <div class="stack tight">
                <p>
                  <strong>
                    ${msg('Draag dit niet alleen.', { id: 'desk.safety.together' })}
                  </strong>
                </p>
                <ul>
                  <li>${msg('Is er nu gevaar? Bel 112.', { id: 'desk.safety.now' })}</li>
                  <li>
                    ${msg('Overleg vandaag met een collega, of met wie bij u de meldcode kent.', {
                      id: 'desk.safety.colleague',
                    })}
                  </li>
                  <li>
                    ${msg(
                      'Vraag raad bij Veilig Thuis: 0800-2000, gratis, dag en nacht. Dat kan zonder een naam te noemen.',
                      { id: 'desk.safety.advice' },
                    )}
                  </li>
                  <li>
                    ${msg('Zeg het ook tegen wie u schreef, tenzij dat niet veilig is.', {
                      id: 'desk.safety.tell',
                    })}
                  </li>
                </ul>
              </div>
            </steunpunt-notice>`
          : nothing
      }
      ${this.troubleNotice()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-safety': SteunpuntDeskCardSafety;
  }
}
