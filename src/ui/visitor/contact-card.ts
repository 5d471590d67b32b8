import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorContact } from '../../core/library/types.ts';
import { dayInWords, dayOf } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { sign } from '../signs.ts';
import { telUrl } from './call-us.ts';
import { dirOf } from '../../i18n/locales.ts';

export const contactStyles = css`
  .contact {
    display: grid;
    gap: 0.4em;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .contact .quiet bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    font-size: 0.95em;
  }
  .tags span {
    padding: 0.1em 0.7em;
    border-radius: 1em;
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
    font-weight: 600;
  }
`;

/** Somebody else who can help: what they do, whether they are independent and free, how to reach them. */
export function contactCard(contact: VisitorContact, otherwise: string): TemplateResult {
  const { name, who, phone, url, hours, lang = otherwise } = contact;
  const ours = currentLocale();
  return html`<article class="card contact" lang=${lang} dir=${dirOf(lang)}>
    <h3>${name}</h3>
    <p>${who}</p>
    ${contactTags(contact)} ${hours ? html`<p class="quiet">${hours}</p>` : nothing}
    ${
      phone || url
        ? nothing
        : html`<p class="quiet" lang=${ours} dir=${dirOf(ours)}>
            ${msg('Bel ons, dan zoeken wij het nummer op.', { id: 'contact.ask-us' })}
          </p>`
    }
    <div class="row">
      ${phone ? callButton(phone) : nothing}
      ${
        url
          ? html`<a class="button quiet" href=${url} target="_blank" rel="noopener">
              <bdi dir="ltr">${siteName(url)}</bdi>
            </a>`
          : nothing
      }
    </div>
    ${readsAlong(contact)} ${calledLine(contact)}
  </article>`;
}

/** Its host; a chat with somebody's phone, `https://wa.me/31612345678`, by its own name. */
export function siteName(url: string): string {
  const { hostname } = new URL(url);
  return hostname === 'wa.me' ? 'WhatsApp' : hostname.replace('www.', '');
}

/** Who can read what is written in a chat. */
export function readsAlong({ url }: VisitorContact): TemplateResult | typeof nothing {
  if (!url?.startsWith('https://wa.me/')) return nothing;
  const ours = currentLocale();
  return html`<p class="quiet" lang=${ours} dir=${dirOf(ours)}>
    ${msg('WhatsApp en wie het toestel heeft, kunnen meelezen.', { id: 'contact.chat' })}
  </p>`;
}

/** What makes them different from school and municipality; for danger there is no time for it. */
export function contactTags(contact: VisitorContact): TemplateResult | typeof nothing {
  const { independent, free, urgent } = contact;
  if (urgent || !(independent || free)) return nothing;
  const ours = currentLocale();
  return html`<p class="tags" lang=${ours} dir=${dirOf(ours)}>
    ${independent ? html`<span>${msg('Onafhankelijk', { id: 'contact.independent' })}</span>` : nothing}
    ${free ? html`<span>${msg('Gratis', { id: 'contact.free' })}</span>` : nothing}
  </p>`;
}

/** When somebody of us last heard that the number works. */
export function calledLine({ phone, called }: VisitorContact): TemplateResult | typeof nothing {
  if (!phone || !called) return nothing;
  const ours = currentLocale();
  return html`<p class="quiet" lang=${ours} dir=${dirOf(ours)}>
    ${msg(str`Wij belden dit nummer op ${dayInWords(dayOf(called), ours)}.`, { id: 'contact.called' })}
  </p>`;
}

/** A number, as a button that dials it. */
export function callButton(phone: string): TemplateResult {
  return html`<a class="button" href=${telUrl(phone)}>
    ${sign('phone')} <bdi dir="ltr">${phone}</bdi>
  </a>`;
}
