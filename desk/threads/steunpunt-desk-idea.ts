import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { deskStyles } from '../desk-styles.ts';
import { WriteIdeaEvent } from '../elements/events.ts';
import type { OpenDesk } from '../open-desk.ts';
import { ideaInThread, type IdeaWish } from './idea-in-thread.ts';
import type { ThreadView } from './threads.ts';

/**
 * @summary Beneath an idea: whether others may see it, and the way to the website.
 * @tag steunpunt-desk-idea
 * @fires steunpunt-desk-write-idea - to the website room, where it is looked at before it is there
 */
export class SteunpuntDeskIdea extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) thread!: ThreadView;

  override render(): TemplateResult | typeof nothing {
    const idea = ideaInThread(this.thread);
    if (!idea) return nothing;
    const { rooms } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const may = idea.wish === 'my-words' || idea.wish === 'point-words';
    return html`<section class="card stack tight" aria-labelledby="idea">
      <h2 id="idea">${msg('Op de website', { id: 'desk.idea.title' })}</h2>
      <p>${wishWords(idea.wish)}</p>
      ${
        !may
          ? nothing
          : rooms.includes('website')
            ? html`<div>
                <button class="button" type="button" @click=${this.#write}>
                  ${icon('change')} ${msg('Zet op de site', { id: 'desk.idea.write' })}
                </button>
              </div>`
            : html`<p class="quiet">
                ${msg('De kamer Website staat nog uit. Zet hem aan bij Instellingen.', { id: 'desk.idea.room-off' })}
              </p>`
      }
    </section>`;
  }

  readonly #write = (): void => {
    const idea = ideaInThread(this.thread);
    if (idea) this.dispatchEvent(new WriteIdeaEvent(this.thread.mailbox, idea.form));
  };
}

function wishWords(wish: IdeaWish): string {
  switch (wish) {
    case 'my-words':
      return msg(
        'Dit idee mag op de website, in de eigen woorden van wie het schreef. Kijk eerst of niemand erin te herkennen is.',
        { id: 'desk.idea.my-words' },
      );
    case 'point-words':
      return msg(
        'Dit idee mag op de website, maar dan in uw woorden. U begint met een leeg blad.',
        { id: 'desk.idea.point-words' },
      );
    case 'no':
      return msg('Dit idee komt niet op de website: wie het schreef, wil dat niet.', {
        id: 'desk.idea.no',
      });
    case 'unsaid':
      return msg(
        'Wij weten niet zeker of dit idee op de website mag. Vraag het eerst in dit gesprek.',
        { id: 'desk.idea.unsaid' },
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-idea': SteunpuntDeskIdea;
  }
}
