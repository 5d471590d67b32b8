import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { homeLink, LONGEST_LINK } from '../../core/home-link.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawnStyles } from '../drawn.ts';
import { pictureStyles } from '../picture.ts';
import { choiceStyles } from '../visitor/choice.ts';
import type { OwnMessage } from '../visitor/conversation.ts';
import { publishedAt } from '../visitor/published/published.ts';
import {
  comingWords,
  dutchNote,
  itemsList,
  noneWords,
} from '../visitor/published/published-list.ts';
import { publishedStyles } from '../visitor/published/published-styles.ts';
import { Sticker } from '../visitor/published/sticker.ts';
import { dutch, type Acting, type Item } from '../visitor/published/view.ts';
import { kioskWords } from './delivery-at-kiosk.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskStyles } from './kiosk-styles.ts';

/**
 * @summary What the point published beside its answers: a list, or one of it with a QR to take along.
 * @tag steunpunt-kiosk-more
 */
export class SteunpuntKioskMore extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    drawnStyles,
    pictureStyles,
    publishedStyles,
    kioskPageStyles,
    kioskStyles,
    css`
      .beside {
        display: grid;
        gap: var(--steunpunt-l);
        align-content: start;
        grid-template-columns: minmax(0, 1fr);
      }
      .tiles {
        font-size: 1.1em;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 25em), 1fr));
      }
      .take {
        justify-items: center;
        text-align: center;
      }
      @media (orientation: landscape) {
        @container (min-width: 56em) {
          article.page {
            grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
            column-gap: 2.5em;
            max-inline-size: 68em;
          }
        }
      }
    `,
  ];

  readonly #act: Acting = {
    journey: (id) => void this.dispatchEvent(new KioskGoEvent('journey', id)),
    sticker: new Sticker(
      this,
      () => this.visit,
      (message) => html`<steunpunt-notice tone="good">${this.#where(message)}</steunpunt-notice>`,
    ),
  };

  constructor() {
    super();
    // Who has the screens read aloud hears the thanks too.
    this.addEventListener('steunpunt-submitted', () => {
      const { comfort, voice } = this.kiosk;
      if (comfort.aloud) voice?.say([this.visit.library.word('sticker.sent')]);
    });
  }

  override render(): TemplateResult {
    const { library, late } = this.visit.library;
    const { view, id, placeOf } = publishedAt(this.place.id ?? '') ?? {};
    if (!library || !view)
      return html`<div class="page"><h1 tabindex="-1">${comingWords(late)}</h1></div>`;
    const items = view.items(library, this.visit);
    const item = items.find((one) => one.id === id);
    if (item) return this.#one(item);
    return html`<div class="page wide">
      <h1 tabindex="-1">${view.heading()}</h1>
      ${noneWords(view, items, id ?? '')}
      ${itemsList(items, (one) => this.dispatchEvent(new KioskGoEvent('more', placeOf?.(one))))}
      ${view.own?.(this.#act, this.visit) ?? nothing}
    </div>`;
  }

  #one(item: Item): TemplateResult {
    return html`<article class="page">
      <div class="beside">
        <div class="head">
          <h1 tabindex="-1">${dutch(item.title)}</h1>
          ${item.under ? html`<p class="quiet">${item.under}</p>` : nothing} ${dutchNote()}
        </div>
        ${item.body()}
      </div>
      <div class="beside">${item.deeds?.(this.#act) ?? nothing} ${this.#takeAlong()}</div>
    </article>`;
  }

  /** Nothing where the address would be too long to say which one it is. */
  #takeAlong(): TemplateResult | typeof nothing {
    const { id = '' } = this.place;
    const { page } = this.kiosk;
    const { door } = this.visit;
    const link = homeLink(page, { locale: currentLocale(), door, more: id });
    if (link.length > LONGEST_LINK || !link.endsWith(`-${id}`)) return nothing;
    return html`<section class="card stack tight take" aria-labelledby="take">
      <h2 id="take">${msg('Neem dit mee', { id: 'kiosk.entry.take' })}</h2>
      <steunpunt-kiosk-code
        mm="48"
        .link=${link}
        .label=${msg('QR-code van deze bladzijde', { id: 'kiosk.more.code' })}
      ></steunpunt-kiosk-code>
      <p>${msg('Scan met uw telefoon', { id: 'kiosk.home.scan' })}</p>
    </section>`;
  }

  #where(message: OwnMessage): string {
    const { post, content } = this.visit;
    return kioskWords(post.office?.delivery(message.sid) ?? 'memory', content, message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-more': SteunpuntKioskMore;
  }
}
