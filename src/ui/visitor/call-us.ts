import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../core/content.ts';
import { sign } from '../signs.ts';
import { GoEvent } from './events.ts';

/** The number as a phone dials it: the (0) of "+31 (0)20 …" is for who dials at home. */
export function telUrl(phone: string): string {
  return `tel:${phone.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^0-9+]/g, '')}`;
}

/** "Bel ons" with the number, as a button; nothing when the support point has no phone. */
export function callUs(
  { phone }: Content,
  style: '' | 'quiet' | 'primary' = '',
): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  return html`<a class="button ${style}" href=${telUrl(phone)}>
    ${sign('phone')}
    <span>${msg('Bel ons', { id: 'call-us' })} <bdi dir="ltr">${phone}</bdi></span>
  </a>`;
}

/** "Bel mij terug", as a button; `element` stands within the visit. */
export function callBack(element: HTMLElement, style: '' | 'quiet' = 'quiet'): TemplateResult {
  return html`<button
    class="button ${style}"
    type="button"
    @click=${() => element.dispatchEvent(new GoEvent('journey', 'bel-mij'))}
  >
    ${sign('callBack')} ${msg('Bel mij terug', { id: 'call-back' })}
  </button>`;
}
