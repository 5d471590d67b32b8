/**
 * JSON with sentences for somebody who edits it by hand. The language's own parser says "Unexpected
 * token" and takes the second of two equal names in silence.
 */

export type Read =
  | { readonly ok: true; readonly value: unknown }
  /** `line` counts from 1. */
  | { readonly ok: false; readonly line: number; readonly message: string };

const END = 'het bestand houdt te vroeg op: er mist een aanhalingsteken of een haak aan het eind';
/** Up to the closing quotation mark, or to what cannot stand in a text. */
const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const MAX_DEPTH = 50;

class Broken extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The value in `text`, or the first thing that stands in its way. Never throws. */
export function readJson(text: string): Read {
  const clean = text.replace(/^\uFEFF/, '');
  try {
    const end = space(clean, skip(clean, space(clean, 0), 0));
    if (end < clean.length) throw new Broken(end, 'na de laatste haak mag niets meer staan');
    return { ok: true, value: JSON.parse(clean) as unknown };
  } catch (error) {
    if (!(error instanceof Broken)) return { ok: false, line: 1, message: 'dit is niet te lezen' };
    const line = clean.slice(0, error.offset).split('\n').length;
    return { ok: false, line, message: error.message };
  }
}

/** Where the value that begins at `at` ends. Throws {@link Broken}. */
function skip(text: string, at: number, depth: number): number {
  if (at >= text.length) throw new Broken(text.trimEnd().length, END);
  if (depth > MAX_DEPTH) throw new Broken(at, 'hier zitten te veel haken in elkaar');
  const first = text[at];
  if (first === '{') return members(text, at, depth);
  if (first === '[') return items(text, at, depth);
  if (first === '"') return string(text, at);
  const end = match(SCALAR, text, at);
  // A word that only begins like one ("nullen") ends in the middle.
  if (end !== null && !/[\p{L}\p{N}_.+-]/u.test(text[end] ?? '')) return end;
  throw new Broken(at, first === ',' ? 'hier staat een komma te veel' : unquoted(text, at));
}

function members(text: string, start: number, depth: number): number {
  const names = new Set<string>();
  return list(text, start, '}', (at) => {
    if (text[at] !== '"') throw new Broken(at, unquoted(text, at));
    const end = string(text, at);
    const name = JSON.parse(text.slice(at, end)) as string;
    if (names.has(name)) throw new Broken(at, `“${name}” staat hier twee keer`);
    names.add(name);
    const colon = space(text, end);
    if (text[colon] !== ':') throw new Broken(end, `na “${name}” mist een dubbele punt`);
    return skip(text, space(text, colon + 1), depth + 1);
  });
}

function items(text: string, start: number, depth: number): number {
  return list(text, start, ']', (at) => skip(text, at, depth + 1));
}

/** Past the closing bracket of what begins at `start`; `one` skips one item. */
function list(text: string, start: number, close: string, one: (at: number) => number): number {
  let at = space(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    const end = one(at);
    at = space(text, end);
    if (text[at] === close) return at + 1;
    if (at >= text.length) throw new Broken(end, END);
    if (text[at] !== ',') throw new Broken(end, 'hier mist een komma');
    const comma = at;
    at = space(text, at + 1);
    if (text[at] === close) throw new Broken(comma, 'de laatste komma moet weg');
    if (at >= text.length) throw new Broken(comma, END);
  }
}

function string(text: string, at: number): number {
  const end = match(TEXT, text, at) ?? at;
  if (text[end] === '"') return end + 1;
  if (text[end] === '\\') throw new Broken(end, 'een schuine streep \\ kan hier niet');
  throw new Broken(at, 'deze tekst loopt door op de volgende regel: er mist een aanhalingsteken');
}

function unquoted(text: string, at: number): string {
  if (/[“”„‘’']/.test(text[at] ?? '')) return 'gebruik rechte aanhalingstekens: "';
  return 'hier hoort tekst tussen rechte aanhalingstekens';
}

function space(text: string, at: number): number {
  return match(/[ \t\r\n]*/y, text, at) ?? at;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
