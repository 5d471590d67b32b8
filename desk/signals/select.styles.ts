import { css } from 'lit';

/** Native selects and days, as `steunpunt-field` draws a text field. */
export const selectStyles = css`
  label {
    display: block;
    margin-block-end: 0.3em;
    font-weight: 650;
  }
  select,
  input[type='date'] {
    min-block-size: var(--steunpunt-target);
    max-inline-size: 100%;
    padding: 0.5em 0.8em;
    border: 2px solid var(--steunpunt-field-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: var(--steunpunt-ink);
    font: inherit;
  }
`;
