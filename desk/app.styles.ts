import { css } from 'lit';

export const appStyles = css`
  :host {
    min-block-size: 100vh;
    font-size: 1.0625em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding: 0.75em 1.25em;
    border-block-end: 1px solid var(--steunpunt-line);
    background: var(--steunpunt-surface);
  }
  .brand {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    min-inline-size: 0;
  }
  .brand span {
    overflow-wrap: anywhere;
  }
  .who .button {
    white-space: nowrap;
  }
  .brand strong {
    color: var(--steunpunt-primary);
    font-size: 1.15em;
  }
  .brand span {
    color: var(--steunpunt-ink-quiet);
  }
  @media (max-width: 30em) {
    /* Beside the lock, or above it where letters are large. */
    .brand {
      flex: 1 1 8em;
    }
    .who span {
      display: none;
    }
  }
  .who {
    display: flex;
    align-items: center;
    gap: 1em;
  }
  @media print {
    :host {
      min-block-size: 0;
      background: none;
    }
  }
  .wait {
    padding: 4em 1.25em;
    text-align: center;
    justify-items: center;
    margin-inline: auto;
  }
  .warning {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.75em 1.5em;
    padding: 0.75em 1.25em;
    border-block-end: 2px solid var(--steunpunt-accent);
    background: var(--steunpunt-attention-soft);
    font-weight: 600;
  }
`;
