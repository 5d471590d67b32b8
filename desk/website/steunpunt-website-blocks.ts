import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Door } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { BlockForm, BlockKind } from './entry-form.ts';
import { FormEvent } from './events.ts';
import type { Complaints } from './problems.ts';
import type { SteunpuntWebsiteText } from './steunpunt-website-text.ts';
import { websiteStyles } from './website-styles.ts';

const KINDS: readonly BlockKind[] = ['p', 'list', 'steps', 'note'];
const MOST = 12;

function kindWords(kind: BlockKind): string {
  switch (kind) {
    case 'p':
      return msg('Alinea', { id: 'desk.website.block.p' });
    case 'list':
      return msg('Rijtje', { id: 'desk.website.block.list' });
    case 'steps':
      return msg('Stappen', { id: 'desk.website.block.steps' });
    case 'note':
      return msg('Let op', { id: 'desk.website.block.note' });
  }
}

/**
 * @summary The answer, piece by piece: buttons to add, to move and to take away. No mark-up.
 * @tag steunpunt-website-blocks
 * @fires steunpunt-website-form - with all pieces
 */
export class SteunpuntWebsiteBlocks extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      .piece {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @property({ attribute: false }) blocks: readonly BlockForm[] = [];
  @property({ attribute: false }) door: Door = 'parent';
  /** By piece: `answer.0`; `answer` for all of them. */
  @property({ attribute: false }) errors: Complaints = {};

  /** Goes to the piece of this number, or to the first. */
  focusBlock(at: number): void {
    const texts = this.renderRoot.querySelectorAll<SteunpuntWebsiteText>('steunpunt-website-text');
    (texts[at] ?? texts[0])?.focus();
  }

  override render(): TemplateResult {
    const error = this.errors['answer'];
    return html`<div role="group" aria-labelledby="label" class="stack">
      <div>
        <h2 id="label">${msg('Het antwoord', { id: 'desk.website.answer' })}</h2>
        <p class="quiet">
          ${msg('Eerst de kern, in één of twee zinnen. Dan wat iemand kan doen. Dan wie kan helpen.', { id: 'desk.website.answer-hint' })}
        </p>
        ${error ? html`<p class="error">${error}</p>` : nothing}
      </div>
      ${this.blocks.map((block, at) => this.#piece(block, at))}
      ${
        this.blocks.length < MOST
          ? html`<div class="row" id="add">
              <span class="quiet">${msg('Zet erbij:', { id: 'desk.website.add' })}</span>
              ${KINDS.map(
                (kind) =>
                  html`<button class="button small" type="button" @click=${() => this.#add(kind)}>
                    ${kindWords(kind)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  #piece({ kind, text }: BlockForm, at: number): TemplateResult {
    const name = `${kindWords(kind)} (${at + 1})`;
    const several = kind === 'list' || kind === 'steps';
    return html`<div class="piece" role="group" aria-label=${name}>
      <steunpunt-website-text
        rows="3"
        .label=${name}
        .hint=${several ? msg('Zet elk punt op een eigen regel.', { id: 'desk.website.each-line' }) : ''}
        .error=${this.errors[`answer.${at}`] ?? ''}
        .door=${this.door}
        .value=${text}
        @input=${(event: Event) => this.#write(at, (event.currentTarget as SteunpuntWebsiteText).value)}
      ></steunpunt-website-text>
      <div class="row">
        ${at > 0 ? this.#tool(msg('Omhoog', { id: 'desk.website.up' }), name, () => this.#move(at, at - 1)) : nothing}
        ${
          at < this.blocks.length - 1
            ? this.#tool(msg('Omlaag', { id: 'desk.website.down' }), name, () =>
                this.#move(at, at + 1),
              )
            : nothing
        }
        ${this.#tool(msg('Haal weg', { id: 'desk.website.take-away' }), name, () => this.#remove(at))}
      </div>
    </div>`;
  }

  #tool(words: string, name: string, act: () => void): TemplateResult {
    return html`<button
      class="button quiet small"
      type="button"
      aria-label=${msg(str`${words}: ${name}`, { id: 'desk.website.tool' })}
      @click=${act}
    >
      ${words}
    </button>`;
  }

  #write(at: number, text: string): void {
    this.#say(this.blocks.map((block, i) => (i === at ? { ...block, text } : block)));
  }

  #add(kind: BlockKind): void {
    this.#say([...this.blocks, { kind, text: '' }], this.blocks.length);
  }

  #move(from: number, to: number): void {
    const blocks = [...this.blocks];
    const [moved] = blocks.splice(from, 1);
    if (moved) blocks.splice(to, 0, moved);
    this.#say(blocks, to);
  }

  #remove(at: number): void {
    this.#say(
      this.blocks.filter((_, i) => i !== at),
      Math.max(0, at - 1),
    );
  }

  /** Says what the pieces are now, and goes to the one at `focus`. */
  #say(blocks: readonly BlockForm[], focus?: number): void {
    this.blocks = blocks;
    this.dispatchEvent(new FormEvent({ blocks }));
    if (focus !== undefined) void this.updateComplete.then(() => this.focusBlock(focus));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-blocks': SteunpuntWebsiteBlocks;
  }
}
