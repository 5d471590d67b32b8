import { css, html, type TemplateResult } from 'lit';

/** Native choices and days, as `steunpunt-field` draws what is typed. */
export const nativeStyles = css`
  select,
  input[type='date'],
  input.line {
    min-block-size: var(--steunpunt-target);
    max-inline-size: 100%;
    padding: 0.5em 0.8em;
    border: 2px solid var(--steunpunt-field-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: var(--steunpunt-ink);
    font: inherit;
  }
  input.line {
    inline-size: 100%;
  }
  select:hover,
  input:is([type='date'], .line):hover {
    border-color: var(--steunpunt-primary);
  }
`;

/** The same with a label above each. */
export const selectStyles = [
  nativeStyles,
  css`
    label {
      display: block;
      margin-block-end: 0.3em;
      font-weight: 650;
    }
  `,
];

export type Option = readonly [value: string, label: string];

export interface Select {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** One of `options`, with its label above it. */
export function choiceOf({ id, label, options, value, choose }: Select): TemplateResult {
  return html`<div>
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(
        ([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`,
      )}
    </select>
  </div>`;
}
