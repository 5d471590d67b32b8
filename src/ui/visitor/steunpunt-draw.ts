import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Step } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';
import { dotsOf, drawnWithin, SHEET, type Dot, type Line } from '../../core/drawing.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawnStyles, strokesPicture } from '../drawn.ts';
import { drawing } from '../signs.ts';
import type { Unfinished } from './conversation.ts';
import { VisitorElement } from './visitor-element.ts';

/** A finger that has hardly moved says nothing new. */
const NEAR = 0.6;
/** So long a piece is taken up by itself: who never lifts the finger goes on in a new line. */
const LONGEST_PIECE = 400;
const UNDO = 'M9 5 4 9.5 9 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3';
const AGAIN = 'M19.5 9A8 8 0 1 0 20 13.5M20 4v5h-5';

/**
 * @summary A sheet to draw on with a finger, a pen or a mouse. Never the only way to go on. The
 * question itself stands above it.
 * @tag steunpunt-draw
 * @fires input - a line was drawn, or taken away
 */
export class SteunpuntDraw extends VisitorElement {
  static override properties = {
    step: { attribute: false },
    earlier: { attribute: false },
    lines: { state: true },
    live: { state: true },
    full: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    drawnStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .sheet {
        inline-size: min(100%, 40em, 48vh * 4 / 3);
        cursor: crosshair;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
      }
      .sheet svg {
        border-color: var(--steunpunt-field-line);
        filter: var(--steunpunt-veil-said, none);
        pointer-events: none;
      }
      @container (min-width: 46em) {
        .page {
          grid-template-columns: auto minmax(0, 1fr);
          column-gap: calc(2 * var(--steunpunt-l));
          align-items: end;
        }
        .sheet {
          grid-row: 1 / span 4;
          inline-size: calc(48vh * 4 / 3);
        }
      }
      .tools {
        gap: max(var(--steunpunt-s), var(--steunpunt-kiosk-gap, 0px));
      }
      .button[aria-disabled='true'] {
        cursor: default;
        opacity: 0.5;
      }
      .full {
        color: var(--steunpunt-attention);
        font-weight: 600;
      }
    `,
  ];

  step!: Extract<Step, { kind: 'draw' }>;
  /** What was answered here earlier. */
  earlier: Answer | undefined;
  /** Holds what is on the sheet, as long as this step is not answered. */
  unfinished!: Unfinished;
  /** Bytes that the drawing may take. */
  room = 0;
  /** Takes the answer, unless it is the second tap of two. */
  press!: (event: MouseEvent, answer: Answer) => void;
  private lines: readonly Line[] = [];
  /** What the finger draws now; null while none does. */
  private live: Dot[] | null = null;
  private full = false;
  #there = false;

  /** Nothing that was drawn stays behind; whoever only moved finds it again in `unfinished`. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lines = [];
    this.live = null;
    this.#there = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (this.#there && !changes.has('step')) return;
    this.#there = true;
    const { earlier } = this;
    const before = this.unfinished.text
      ? this.unfinished.text.split('|')
      : earlier?.kind === 'drawing'
        ? earlier.strokes
        : [];
    this.lines = before.map(dotsOf);
    this.full = false;
  }

  override render(): TemplateResult {
    if (this.room === 0)
      return html`<div class="stack">
        <p>
          ${msg('Uw tekst is al zo lang, dat er geen tekening meer bij past.', { id: 'draw.no-room' })}
        </p>
        ${this.#goOn()}
      </div>`;
    return html`<div class="stack page">
      <div
        class="sheet"
        data-own
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
      >
        ${strokesPicture(this.#shown, sheetWords(this.lines.length))}
      </div>
      ${
        this.full
          ? html`<p class="full" role="alert">
              ${msg('Het blad is vol. Haal eerst een lijn weg.', { id: 'draw.full' })}
            </p>`
          : nothing
      }
      <div class="row tools">
        ${this.#tool(UNDO, msg('Haal de laatste lijn weg', { id: 'draw.undo' }), this.#undo)}
        ${this.#tool(AGAIN, msg('Begin opnieuw', { id: 'draw.again' }), this.#again)}
      </div>
      ${this.#goOn()}
    </div>`;
  }

  /** As it will be sent, with what the finger draws now. */
  get #shown(): readonly string[] {
    const live = this.live?.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    return [...this.#drawn, ...(live ? [live] : [])];
  }

  get #drawn(): readonly string[] {
    return drawnWithin(this.lines, this.room) ?? [];
  }

  #tool(path: string, words: string, act: () => void): TemplateResult {
    const none = this.lines.length === 0;
    return html`<button
      class="button quiet"
      type="button"
      aria-disabled=${none ? 'true' : 'false'}
      @click=${act}
    >
      ${drawing(path, 'turns')} ${words}
    </button>`;
  }

  #goOn(): TemplateResult {
    const strokes = this.#drawn;
    return strokes.length > 0
      ? html`<div class="row">
          <button
            class="button primary go"
            type="button"
            @click=${(event: MouseEvent) => this.press(event, { kind: 'drawing', strokes })}
          >
            ${msg('Verder', { id: 'journey.on' })}
          </button>
          ${this.#skip()}
        </div>`
      : html`<div class="row">${this.#skip()}</div>`;
  }

  #skip(): TemplateResult {
    return html`<button
      class="button quiet go"
      type="button"
      @click=${(event: MouseEvent) => this.press(event, { kind: 'skipped' })}
    >
      ${msg('Sla over', { id: 'journey.skip' })}
    </button>`;
  }

  readonly #down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || this.live) return;
    try {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    } catch {
      // The finger is up already. Without capture a line only ends at the edge.
    }
    this.full = false;
    this.live = [this.#dot(event)];
  };

  readonly #move = (event: PointerEvent): void => {
    if (!this.live || !event.isPrimary) return;
    // Between two pictures of the screen a quick finger was in more places.
    // iOS tells of them from 18.2 on.
    const steps = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    for (const step of steps.length > 0 ? steps : [event]) this.#goTo(this.#dot(step));
  };

  #goTo(dot: Dot): void {
    const last = this.live?.at(-1);
    if (!this.live || !last || Math.hypot(dot.x - last.x, dot.y - last.y) < NEAR) return;
    this.live = [...this.live, dot];
    if (this.live.length >= LONGEST_PIECE && this.#takeUp()) this.live = [dot];
  }

  readonly #up = (event: PointerEvent): void => {
    if (!this.live || !event.isPrimary) return;
    if (this.#takeUp()) this.visit.announce(sheetWords(this.lines.length));
  };

  /** What was drawn stays, where there is room for it. */
  #takeUp(): boolean {
    const lines = [...this.lines, ...(this.live ? [this.live] : [])];
    this.live = null;
    const fits = drawnWithin(lines, this.room) !== null;
    if (fits) this.#keep(lines);
    this.full = !fits;
    return fits;
  }

  readonly #undo = (): void => {
    if (this.lines.length === 0) return;
    this.#keep(this.lines.slice(0, -1));
    this.visit.announce(
      `${msg('De laatste lijn is weg.', { id: 'draw.undone' })} ${sheetWords(this.lines.length)}`,
    );
  };

  readonly #again = (): void => {
    if (this.lines.length === 0) return;
    this.#keep([]);
    this.visit.announce(sheetWords(0));
  };

  #keep(lines: readonly Line[]): void {
    this.lines = lines;
    this.live = null;
    this.full = false;
    this.unfinished.text = this.#drawn.join('|');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #dot({ currentTarget, clientX, clientY }: PointerEvent): Dot {
    const sheet = (currentTarget as Element | null) ?? this.renderRoot.querySelector('.sheet');
    const box = sheet?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return {
      x: ((clientX - box.left) / box.width) * SHEET.width,
      y: ((clientY - box.top) / box.height) * SHEET.height,
    };
  }
}

const sheetWords = (lines: number): string =>
  lines === 0
    ? msg('Het blad is leeg.', { id: 'draw.empty' })
    : msg('Uw tekening staat op het blad.', { id: 'draw.there' });

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-draw': SteunpuntDraw;
  }
}
