import { css } from 'lit';

/** A sheet of paper on the evening wall, the street below it. */
export const enrolStyles = css`
  :host {
    display: grid;
    grid-template-rows: 1fr auto;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 100vh;
    min-block-size: 100dvh;
    background: var(--steunpunt-wall);
    color: var(--steunpunt-ink);
  }
  main {
    align-self: center;
    display: grid;
    gap: 1.2em;
    inline-size: min(100% - 2em, 34em);
    margin: 1.5em auto;
    padding: 1.75em;
    border-radius: calc(1.5 * var(--steunpunt-radius));
    background: var(--steunpunt-surface);
  }
  .head {
    display: grid;
    gap: 0.5em;
  }
  output {
    display: flex;
    justify-content: center;
    gap: 0.35em;
    font-variant-numeric: tabular-nums;
  }
  output span {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.9em;
    border-block-end: 3px solid var(--steunpunt-field-line);
    font-size: 1.6em;
    font-weight: 650;
    line-height: 1;
  }
  output .full {
    border-color: var(--steunpunt-primary);
  }
  output span:nth-of-type(4) {
    margin-inline-end: 0.5em;
  }
  .work {
    display: grid;
    align-content: start;
    gap: 1.2em;
  }
  .pad {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: repeat(3, 1fr);
  }
  .pad .button {
    min-block-size: max(var(--steunpunt-target), 2.7em);
    font-size: var(--steunpunt-large);
  }
  .said:empty {
    display: none;
  }
  .said {
    padding: 0.8em 1em;
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-primary-soft);
  }
  .said.trouble {
    background: var(--steunpunt-attention-soft);
    color: var(--steunpunt-attention);
  }
  .go {
    min-block-size: max(var(--steunpunt-target), 3em);
    font-size: 1.05em;
  }
  .visitor {
    grid-column: 1 / -1;
  }
  .street {
    --steunpunt-on-wall: #fdf6e6;
  }
  @media (orientation: landscape) {
    main {
      grid-template-columns: 1fr 1fr;
      gap: 1.2em 2.5em;
      inline-size: min(100% - 2em, 50em);
    }
    output span {
      inline-size: 1.1em;
    }
    .street svg {
      block-size: 21vh;
    }
  }
`;
