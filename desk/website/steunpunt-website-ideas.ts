import { msg } from '@lit/localize';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OpenDesk } from '../session.ts';
import type { Draft } from './drafts.ts';
import { ideaForm, ideaFormFrom, type IdeaForm } from './idea-form.ts';
import { WebsiteList } from './website-list.ts';
import { stageWords } from './words.ts';

/**
 * @summary The ideas on the website, and how far they are.
 * @tag steunpunt-website-ideas
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteIdeas extends WebsiteList<IdeaForm> {
  @property({ attribute: false }) desk!: OpenDesk;
  /** Days since 1970-01-01 UTC. */
  @property({ type: Number }) day = 0;
  /** To be opened as soon as it is there: an idea that came in a thread. */
  @property({ attribute: false }) handed: Draft<IdeaForm> | null = null;

  protected override readonly kind = 'idea';

  protected override list(): TemplateResult {
    return html`${this.beginning(
        msg(
          'Bij Gesprekken leest u de ideeën die mensen insturen. Hier staat wat op de website kwam.',
          { id: 'desk.website.idea.explain' },
        ),
        msg('Nieuw idee', { id: 'desk.website.idea.new' }),
        () => ideaFormFrom({}),
      )}
      <ul class="stack tight">
        ${this.begun()}
        ${(this.site.local.ideas ?? []).map(
          (one) => html`<li>${this.line(one, () => ideaForm(one), stageWords(one.stage))}</li>`,
        )}
      </ul>`;
  }

  protected override editor(draft: Draft<IdeaForm>): TemplateResult {
    return html`<steunpunt-website-idea
      class="editor"
      .site=${this.site}
      .drafts=${this.drafts}
      .draft=${draft}
      .content=${this.content}
      .today=${this.today}
      .desk=${this.desk}
      .day=${this.day}
    ></steunpunt-website-idea>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('handed') && this.handed) this.show(this.handed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-ideas': SteunpuntWebsiteIdeas;
  }
}
