import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../../core/dialogue/script.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { Visit } from '../contexts.ts';
import { drawing } from '../signs.ts';
import { SubmittedEvent } from '../visitor/events.ts';
import { KioskElement } from './kiosk-element.ts';
import { faces } from './kiosk-signs.ts';

const SCRIPT = 'smiley';
/** Once a visit, on whatever screen: a courtesy, kept nowhere but here. */
const given = new WeakSet<Visit>();

/**
 * @summary "Hoe was het vandaag?": one tap on a face, sealed and kept like all that is sent. Nobody
 * answers it, and there is no code.
 * @tag steunpunt-kiosk-smiley
 */
export class SteunpuntKioskSmiley extends KioskElement {
  static override properties = { at: { state: true } };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        flex: 1 1 26em;
        padding-inline-start: var(--steunpunt-s);
      }
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--steunpunt-m);
      }
      h2 {
        font-size: 1em;
      }
      .asked {
        flex: 1 1 11em;
      }
      .thanks:focus-visible {
        outline: none;
      }
      .faces {
        display: grid;
        flex: 1 1 19em;
        grid-template-columns: repeat(3, minmax(var(--steunpunt-target), 1fr));
        gap: max(var(--steunpunt-s), var(--steunpunt-kiosk-gap));
      }
      .button {
        flex-direction: column;
        gap: 0.2em;
        padding: 0.4em 0.3em;
        border-color: var(--steunpunt-line);
        color: var(--steunpunt-ink);
        font-size: var(--steunpunt-small);
      }
      .button svg {
        inline-size: 2.2em;
        block-size: 2.2em;
        color: var(--steunpunt-primary);
      }
    `,
  ];

  private at: 'free' | 'busy' | 'failed' = 'free';

  override render(): TemplateResult | typeof nothing {
    const { library } = this.visit;
    const asked = this.#asked;
    if (!asked) return nothing;
    if (given.has(this.visit))
      return html`<section>
        <p class="thanks" tabindex="-1">${library.word(`${SCRIPT}.sent`)}</p>
      </section>`;
    return html`<section aria-labelledby="today">
      <div class="asked">
        <h2 id="today">${library.word(asked.text)}</h2>
        <p class="quiet">
          ${
            this.at === 'failed'
              ? msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'mail-me.failed' })
              : msg('Eén tik is genoeg. Wij zien alleen aantallen.', { id: 'kiosk.smiley.counts' })
          }
        </p>
      </div>
      <div class="faces">${asked.options.map((option, i) => this.#face(option, i))}</div>
    </section>`;
  }

  /** What it asks; null until the library is there, or where a point does not ask it. */
  get #asked(): { readonly text: string; readonly options: readonly Option[] } | null {
    const script = this.visit.library.script(SCRIPT);
    const step = script?.steps[script.start];
    return step?.kind === 'scale' && step.options.length === faces.length ? step : null;
  }

  #face({ id, text }: Option, i: number): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${this.at === 'busy' ? 'true' : 'false'}
      @click=${() => void this.#give(id)}
    >
      ${drawing(faces[i] ?? '')} ${this.visit.library.word(text)}
    </button>`;
  }

  async #give(id: string): Promise<void> {
    const { visit } = this;
    const { post, door, consent, library } = visit;
    const step = library.script(SCRIPT)?.start;
    if (this.at === 'busy' || given.has(visit) || step === undefined) return;
    this.at = 'busy';
    const office = await post.ready();
    const form = { script: SCRIPT, answers: { [step]: { kind: 'option' as const, id } } };
    const draft = { text: '', form, door, locale: currentLocale(), consent };
    const sent = await office.ask(draft).catch(() => null);
    this.at = sent?.kind === 'asked' ? 'free' : 'failed';
    if (sent?.kind !== 'asked') return;
    given.add(visit);
    this.requestUpdate();
    this.dispatchEvent(new SubmittedEvent(sent.sid));
    await this.updateComplete;
    // The pressed button is gone: reading goes on at what took its place.
    this.renderRoot.querySelector<HTMLElement>('.thanks')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-smiley': SteunpuntKioskSmiley;
  }
}
