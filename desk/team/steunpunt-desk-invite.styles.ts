import { css } from 'lit';

export const inviteStyles = css`
  fieldset {
    display: grid;
    gap: var(--steunpunt-s);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 0.4em;
    font-weight: 650;
  }
  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.7em;
    align-items: center;
    min-block-size: var(--steunpunt-target);
  }
  label .quiet {
    grid-column: 2;
  }
  input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
`;
