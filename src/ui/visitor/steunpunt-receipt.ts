import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { formatReceipt } from '../../core/receipt.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { downloadText } from '../download.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';

/**
 * @summary The code of a conversation, big, with ways to take it along.
 * @tag steunpunt-receipt
 */
export class SteunpuntReceipt extends VisitorElement {
  static override properties = {
    receipt: {},
    taken: { attribute: false },
    said: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .code {
        display: grid;
        grid-template-columns: repeat(auto-fit, 4.7ch);
        gap: 0.1em 0.3em;
        text-align: center;
        justify-content: center;
        padding: 0.7em 0.3em;
        border: 2px dashed var(--steunpunt-accent);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-paper);
        font-size: 1.3em;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.03em;
        line-height: 1.4;
        user-select: all;
      }
      .row .button {
        flex: 1 1 auto;
      }
    `,
  ];

  /** Twenty digits. */
  receipt = '';
  /** Called when the person took the code along. */
  taken = (): void => undefined;

  private said = '';
  get #code(): HTMLElement {
    return this.renderRoot.querySelector('.code') as HTMLElement;
  }

  override render(): TemplateResult {
    const groups = formatReceipt(this.receipt).split(' ');
    return html`<section class="card stack" aria-labelledby="heading">
      <div class="stack tight">
        <h2 id="heading">${msg('Uw code', { id: 'receipt.heading' })}</h2>
        <p>
          ${msg('Met deze code leest u later ons antwoord. U ziet de code alleen nu. Wij kunnen hem niet opzoeken.', { id: 'receipt.why' })}
        </p>
      </div>
      <p class="code" dir="ltr" translate="no">
        ${groups.map((group) => html`<span>${group} </span>`)}
      </p>
      <p class="print-only">${this.visit.content.name} ${this.visit.content.phone}</p>
      <div class="row no-print">
        <button class="button" type="button" @click=${this.#copy}>
          ${icon('copy')} ${msg('Kopieer', { id: 'receipt.copy' })}
        </button>
        <button class="button" type="button" @click=${this.#print}>
          ${icon('print')} ${msg('Print', { id: 'receipt.print' })}
        </button>
        <button class="button" type="button" @click=${this.#download}>
          ${icon('save')} ${msg('Bewaar als bestand', { id: 'receipt.download' })}
        </button>
      </div>
      ${this.said ? html`<p class="no-print">${this.said}</p>` : nothing}
    </section>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatReceipt(this.receipt));
      this.taken();
      this.#say(msg('De code is gekopieerd.', { id: 'receipt.copied' }));
    } catch {
      getSelection()?.selectAllChildren(this.#code);
      this.#say(
        msg('Kopiëren lukt hier niet. Schrijf de code op, of maak er een foto van.', {
          id: 'receipt.not-copied',
        }),
      );
    }
  };

  readonly #print = (): void => {
    print();
    this.taken();
  };

  readonly #download = (): void => {
    const code = formatReceipt(this.receipt);
    const { name, phone } = this.visit.content;
    const why = msg('Met deze code leest u ons antwoord.', { id: 'receipt.file-why' });
    const call = phone && msg(str`Lukt het niet? Bel ons: ${phone}.`, { id: 'receipt.file-call' });
    const file = msg('mijn-code', { id: 'receipt.file-name' });
    downloadText(`${file}.txt`, [name, code, why, call].filter(Boolean).join('\r\n\r\n'));
    this.taken();
    this.#say(msg('De code staat bij uw downloads.', { id: 'receipt.downloaded' }));
  };

  #say(words: string): void {
    this.said = words;
    this.visit.announce(words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-receipt': SteunpuntReceipt;
  }
}
