import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { dayNumber } from '../days.ts';
import { dateWords } from '../words.ts';
import { doneForm, emptyDone, type DoneForm } from './done-form.ts';
import type { Draft } from './drafts.ts';
import { WebsiteList } from './website-list.ts';

/**
 * @summary What was done with what people said, newest first.
 * @tag steunpunt-website-dones
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteDones extends WebsiteList<DoneForm> {
  protected override readonly kind = 'done';

  protected override list(): TemplateResult {
    const newestFirst = [...(this.site.local.done ?? [])].sort((a, b) =>
      a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
    );
    return html`${this.beginning(
        msg('Laat zien wat u deed met wat mensen vertelden. Zo weten zij dat praten helpt.', {
          id: 'desk.website.done.explain',
        }),
        msg('Schrijf wat wij deden', { id: 'desk.website.done.write' }),
        () => emptyDone(this.today),
      )}
      <ul class="stack tight">
        ${this.begun()}
        ${newestFirst.map(
          (one) =>
            html`<li>${this.line(one, () => doneForm(one), dateWords(dayNumber(one.day)))}</li>`,
        )}
      </ul>`;
  }

  protected override editor(draft: Draft<DoneForm>): TemplateResult {
    return html`<steunpunt-website-done
      class="editor"
      .site=${this.site}
      .drafts=${this.drafts}
      .draft=${draft}
      .content=${this.content}
      .today=${this.today}
    ></steunpunt-website-done>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-dones': SteunpuntWebsiteDones;
  }
}
