import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing, sign } from '../signs.ts';
import { entryLinkStyles, inDutch } from '../visitor/entry-links.ts';
import {
  alsoIn,
  answerBlock,
  answerStyles,
  relatedLinks,
  reviewedLine,
} from '../visitor/entry-parts.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary One question with its answer, and what can be done with it: take it along, be called.
 * @tag steunpunt-kiosk-entry
 */
export class SteunpuntKioskEntry extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    entryLinkStyles,
    kioskPageStyles,
    answerStyles,
    kioskStyles,
    css`
      .answer {
        padding: 1.5em;
        overflow-wrap: anywhere;
      }
      /* Its steps can be counted standing. */
      .answer ol li {
        min-block-size: 2em;
        padding-inline-start: 2.75em;
      }
      .answer ol li::before {
        inline-size: 1.9em;
        line-height: 1.9;
      }
      .deeds {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      }
      bdi {
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .beside {
        display: grid;
        gap: var(--steunpunt-l);
        align-content: start;
        grid-template-columns: minmax(0, 1fr);
      }
      @media (orientation: landscape) {
        @container (min-width: 56em) {
          .page {
            grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
            column-gap: 2.5em;
            max-inline-size: 68em;
          }
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const { library, late } = this.visit.library;
    const entry = library?.entries.find(({ id }) => id === this.place.id);
    if (!library || !entry) return this.#absent(library !== null || late);
    const lang = entry.lang ?? library.lang;
    const contacts = library.contacts.filter(({ id }) => entry.contacts?.includes(id));
    return html`<article class="page">
      <div class="beside">
        <h1 tabindex="-1" lang=${lang} dir=${dirOf(lang)}>${entry.question}</h1>
        ${inDutch(lang)}
        <div class="answer card stack" lang=${lang} dir=${dirOf(lang)}>
          ${entry.answer.map(answerBlock)}
        </div>
        ${alsoIn(entry)}
        ${entry.municipality ? html`<p class="quiet" lang="nl">${entry.municipality}</p>` : nothing}
        ${reviewedLine(entry)}
      </div>
      <div class="beside">
        ${this.#deeds(entry)} ${this.#links(entry, lang)}
        ${contacts.length > 0 ? this.#contacts(contacts, library.lang) : nothing}
        ${relatedLinks(this, library, entry)}
      </div>
    </article>`;
  }

  #absent(gone: boolean): TemplateResult {
    return html`<div class="page">
      <h1 tabindex="-1">
        ${
          gone
            ? msg('Dit antwoord is er niet meer', { id: 'entry.gone' })
            : msg('Even geduld…', { id: 'compose.busy' })
        }
      </h1>
    </div>`;
  }

  #deeds({ id }: VisitorEntry): TemplateResult {
    return html`<div class="deeds">
      <button
        class="button primary go"
        type="button"
        @click=${() => this.dispatchEvent(new KioskGoEvent('home', id))}
      >
        ${drawing(kioskSigns.takeAlong)} ${msg('Neem dit mee', { id: 'kiosk.entry.take' })}
      </button>
      <button class="button go" type="button" @click=${this.#callMe}>
        ${sign('callBack')} ${msg('Bel mij hierover', { id: 'kiosk.entry.call' })}
      </button>
    </div>`;
  }

  /** Nothing here leads away from the screen; on one's own phone these are links. */
  #links({ links = [] }: VisitorEntry, lang: string): TemplateResult | typeof nothing {
    if (links.length === 0) return nothing;
    return html`<section class="stack tight" aria-labelledby="links">
      <h2 id="links">${msg('Meer op uw telefoon', { id: 'kiosk.entry.links' })}</h2>
      <ul class="stack tight" lang=${lang} dir=${dirOf(lang)}>
        ${links.map(
          ({ text, url }) =>
            html`<li>
              ${text}
              <span class="quiet"
                ><bdi dir="ltr">${new URL(url).hostname.replace('www.', '')}</bdi></span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #contacts(contacts: VisitorLibrary['contacts'], lang: string): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="people">
      <h2 id="people">${msg('Wie kan mij helpen?', { id: 'find.people' })}</h2>
      ${contacts.map(
        (contact) =>
          html`<steunpunt-kiosk-contact
            .contact=${contact}
            .speech=${lang}
          ></steunpunt-kiosk-contact>`,
      )}
    </section>`;
  }

  /** Who calls back hears along which answer it is about. */
  readonly #callMe = (): void => {
    this.memory.read = this.place.id ?? '';
    this.dispatchEvent(new KioskGoEvent('journey', 'bel-mij'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-entry': SteunpuntKioskEntry;
  }
}
