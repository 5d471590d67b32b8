import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import {
  COLUMNS,
  FAR,
  valueOf,
  type Cover,
  type Filled,
  type Row,
  type SheetPart,
  type Values,
} from '../../../core/sheet.ts';
import { MAX_ROWS } from '../../../core/sheet-file.ts';
import { drawing, sign } from '../../signs.ts';
import type { SteunpuntField } from '../../steunpunt-field.ts';
import { partSign, pictures, sheetSigns } from './sheet-signs.ts';
import { colourNames, pictureNames } from './sheet-words.ts';

/** What one part of a sheet is filled in with. */

export interface PartAt {
  readonly filled: Filled;
  readonly part: SheetPart;
  /** Words of the sheet, by what stands after its name; and of all sheets. */
  readonly said: (what: string) => string;
  readonly word: (id: string) => string;
  readonly put: (value: Values[SheetPart['kind']]) => void;
}

export function partFields(at: PartAt): TemplateResult {
  const { part, said } = at;
  return html`<section class="part card" aria-labelledby=${part.id}>
    <header>
      <span class="lamp">${partSign(part.id)}</span>
      <div>
        <h2 id=${part.id}>${said(part.id)}</h2>
        <p class="quiet">${said(`${part.id}-hint`)}</p>
      </div>
    </header>
    ${fields(at)}
  </section>`;
}

function fields(at: PartAt): TemplateResult {
  const { filled, part } = at;
  const { id, kind } = part;
  switch (kind) {
    case 'text':
      return typed(at.said(id), valueOf(filled, { id, kind }), at.put, { rows: 3, named: true });
    case 'people':
      return people(at, valueOf(filled, { id, kind }));
    case 'scale':
      return scale(at, valueOf(filled, { id, kind }));
    case 'cover':
      return cover(at, valueOf(filled, { id, kind }));
  }
}

function typed(
  label: string,
  value: string,
  put: (words: string) => void,
  { rows = 0, named = false } = {},
): TemplateResult {
  return html`<steunpunt-field
    ?named=${named}
    .label=${label}
    .rows=${rows}
    .value=${value}
    @input=${({ currentTarget }: Event) => put((currentTarget as SteunpuntField).value)}
  ></steunpunt-field>`;
}

/** There is always a row to write in. */
function people({ put, word }: PartAt, written: readonly Row[]): TemplateResult {
  const rows: readonly Row[] = written.length > 0 ? written : [[]];
  const at = (row: number, column: number, words: string): readonly Row[] =>
    rows.map((cells, i) =>
      COLUMNS.map((_, j) => (i === row && j === column ? words : (cells[j] ?? ''))),
    );
  return html`${rows.map(
    (cells, row) =>
      html`<fieldset>
        <legend>${msg(str`Regel ${row + 1}`, { id: 'sheets.row' })}</legend>
        <div class="person">
          ${COLUMNS.map((column, i) =>
            typed(word(`blad.${column}`), cells[i] ?? '', (words) => put(at(row, i, words))),
          )}
        </div>
      </fieldset>`,
  )}
  ${
    rows.length < MAX_ROWS
      ? html`<button class="button" type="button" @click=${() => put([...rows, ['', '', '']])}>
          ${drawing(sheetSigns.more)} ${msg('Nog een regel', { id: 'sheets.more' })}
        </button>`
      : nothing
  }`;
}

function scale({ part, said, put }: PartAt, chosen: number): TemplateResult {
  const steps = Array.from({ length: FAR }, (_, i) => i + 1);
  return html`<div class="options" role="group" aria-labelledby=${part.id}>
    ${steps.map((step) => option(said(`${part.id}-${step}`), step === chosen, () => put(step === chosen ? 0 : step)))}
  </div>`;
}

/** One answer of several. */
export function option(words: string, chosen: boolean, press: () => void): TemplateResult {
  return html`<button
    class="button option"
    type="button"
    aria-pressed=${chosen ? 'true' : 'false'}
    @click=${press}
  >
    <span class="dot"></span> ${words}
  </button>`;
}

function cover({ put }: PartAt, now: Cover): TemplateResult {
  const change = (news: Partial<Cover>) => (): void => put({ ...now, ...news });
  const names = { colours: colourNames(), pictures: pictureNames() };
  return html`<div class="cover" data-colour=${now.colour}>
      ${drawing(pictures[now.picture] ?? '')}
      <p dir="auto" aria-hidden="true">${now.title}</p>
    </div>
    ${typed(msg('Titel', { id: 'sheets.cover-title' }), now.title, (title) => put({ ...now, title }))}
    <div class="choices" role="group" aria-label=${msg('Kleur', { id: 'sheets.colour' })}>
      ${names.colours.map(
        (name, i) =>
          html`<button
            class="swatch"
            type="button"
            data-colour=${i}
            aria-label=${name}
            aria-pressed=${i === now.colour ? 'true' : 'false'}
            @click=${change({ colour: i })}
          >
            ${i === now.colour ? sign('check') : nothing}
          </button>`,
      )}
    </div>
    <div class="choices" role="group" aria-label=${msg('Plaatje', { id: 'sheets.picture' })}>
      ${pictures.map(
        (picture, i) =>
          html`<button
            class="button picture-choice"
            type="button"
            aria-label=${names.pictures[i] ?? ''}
            aria-pressed=${i === now.picture ? 'true' : 'false'}
            @click=${change({ picture: i })}
          >
            ${drawing(picture)}
          </button>`,
      )}
    </div>`;
}
