import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entryName } from '../../src/core/library/cross-check.ts';
import type { Story } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { BackToListEvent } from './events.ts';
import { storiesOn, type Shelved } from './shelf.ts';
import type { SteunpuntWebsiteStory } from './steunpunt-website-story.ts';
import { EMPTY_STORY, storyForm, type StoryForm } from './story-form.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords, standingWords } from './words.ts';

/**
 * @summary What others went through: the stories of the website.
 * @tag steunpunt-website-stories
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteStories extends WebsiteElement {
  static override styles = [baseStyles, buttonStyles, websiteStyles];

  @property({ attribute: false }) drafts!: Drafts;
  @state() private draft: Draft<StoryForm> | null = null;

  override render(): TemplateResult {
    if (this.draft)
      return html`<steunpunt-website-story
        .site=${this.site}
        .drafts=${this.drafts}
        .draft=${this.draft}
        @steunpunt-website-back=${this.#back}
        @steunpunt-website-published=${() => (this.draft = null)}
      ></steunpunt-website-story>`;
    return html`<div class="stack">
      <div>
        <button class="button primary" type="button" @click=${() => this.#open('', EMPTY_STORY)}>
          ${icon('ask')} ${msg('Nieuw verhaal', { id: 'desk.website.story.new' })}
        </button>
      </div>
      <ul class="stack tight">
        ${storiesOn(this.site.starter, this.site.local).map((one) => html`<li>${this.#line(one)}</li>`)}
      </ul>
    </div>`;
  }

  #line({ value, standing }: Shelved<Story>): TemplateResult {
    const words = standingWords(standing);
    return html`<button
      class="line"
      type="button"
      @click=${() => this.#open(entryName(value), storyForm(value))}
    >
      <span class="words">${value.title}, ${value.by}</span>
      <span class="badges">
        <span class="badge">${doorsWords(value.door)}</span>
        ${words ? html`<span class="badge">${words}</span>` : nothing}
      </span>
    </button>`;
  }

  #open(name: string, form: StoryForm): void {
    this.draft = this.drafts.open(`story ${name}`, this.site.local, () => form);
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<SteunpuntWebsiteStory>('steunpunt-website-story')
        ?.focusHeading(),
    );
  }

  readonly #back = (event: BackToListEvent): void => {
    event.stopPropagation();
    this.draft = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-stories': SteunpuntWebsiteStories;
  }
}
