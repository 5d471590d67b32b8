import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { VisitorContact } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { inChecked } from '../checked.ts';
import { dangerHeading } from '../visitor/consent.ts';

/**
 * @summary Everybody else who can help, those for danger first.
 * @tag steunpunt-kiosk-people
 */
export class SteunpuntKioskPeople extends KioskScreen {
  static override styles = [
    baseStyles,
    kioskPageStyles,
    css`
      .page {
        max-inline-size: 64em;
      }
      .cards {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
      }
    `,
  ];

  override render(): TemplateResult {
    const { library } = this.visit.library;
    const contacts = library?.contacts ?? [];
    const cards = (shown: readonly VisitorContact[]): TemplateResult =>
      html`<div class="cards">
        ${shown.map(
          (contact) =>
            html`<steunpunt-kiosk-contact
              .contact=${contact}
              .speech=${library?.lang ?? 'nl'}
            ></steunpunt-kiosk-contact>`,
        )}
      </div>`;
    return html`<div class="page">
      <div class="head">
        <h1 tabindex="-1">${msg('Wie kan mij helpen?', { id: 'find.people' })}</h1>
        <p>
          ${msg('Onafhankelijk betekent: niet van school en niet van de gemeente.', { id: 'people.independent' })}
        </p>
      </div>
      <h2>${inChecked(dangerHeading)}</h2>
      ${cards(contacts.filter(({ urgent }) => urgent))}
      <h2>${msg('Voor uw vraag', { id: 'people.others' })}</h2>
      ${cards(contacts.filter(({ urgent }) => !urgent))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-people': SteunpuntKioskPeople;
  }
}
