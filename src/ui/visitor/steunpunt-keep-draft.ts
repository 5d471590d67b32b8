import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { thisDevice } from './this-device.ts';
import { VisitorElement } from './visitor-element.ts';

/** Shorter than this is soon written again. */
const WORTH_KEEPING = 20;

/**
 * @summary A half-written question can be kept here for a day, if the person wants that.
 * @tag steunpunt-keep-draft
 */
export class SteunpuntKeepDraft extends VisitorElement {
  static override properties = {
    text: { attribute: false },
    kept: { state: true },
    failed: { state: true },
  };

  static override styles = [baseStyles, buttonStyles];

  text = '';
  /** What was kept last; '' for nothing. */
  private kept = '';
  private failed = false;
  #looked = false;
  /** Pressed here: it stays, however short the text becomes. */
  #used = false;

  override render(): TemplateResult | typeof nothing {
    const { text } = this;
    const offered = this.#used || text.trim().length >= WORTH_KEEPING;
    if (!offered || !this.visit.post.office) return nothing;
    const words = this.#words();
    return html`<div class="stack tight">
      ${
        text === this.kept
          ? html`<steunpunt-notice tone="good">${words}</steunpunt-notice>`
          : html`<p class="quiet">${words}</p>`
      }
      <div class="row">
        ${
          text === this.kept
            ? nothing
            : html`<button class="button quiet" type="button" @click=${this.#keep}>
                ${icon('keep')} ${msg(str`Bewaar op ${thisDevice()}`, { id: 'draft.keep' })}
              </button>`
        }
        ${
          this.kept
            ? html`<button class="button quiet" type="button" @click=${this.#forget}>
                ${icon('wipe')} ${msg('Toch niet bewaren', { id: 'draft.forget' })}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.hidden = this.renderRoot.childElementCount === 0;
  }

  #words(): string {
    if (this.failed)
      return msg('Bewaren lukt hier niet. Verstuur uw vraag, of schrijf hem ergens anders op.', {
        id: 'draft.failed',
      });
    if (this.text === this.kept)
      return msg(
        str`Uw tekst staat 24 uur op ${thisDevice()}. Open deze pagina dan nog eens. Daarna is hij weg.`,
        { id: 'draft.kept' },
      );
    return msg('Later verder schrijven? Doe dit alleen als niemand anders hier meekijkt.', {
      id: 'draft.warning',
    });
  }

  readonly #keep = async (): Promise<void> => {
    const { office } = this.visit.post;
    const { text } = this;
    if (!office) return;
    const kept = await office.keepDraft(text, this.visit.door);
    this.failed = !kept;
    if (kept) this.kept = text;
    this.#tell(this.#words());
  };

  readonly #forget = (): void => {
    this.kept = '';
    void this.visit.post.office?.forgetDraft();
    this.#tell(msg('Uw tekst is hier niet meer bewaard.', { id: 'draft.forgotten' }));
  };

  /** The pressed button may be gone: the other takes its place. */
  #tell(words: string): void {
    this.#used = true;
    this.visit.announce(words);
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
  }

  protected override postChanged(): void {
    super.postChanged();
    void this.#look();
  }

  /** What was kept before this screen came, once, as soon as the post office is there. */
  async #look(): Promise<void> {
    const { office } = this.visit.post;
    if (!office || this.#looked) return;
    this.#looked = true;
    const draft = await office.draft();
    if (draft && !this.#used) this.kept = draft.text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-keep-draft': SteunpuntKeepDraft;
  }
}
