import { css } from 'lit';

/** A wall with two doors, and beside or below it how somebody likes to read. */
export const startStyles = css`
  :host {
    display: grid;
  }
  .page {
    grid-template-rows: minmax(min-content, 1fr) auto;
    gap: 1.5em;
    inline-size: 100%;
    max-inline-size: 40em;
  }
  .wall {
    align-self: center;
    align-content: space-between;
    min-block-size: min(100%, 26em);
    padding-block-start: 2em;
    text-align: center;
  }
  h1 {
    font-size: 1.9em;
  }
  .words {
    display: grid;
    gap: var(--steunpunt-m);
    align-content: start;
  }
  .wall p {
    margin-inline: auto;
  }
  .doors {
    gap: 2em;
    margin-block-start: 0.5em;
  }
  .door {
    flex-basis: 9em;
    max-inline-size: 13em;
    padding-block-end: 1.2em;
    font-size: 1.15em;
  }
  .door .picture {
    block-size: 8em;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .door svg {
    inline-size: 4em;
    block-size: 4em;
  }
  @container (max-width: 32em) {
    h1 {
      font-size: var(--steunpunt-title);
    }
    .doors {
      gap: 1em;
    }
    .door {
      flex-basis: 7em;
    }
  }
  @media (orientation: landscape) {
    @container (min-width: 42em) {
      .page {
        grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
        grid-template-rows: minmax(min-content, 1fr);
        align-items: center;
        column-gap: 3em;
        max-inline-size: 66em;
      }
    }
    @container (min-width: 42em) and (max-width: 58em) {
      .wall {
        padding-block-start: 1em;
      }
      .door .picture {
        block-size: 5em;
      }
      .door svg {
        inline-size: 3em;
        block-size: 3em;
      }
    }
  }
`;
