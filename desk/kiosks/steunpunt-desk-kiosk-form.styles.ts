import { css } from 'lit';

/** Native choices beside `steunpunt-field`. */
export const kioskFormStyles = css`
  :host {
    display: block;
  }
  fieldset {
    display: grid;
    gap: var(--steunpunt-m);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset.choices {
    gap: 0;
  }
  legend,
  .label {
    display: block;
    padding: 0 0 0.4em;
    font-weight: 650;
  }
  legend + p {
    margin-block-start: -0.4em;
  }
  label.choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.7em;
    align-items: center;
    min-block-size: var(--steunpunt-target);
    cursor: pointer;
  }
  label.choice .quiet {
    grid-column: 2;
  }
  input {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: var(--steunpunt-m);
    align-items: end;
  }
  .error {
    padding: 0.2em 0.7em;
    border-inline-start: 4px solid var(--steunpunt-attention);
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
`;
