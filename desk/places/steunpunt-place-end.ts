import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { EmbedState } from '../../src/core/embed.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { PlaceTurnedEvent } from './events.ts';
import { placeTrouble } from './place-words.ts';
import type { Places } from './places.ts';

/**
 * @summary A place closes for a while or for good, after a word about what happens to what waits.
 * @tag steunpunt-place-end
 * @fires steunpunt-place-turned
 */
export class SteunpuntPlaceEnd extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  @property({ attribute: false }) embed!: EmbedListed;
  @property({ attribute: false }) places!: Places;
  @query('#pause') private readonly pausing!: SteunpuntDeskConfirm;
  @query('#stop') private readonly stopping!: SteunpuntDeskConfirm;

  override render(): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="title">
        <h2 id="title">${msg('Even uit, of stoppen', { id: 'desk.places.ends' })}</h2>
        <div class="row">
          ${
            this.embed.state === 'active'
              ? html`<button class="button" type="button" @click=${() => this.pausing.show()}>
                  ${msg('Zet even uit', { id: 'desk.places.pause' })}
                </button>`
              : nothing
          }
          <button class="button danger" type="button" @click=${() => this.stopping.show()}>
            ${msg('Stop deze plek', { id: 'desk.places.stop' })}
          </button>
        </div>
      </section>
      ${this.#pause()} ${this.#stop()}`;
  }

  #pause(): TemplateResult {
    const { name } = this.embed;
    return html`<steunpunt-desk-confirm
      id="pause"
      .heading=${msg(str`${name} even uitzetten?`, { id: 'desk.places.pause-title' })}
      .yes=${msg('Ja, zet even uit', { id: 'desk.places.pause-yes' })}
      .act=${this.#turn('paused')}
    >
      <p>
        ${msg('Op de website staat dan dat het even dicht is, met uw telefoonnummer.', {
          id: 'desk.places.pause-says',
        })}
      </p>
      <p>
        ${msg(
          'Er gaat niets verloren. Wat mensen al stuurden en wat nog onderweg is, komt gewoon bij u. U zet het zelf weer aan.',
          { id: 'desk.places.pause-waits' },
        )}
      </p>
      ${this.#last()}
    </steunpunt-desk-confirm>`;
  }

  #stop(): TemplateResult {
    const { name } = this.embed;
    return html`<steunpunt-desk-confirm
      id="stop"
      danger
      .heading=${msg(str`${name} voorgoed stoppen?`, { id: 'desk.places.stop-title' })}
      .yes=${msg('Ja, stop deze plek', { id: 'desk.places.stop-yes' })}
      .act=${this.#turn('revoked')}
    >
      <p>
        ${msg(
          'Dit kan niet terug. Op de website staat dan dat het gestopt is, met uw telefoonnummer.',
          { id: 'desk.places.stop-says' },
        )}
      </p>
      <p>
        ${msg(
          'Er gaat niets verloren. Wat mensen al stuurden en wat nog onderweg is, komt gewoon bij u.',
          { id: 'desk.places.stop-waits' },
        )}
      </p>
      <p>
        ${msg('Vraag wie de website beheert om de regels weg te halen.', {
          id: 'desk.places.stop-remove',
        })}
      </p>
      ${this.#last()}
    </steunpunt-desk-confirm>`;
  }

  /** Where people who have a code go now; or that nobody finds the point on any site. */
  #last(): TemplateResult {
    const { embed, places } = this;
    const open = (places.all ?? []).filter(({ state }) => state === 'active');
    if (open.some(({ key }) => key !== embed.key))
      return html`<p>
        ${msg('Wie een code heeft, krijgt daar een link om uw antwoord te lezen.', {
          id: 'desk.places.end-answers',
        })}
      </p>`;
    return html`<p>
      <strong>
        ${msg(
          'Dit is uw laatste plek die aanstaat. Daarna kan niemand u nog iets vragen of een antwoord lezen.',
          { id: 'desk.places.last-place' },
        )}
      </strong>
    </p>`;
  }

  #turn(state: EmbedState) {
    return async (): Promise<string> => {
      const trouble = placeTrouble(await this.places.turn(this.embed.key, state));
      if (!trouble) this.dispatchEvent(new PlaceTurnedEvent(state));
      return trouble;
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-end': SteunpuntPlaceEnd;
  }
}
