import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** Who somebody new here is, on the way in and at the set-up. */

const LONGEST_NAME = 80;

/** A first name, and the passphrase beneath it; `error` says what to do about the name. */
export function personFields(error: string): TemplateResult {
  return html`<steunpunt-field
      id="name"
      .label=${msg('Uw voornaam', { id: 'desk.person.name' })}
      .hint=${msg('Deze naam staat onder uw antwoorden.', { id: 'desk.person.name-hint' })}
      .error=${error}
    ></steunpunt-field>
    <steunpunt-desk-passphrase></steunpunt-desk-passphrase>`;
}

/** What to do about a name; '' for nothing. */
export function nameProblem(name: string): string {
  return name !== '' && name.length <= LONGEST_NAME
    ? ''
    : msg('Vul uw voornaam in.', { id: 'desk.person.name-empty' });
}

/** A passphrase is stretched for seconds, on purpose. */
export function stretchingWords(): string {
  return msg('Een paar tellen geduld. Uw computer rekent even.', { id: 'desk.person.wait' });
}

export function stretchingNotice(busy: boolean): TemplateResult | typeof nothing {
  return busy
    ? html`<steunpunt-notice tone="waiting">${stretchingWords()}</steunpunt-notice>`
    : nothing;
}
