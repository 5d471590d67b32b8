import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Door } from '../../src/core/library/types.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import type { Complaints } from './problems.ts';
import { doorsWords } from './words.ts';

/** The fields that several forms of the website have. They go with `websiteStyles`. */

const DOORS: readonly Door[] = ['parent', 'youth'];

/** A box to tick. */
export function tick(
  words: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
}

/** `list` with `one` or without it, in the order of `all`. */
export function ticked<T>(all: readonly T[], list: readonly T[], one: T, on: boolean): T[] {
  return all.filter((value) => (value === one ? on : list.includes(value)));
}

/** Whom it is for: a box for each door. */
export function doorsField(
  doors: readonly Door[],
  error: string,
  change: (doors: Door[]) => void,
): TemplateResult {
  return html`<fieldset data-field="doors" tabindex="-1">
    <legend>${msg('Voor wie?', { id: 'desk.website.contact.doors' })}</legend>
    ${error ? html`<p class="error">${error}</p>` : nothing}
    ${DOORS.map((door) =>
      tick(doorsWords(door), doors.includes(door), (on) => change(ticked(DOORS, doors, door, on))),
    )}
  </fieldset>`;
}

interface TextField {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly errors: Complaints;
  readonly write: (value: string) => void;
}

/** Words that visitors of `doors` read, with what could be plainer. `rows`: 0 for a single line. */
export function proseField(of: TextField, doors: readonly Door[], rows = 0): TemplateResult {
  const [door = null, ...others] = doors;
  return html`<steunpunt-website-text
    data-field=${of.field}
    .rows=${rows}
    .label=${of.label}
    .hint=${of.hint}
    .error=${of.errors[of.field] ?? ''}
    .door=${others.length === 0 ? door : null}
    .value=${of.value}
    @input=${(event: Event) => of.write(valueOf(event))}
  ></steunpunt-website-text>`;
}

/** A day or a time, chosen as the browser lets people choose. */
export function whenField(of: TextField, type: 'date' | 'time'): TemplateResult {
  return html`<steunpunt-field
    data-field=${of.field}
    .type=${type}
    .label=${of.label}
    .hint=${of.hint}
    .error=${of.errors[of.field] ?? ''}
    .value=${of.value}
    @input=${(event: Event) => of.write(valueOf(event))}
  ></steunpunt-field>`;
}

const valueOf = (event: Event): string => (event.currentTarget as SteunpuntField).value;
