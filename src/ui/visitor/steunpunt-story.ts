import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { entryLinks, entryLinkStyles } from './entry-links.ts';
import { VisitorElement } from './visitor-element.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary What somebody went through, in their words.
 * @tag steunpunt-story
 */
export class SteunpuntStory extends VisitorElement {
  static override properties = {
    storyId: {},
  };

  static override styles = [baseStyles, entryLinkStyles];

  storyId = '';

  override render(): TemplateResult {
    const { library } = this.visit.library;
    const story = library?.stories.find(({ id }) => id === this.storyId);
    if (!library || !story)
      return html`<h1 tabindex="-1">
        ${
          library
            ? msg('Dit verhaal is er niet meer', { id: 'story.gone' })
            : msg('Even geduld…', { id: 'compose.busy' })
        }
      </h1>`;
    const entries = library.entries.filter(({ id }) => id === story.entry);
    return html`<article class="stack" lang=${library.lang} dir=${dirOf(library.lang)}>
      <div>
        <h1 tabindex="-1">${story.title}</h1>
        <p class="quiet">${story.by}</p>
      </div>
      ${story.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
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
    'steunpunt-story': SteunpuntStory;
  }
}
