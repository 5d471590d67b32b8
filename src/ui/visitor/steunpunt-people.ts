import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { contactCard, contactStyles } from './contact-card.ts';
import { VisitorElement } from './visitor-element.ts';
import { inChecked } from '../checked.ts';
import { dangerHeading } from './consent.ts';

/**
 * @summary Everybody else who can help, those for danger first.
 * @tag steunpunt-people
 */
export class SteunpuntPeople extends VisitorElement {
  static override styles = [baseStyles, buttonStyles, contactStyles];

  override render(): TemplateResult {
    const { library } = this.visit.library;
    const contacts = library?.contacts ?? [];
    const urgent = contacts.filter((contact) => contact.urgent);
    const others = contacts.filter((contact) => !contact.urgent);
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Wie kan mij helpen?', { id: 'find.people' })}</h1>
      <p>
        ${msg('Onafhankelijk betekent: niet van school en niet van de gemeente.', { id: 'people.independent' })}
      </p>
      <h2>${inChecked(dangerHeading)}</h2>
      ${urgent.map((contact) => contactCard(contact, library?.lang ?? 'nl'))}
      <h2>${msg('Voor uw vraag', { id: 'people.others' })}</h2>
      ${others.map((contact) => contactCard(contact, library?.lang ?? 'nl'))}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-people': SteunpuntPeople;
  }
}
