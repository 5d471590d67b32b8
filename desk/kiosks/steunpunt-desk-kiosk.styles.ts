import { css } from 'lit';

export const kioskStyles = css`
  :host {
    display: block;
  }
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
  .state {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.2em 0.8em 0.2em 0.5em;
    border-radius: 2em;
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .state.waiting {
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .state.attention {
    background: var(--steunpunt-attention-soft);
    color: var(--steunpunt-attention);
  }
  .state.calm {
    background: none;
    color: var(--steunpunt-ink-quiet);
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
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--steunpunt-primary);
    font-weight: 600;
    cursor: pointer;
  }
  summary::before {
    content: '+';
    inline-size: 1em;
  }
  [open] > summary::before {
    content: '–';
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
