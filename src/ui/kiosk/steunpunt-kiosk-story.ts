import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { entryLinks, entryLinkStyles } from '../visitor/entry-links.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary What somebody went through, in their words.
 * @tag steunpunt-kiosk-story
 */
export class SteunpuntKioskStory extends KioskScreen {
  static override styles = [
    baseStyles,
    kioskPageStyles,
    entryLinkStyles,
    kioskStyles,
    css`
      .said {
        display: grid;
        gap: 0.8em;
        padding: 1.5em;
        border-inline-start: 0.5em solid var(--steunpunt-accent);
      }
    `,
  ];

  override render(): TemplateResult {
    const { library } = this.visit.library;
    const story = library?.stories.find(({ id }) => id === this.place.id);
    if (!library || !story)
      return html`<div class="page">
        <h1 tabindex="-1">
          ${
            library
              ? msg('Dit verhaal is er niet meer', { id: 'story.gone' })
              : msg('Even geduld…', { id: 'compose.busy' })
          }
        </h1>
      </div>`;
    const entries = library.entries.filter(({ id }) => id === story.entry);
    return html`<article class="page" lang=${library.lang} dir=${dirOf(library.lang)}>
      <div class="head">
        <h1 tabindex="-1">${story.title}</h1>
        <p class="quiet">${story.by}</p>
      </div>
      <div class="card said">${story.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
      ${
        story.example
          ? html`<p class="quiet" lang=${currentLocale()} dir=${dirOf(currentLocale())}>
              ${msg('Dit is een voorbeeld. Wij maakten het van wat mensen ons vertellen.', { id: 'story.example' })}
            </p>`
          : nothing
      }
      ${entryLinks(this, entries, library.lang)}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-story': SteunpuntKioskStory;
  }
}
