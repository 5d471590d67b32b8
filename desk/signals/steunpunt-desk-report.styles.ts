import { css } from 'lit';

/** A sheet of A4 on the screen, and the same on paper. */
export const reportStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: clamp(1em, 4cqi, 3em);
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.2em 2em;
    padding-block-end: 0.7em;
    border-block-end: 3px solid var(--steunpunt-primary);
  }
  h2 {
    font-size: 1.6em;
  }
  h3 {
    margin: 0;
    font-size: 1.05em;
    font-weight: 650;
    line-height: 1.3;
  }
  .big {
    margin-block: 0.8em;
    max-inline-size: none;
    font-size: 1.15em;
  }
  .big b {
    color: var(--steunpunt-primary);
    font-size: 1.9em;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .numbers,
  .signals {
    display: grid;
    gap: 1.1em 2.2em;
    grid-template-columns: minmax(0, 1fr);
  }
  .side {
    display: grid;
    align-content: start;
    gap: 1.1em;
  }
  .few {
    margin-block-start: 0.5em;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  .heard {
    margin-block: 1.2em 0.7em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--steunpunt-line);
    font-size: 1.2em;
  }
  .signals {
    gap: 0.9em 2.2em;
  }
  .signals li {
    break-inside: avoid;
  }
  .signals p {
    max-inline-size: none;
    overflow-wrap: anywhere;
  }
  .signals .where {
    margin-block-start: 0.15em;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  .signals .answer {
    padding-inline-start: 0.7em;
    margin-block-start: 0.15em;
    border-inline-start: 3px solid var(--steunpunt-accent);
  }
  footer {
    margin-block-start: 1.1em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--steunpunt-line);
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  footer p {
    max-inline-size: none;
  }
  @container (min-width: 38em) {
    .numbers,
    .signals {
      grid-template-columns: 1.15fr 1fr;
    }
    .signals {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    :host {
      padding: 0;
      border: 0;
      --steunpunt-small: 0.9em;
      font-size: 8.6pt;
      line-height: 1.32;
      container-type: normal;
    }
    .numbers {
      grid-template-columns: 1.15fr 1fr;
    }
    .signals {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
