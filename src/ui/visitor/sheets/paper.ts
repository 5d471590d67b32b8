import {
  COLUMNS,
  FAR,
  valueOf,
  type Cover,
  type Filled,
  type Row,
  type Sheet,
  type SheetPart,
} from '../../../core/sheet.ts';
import { pictures } from './sheet-signs.ts';

/**
 * A sheet as it lies on paper: for the printer, and in the page that somebody saves. It is built node
 * by node, so that what was typed, or stood in a file, is text and nothing else.
 */

/** What is around the words of the person. */
export interface Around {
  readonly sheet: Sheet;
  readonly filled: Filled;
  readonly word: (id: string) => string;
  readonly lang: string;
  readonly dir: string;
  /** Whose page it came from. */
  readonly name: string;
}

/** Lines to write on by hand where nothing was typed. */
const LINES = 5;
const ROWS = 4;

export function paperOf(around: Around): HTMLElement {
  const { sheet, filled, word, lang, dir, name } = around;
  const said = (id: string): string => word(`blad.${sheet.id}.${id}`);
  const page = make('article', 'blad');
  page.lang = lang;
  page.dir = dir;
  const head = make('header');
  head.append(make('h1', '', said('title')));
  if (filled.variant) head.append(make('p', '', said(filled.variant)));
  const notes = (sheet.notes ?? []).map((id) => make('p', 'note', said(id)));
  const parts = make('div', 'parts');
  for (const part of sheet.parts) {
    if (part.kind === 'cover')
      page.append(coverOf(valueOf(filled, { id: part.id, kind: part.kind })));
    else parts.append(sectionOf(part, around));
  }
  page.append(head, ...notes, parts, make('footer', '', name));
  return page;
}

function sectionOf(part: SheetPart, { sheet, filled, word }: Around): HTMLElement {
  const { id, kind, wide } = part;
  const said = (what: string): string => word(`blad.${sheet.id}.${what}`);
  const section = make('section', wide ? 'wide' : '');
  section.append(make('h2', '', said(id)));
  switch (kind) {
    case 'people':
      section.append(tableOf(valueOf(filled, { id, kind }), word));
      break;
    case 'scale':
      section.append(scaleOf(id, valueOf(filled, { id, kind }), said));
      break;
    case 'text': {
      const lines = valueOf(filled, { id, kind })
        .split('\n')
        .filter((line) => line.trim());
      if (lines.length > 0) section.append(...lines.map((line) => own('p', line)));
      else {
        const rules = Array.from({ length: wide ? LINES - 1 : LINES }, () => make('i'));
        section.append(make('p', 'hint', said(`${id}-hint`)), ...rules);
      }
    }
  }
  return section;
}

function tableOf(rows: readonly Row[], word: (id: string) => string): HTMLElement {
  const line = (cells: readonly HTMLElement[]): HTMLElement => {
    const row = make('tr');
    row.append(...cells);
    return row;
  };
  const written = rows.filter((row) => row.some((words) => words.trim()));
  const empty = Array.from({ length: Math.max(1, ROWS - written.length) }, (): Row => []);
  const table = make('table');
  table.append(
    line(COLUMNS.map((column) => make('th', column, word(`blad.${column}`)))),
    ...[...written, ...empty].map((row) => line(COLUMNS.map((_, i) => own('td', row[i] ?? '')))),
  );
  return table;
}

function scaleOf(id: string, chosen: number, said: (id: string) => string): HTMLElement {
  const list = make('ol');
  for (let step = 1; step <= FAR; step++)
    list.append(make('li', step === chosen ? 'now' : '', said(`${id}-${step}`)));
  return list;
}

function coverOf({ title, colour, picture }: Cover): HTMLElement {
  const cover = make('div', 'cover');
  cover.dataset['colour'] = String(colour);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', pictures[picture] ?? '');
  svg.append(path);
  cover.append(svg, own('p', title));
  return cover;
}

/** Words of ours. */
function make(tag: string, className = '', words = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = words;
  return element;
}

/** Words of the person, in whatever direction they are written. */
function own(tag: string, words: string): HTMLElement {
  const element = make(tag, '', words);
  element.dir = 'auto';
  return element;
}
