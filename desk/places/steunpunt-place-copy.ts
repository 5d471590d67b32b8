import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext } from '../desk-screen.ts';

/**
 * @summary Text to take elsewhere, with a button that copies it. Where a browser copies nothing by
 * itself it is selected, and the person is told which keys to press.
 * @tag steunpunt-place-copy
 */
export class SteunpuntPlaceCopy extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--steunpunt-s);
        justify-items: start;
      }
      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 4em;
        max-block-size: 32em;
        padding: 0.8em 1em;
        resize: vertical;
        field-sizing: content;
        border: 2px solid var(--steunpunt-field-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        color: var(--steunpunt-ink);
        overflow-wrap: anywhere;
        font:
          0.9em / 1.6 ui-monospace,
          'Cascadia Mono',
          Consolas,
          monospace;
      }
      textarea.prose {
        font: inherit;
      }
    `,
  ];

  @property() text = '';
  /** What it is, to who does not see it. */
  @property() label = '';
  /** On the button. */
  @property() words = '';
  /** It is read by people, not by a machine. */
  @property({ type: Boolean }) prose = false;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  @query('textarea') private readonly area!: HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('text')) this.copied = 'no';
  }

  override render(): TemplateResult {
    return html`<textarea
        class=${this.prose ? 'prose' : ''}
        readonly
        translate="no"
        spellcheck="false"
        rows=${Math.min(24, this.text.split('\n').length + 1)}
        aria-label=${this.label}
        .value=${this.text}
      ></textarea>
      <button class="button" type="button" @click=${this.#copy}>
        ${icon(this.copied === 'yes' ? 'check' : 'copy')} ${this.#button()}
      </button>
      ${this.copied === 'by-hand' ? html`<p>${this.#byHand()}</p>` : ''}`;
  }

  #button(): string {
    return this.copied === 'yes' ? msg('Gekopieerd', { id: 'desk.done.copied' }) : this.words;
  }

  #byHand(): string {
    return msg(
      'Deze browser kopieert niet vanzelf. Alles is nu geselecteerd: druk op Ctrl en C, of op een Mac op Cmd en C.',
      { id: 'desk.places.copy-by-hand' },
    );
  }

  readonly #copy = async (): Promise<void> => {
    this.copied = (await copied(this.text, this.area)) ? 'yes' : 'by-hand';
    this.announce?.(this.copied === 'yes' ? this.#button() : this.#byHand());
  };
}

/** Whether `text` is on the clipboard now. If not, all of `area`, which shows it, is selected. */
async function copied(text: string, area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    area.focus();
    area.select();
    // The old way asks nobody's leave.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for browsers that refuse the new one
    return document.execCommand('copy');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-copy': SteunpuntPlaceCopy;
  }
}
