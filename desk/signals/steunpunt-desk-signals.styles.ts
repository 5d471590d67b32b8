import { css } from 'lit';

export const signalsStyles = css`
  :host {
    display: block;
    inline-size: min(72em, 100%);
    padding: 1.5em 1.25em 4em;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 1.2em;
    align-items: end;
  }
  .choose > div {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .numbers {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
  }
  .numbers > * {
    align-self: start;
  }
  .big b {
    color: var(--steunpunt-primary);
    font-size: 2.2em;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  section {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: 1.6em;
    border-block-start: 1px solid var(--steunpunt-line);
  }
  @media (min-width: 70em) {
    .numbers {
      grid-template-columns: 1.2fr 1fr;
    }
  }
  @media print {
    :host {
      inline-size: auto;
      padding: 0;
    }
    .stack {
      display: block;
    }
  }
`;
