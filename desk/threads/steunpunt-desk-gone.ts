import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { DeskScreen } from '../desk-screen.ts';
import type { Unfinished } from './unfinished.ts';
import { BackEvent } from '../elements/events.ts';

/**
 * @summary In the place of a thread that was erased while it was open. What was being written is
 * shown once more, to copy.
 * @tag steunpunt-desk-gone
 * @fires steunpunt-desk-back - to the list
 */
export class SteunpuntDeskGone extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      section {
        max-inline-size: 42em;
        padding: clamp(1.25em, 3vw, 2em);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        box-shadow: var(--steunpunt-shadow);
      }
      label {
        font-weight: 650;
      }
      h1:focus {
        outline: none;
      }
      textarea {
        inline-size: 100%;
        padding: 0.7em 0.8em;
        border: 1px solid var(--steunpunt-field-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-primary-soft);
        color: inherit;
        font: inherit;
        field-sizing: content;
        max-block-size: 50vh;
      }
    `,
  ];

  @property({ attribute: false }) unfinished!: Unfinished;

  override render(): TemplateResult {
    const { text, drafts } = this.unfinished;
    const words = [text, ...drafts.values()].map((one) => one.trim()).filter(Boolean);
    return html`<section class="stack" aria-labelledby="title">
      <h1 id="title" tabindex="-1">
        ${msg('Dit gesprek is net gewist', { id: 'desk.gone.title' })}
      </h1>
      <p>
        ${msg('Wie een vraag stelt, kan die altijd weer wissen. Antwoorden kan nu niet meer.', {
          id: 'desk.gone.why',
        })}
      </p>
      ${
        words.length > 0
          ? html`<div class="stack">
              <label for="words"
                >${msg('Dit schreef u. Het is niet verstuurd.', { id: 'desk.gone.words' })}</label
              >
              <textarea
                id="words"
                readonly
                rows="5"
                dir="auto"
                translate="no"
                .value=${words.join('\n\n')}
              ></textarea>
            </div>`
          : nothing
      }
      <div>
        <button class="button primary" type="button" @click=${this.#back}>
          ${icon('back')} ${msg('Naar de andere berichten', { id: 'desk.gone.back' })}
        </button>
      </div>
    </section>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-gone': SteunpuntDeskGone;
  }
}
