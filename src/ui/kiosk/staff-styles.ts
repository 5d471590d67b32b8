import { css } from 'lit';

/** Of the panel for staff, beside `coverStyles`. */
export const staffStyles = css`
  .panel {
    inline-size: min(100%, 26em);
    padding: 1.75em;
    border: 2px solid var(--steunpunt-line);
    border-radius: calc(1.5 * var(--steunpunt-radius));
    background: var(--steunpunt-surface);
  }
  .dots {
    display: flex;
    justify-content: center;
    gap: 1em;
  }
  .dots span {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid var(--steunpunt-field-line);
    border-radius: 50%;
  }
  .dots .full {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary);
  }
  .pad {
    display: grid;
    gap: max(var(--steunpunt-m), var(--steunpunt-kiosk-gap));
    grid-template-columns: repeat(3, 1fr);
  }
  .pad .button {
    min-block-size: max(var(--steunpunt-target), 3em);
    font-size: var(--steunpunt-large);
  }
  /* The last digit of a PIN does not stay in sight under a finger that went. */
  .pad .button:hover:not(:active) {
    background: var(--steunpunt-surface);
  }
  .pad .button:disabled {
    opacity: 0.5;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--steunpunt-line);
  }
  dd {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: grid;
    gap: max(var(--steunpunt-m), var(--steunpunt-kiosk-gap));
  }
`;
