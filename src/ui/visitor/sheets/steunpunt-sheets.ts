import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emptySheet, sheetOf, sheetsOf, type Filled } from '../../../core/sheet.ts';
import { MAX_FILE, readSheet } from '../../../core/sheet-file.ts';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawing } from '../../signs.ts';
import { choice, choiceStyles } from '../choice.ts';
import { GoEvent } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';
import { sheetSigns } from './sheet-signs.ts';
import type { SteunpuntSheet } from './steunpunt-sheet.ts';
import type { SteunpuntTogether } from './steunpunt-together.ts';
import { prepare, stays, together } from './sheet-words.ts';

/** In place of a sheet's id: two people fill in the same questions. */
const TOGETHER = 'samen';

/**
 * @summary The sheets: which there are, one of them to fill in, or one that was saved before.
 * @tag steunpunt-sheets
 */
export class SteunpuntSheets extends VisitorElement {
  static override properties = {
    sheet: {},
    opened: { state: true },
    problem: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    css`
      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        opacity: 0;
        cursor: pointer;
        font-size: 0;
      }
      .open {
        position: relative;
        justify-self: start;
        overflow: hidden;
      }
      .open:focus-within {
        outline: 3px solid var(--steunpunt-focus);
        outline-offset: 2px;
      }
    `,
  ];

  /** Its id; '' to choose one. */
  sheet = '';
  /** What a file had on it, for the sheet that is shown next. */
  private opened: Filled | null = null;
  private problem = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (!changes.has('sheet')) return;
    this.problem = '';
    if (this.opened?.sheet !== this.sheet)
      this.opened = sheetOf(this.sheet) && emptySheet(this.sheet);
  }

  override render(): TemplateResult {
    if (this.sheet === TOGETHER) return html`<steunpunt-together></steunpunt-together>`;
    const { opened } = this;
    const known = opened && sheetOf(opened.sheet)?.doors.includes(this.visit.door);
    if (opened && known && this.visit.library.library)
      return html`<steunpunt-sheet .opened=${opened}></steunpunt-sheet>`;
    return this.#choose();
  }

  /** Of the screen that stands in this one, if any. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const inner = this.renderRoot.querySelector<SteunpuntSheet | SteunpuntTogether>(
      'steunpunt-sheet, steunpunt-together',
    );
    if (inner) await inner.focusHeading();
    else await super.focusHeading();
  }

  #choose(): TemplateResult {
    const { library, late } = this.visit.library;
    return html`<div class="stack">
      <div>
        <h1 tabindex="-1">${prepare()}</h1>
        <p>
          ${msg('Zet het thuis rustig op een rij. Neem het mee naar een gesprek.', { id: 'sheets.why' })}
        </p>
      </div>
      ${library ? this.#ways() : html`<p role="status">${coming(late)}</p>`}
    </div>`;
  }

  #ways(): TemplateResult {
    const word = (id: string): string => this.visit.library.word(id);
    const go = (id: string) => (): void => void this.dispatchEvent(new GoEvent('more', id));
    const way = (picture: string, title: string, hint: string, id: string): TemplateResult =>
      html`<li>${choice({ picture: drawing(picture), title, hint, chosen: go(id) })}</li>`;
    const pictures: Readonly<Record<string, string>> = {
      'mijn-gesprek': sheetSigns.talk,
      'ons-plan': sheetSigns.family,
      'mijn-plan': sheetSigns.path,
    };
    return html`<ul class="stack tight">
        ${sheetsOf(this.visit.door).map(({ id }) =>
          way(pictures[id] ?? '', word(`blad.${id}.title`), word(`blad.${id}.menu`), id),
        )}
        ${way(
          sheetSigns.together,
          together(),
          msg('Na een gesprek: wat vond u, en wat vond de ander?', { id: 'together.hint' }),
          TOGETHER,
        )}
      </ul>
      <p class="quiet">${stays()}</p>
      <label class="button open">
        ${drawing(sheetSigns.open)} ${msg('Open een bewaard blad', { id: 'sheets.open' })}
        <input type="file" accept=".html,text/html" @change=${this.#open} />
      </label>
      ${
        this.problem
          ? html`<steunpunt-notice tone="attention" role="alert">${this.problem}</steunpunt-notice>`
          : nothing
      }`;
  }

  readonly #open = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    // A file of any size may be chosen here; none of that size is a sheet.
    const read = readSheet(file.size > MAX_FILE ? '' : await file.text().catch(() => ''));
    input.value = '';
    if (read.kind !== 'sheet') {
      this.problem = problems[read.kind]();
      return;
    }
    const { filled } = read;
    if (sheetOf(filled.sheet)?.doors.includes(this.visit.door)) {
      this.opened = filled;
      this.dispatchEvent(new GoEvent('more', filled.sheet));
    } else this.problem = problems.door();
  };
}

const coming = (late: boolean): string =>
  late
    ? msg('Er is nu geen internet. Bel ons, of stel een vraag.', { id: 'journey.late' })
    : msg('Even geduld…', { id: 'compose.busy' });

const problems = {
  other: (): string =>
    msg('Dit is geen blad van ons. Kies het bestand dat u hier eerder bewaarde.', {
      id: 'sheets.other-file',
    }),
  newer: (): string =>
    msg('Dit blad is nieuwer dan deze pagina. Ververs de pagina en probeer het nog eens.', {
      id: 'sheets.newer-file',
    }),
  door: (): string =>
    msg('Dit blad is voor iemand anders gemaakt. Kies eerst wie u bent, op het eerste scherm.', {
      id: 'sheets.other-door',
    }),
};

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-sheets': SteunpuntSheets;
  }
}
