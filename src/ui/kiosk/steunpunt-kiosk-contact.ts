import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorContact } from '../../core/library/types.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing, sign } from '../signs.ts';
import {
  calledLine,
  contactStyles,
  contactTags,
  readsAlong,
  siteName,
} from '../visitor/contact-card.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary Somebody else who can help. Nothing here dials or leads away: the number is to be read,
 * the site goes along as a QR.
 * @tag steunpunt-kiosk-contact
 */
export class SteunpuntKioskContact extends KioskElement {
  static override properties = {
    contact: { attribute: false },
    speech: {},
    shown: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    contactStyles,
    css`
      :host {
        display: grid;
      }
      .contact {
        align-content: start;
      }
      h3 {
        margin: 0;
        font-size: 1.1em;
        line-height: 1.3;
      }
      .tags {
        font-size: var(--steunpunt-small);
      }
      .number {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.1em 0.5em;
        font-size: 1.3em;
        font-weight: 700;
      }
      .number svg {
        color: var(--steunpunt-primary);
      }
      .button bdi,
      .site bdi {
        min-inline-size: 0;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .site {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--steunpunt-m);
      }
      .button {
        justify-self: start;
        max-inline-size: 100%;
        margin-block-start: 0.4em;
      }
    `,
  ];

  contact!: VisitorContact;
  /** The language it is written in. */
  speech = 'nl';
  private shown = false;

  override render(): TemplateResult {
    const { name, who, phone, hours, lang = this.speech } = this.contact;
    return html`<article class="card contact" lang=${lang} dir=${dirOf(lang)}>
      <h3>${name}</h3>
      <p>${who}</p>
      ${contactTags(this.contact)}
      ${
        phone ? html`<p class="number">${sign('phone')} <bdi dir="ltr">${phone}</bdi></p>` : nothing
      }
      ${hours ? html`<p class="quiet">${hours}</p>` : nothing} ${calledLine(this.contact)}
      ${this.#site()} ${readsAlong(this.contact)}
    </article>`;
  }

  #site(): TemplateResult | typeof nothing {
    const { url } = this.contact;
    if (!url) return nothing;
    const site = siteName(url);
    if (!this.shown)
      return html`<button
        class="button"
        type="button"
        lang=${currentLocale()}
        @click=${() => (this.shown = true)}
      >
        ${drawing(kioskSigns.takeAlong)} <bdi dir="ltr">${site}</bdi>
      </button>`;
    const words = msg('Richt de camera van uw telefoon hierop.', { id: 'kiosk.contact.scan' });
    return html`<div class="site appears" lang=${currentLocale()}>
      <steunpunt-kiosk-code .link=${url} .label=${words}></steunpunt-kiosk-code>
      <p>${words} <bdi dir="ltr">${site}</bdi></p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-contact': SteunpuntKioskContact;
  }
}
