import { css } from 'lit';
import { stateStyles } from '../elements/state-styles.ts';

export const kioskStyles = css`
  :host {
    display: block;
  }
  ${stateStyles}
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  h2 bdi {
    white-space: normal;
  }
  .findings {
    display: grid;
    gap: var(--steunpunt-m);
  }
  .findings li {
    display: grid;
    gap: 0.15em;
    padding-inline-start: 0.9em;
    border-inline-start: 4px solid var(--steunpunt-line);
  }
  .findings .soon {
    border-color: var(--steunpunt-accent);
  }
  .findings .now {
    border-color: var(--steunpunt-attention);
  }
  .findings .better strong {
    font-weight: 500;
  }
  dl {
    display: grid;
    gap: 0.3em;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1em;
    max-inline-size: 32em;
    padding-block: 0.3em;
    border-block-end: 1px solid var(--steunpunt-line);
  }
  dt {
    color: var(--steunpunt-ink-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  details .stack {
    padding-block-start: var(--steunpunt-s);
  }
`;
