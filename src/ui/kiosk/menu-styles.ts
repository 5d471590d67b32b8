import { css } from 'lit';

/** Lit windows side by side, as large as the screen has room for. */
export const menuStyles = css`
  :host {
    display: grid;
  }
  .page {
    grid-template-rows: auto minmax(min-content, 1fr);
    gap: 1.75em;
    inline-size: 100%;
    max-inline-size: 40em;
  }
  h1 {
    text-align: center;
  }
  ul {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: minmax(min-content, 1fr);
  }
  .way {
    display: grid;
    grid-template-rows: 9fr auto 5fr;
    justify-items: center;
    gap: 0.3em;
    inline-size: 100%;
    block-size: 100%;
    padding: 1.5em 1em;
    border: 2px solid var(--steunpunt-line);
    border-radius: calc(2 * var(--steunpunt-radius));
    background: var(--steunpunt-surface);
    box-shadow: var(--steunpunt-shadow);
    color: var(--steunpunt-ink);
    font: inherit;
    text-align: center;
    hyphens: auto;
    overflow-wrap: break-word;
    cursor: pointer;
    touch-action: manipulation;
  }
  .way:hover,
  li:first-child .way {
    border-color: var(--steunpunt-primary);
  }
  .picture {
    display: grid;
    place-items: center;
    align-self: end;
    inline-size: 7em;
    block-size: 8em;
    margin-block-end: 1em;
    border-radius: var(--steunpunt-arch);
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .picture svg {
    inline-size: 3.75em;
    block-size: 3.75em;
    stroke-width: 1.5;
  }
  .way .quiet {
    text-wrap: balance;
  }
  .title {
    font-size: 1.4em;
    font-weight: 650;
    line-height: 1.25;
  }
  @media (orientation: landscape) {
    .title {
      font-size: 1.25em;
    }
  }
  /* All of them in sight where there is room, and what is asked below them. */
  .page:has(.many) {
    gap: var(--steunpunt-l);
    padding-block: 0;
  }
  .many {
    grid-auto-rows: auto;
    gap: var(--steunpunt-m);
    max-block-size: none;
  }
  .many .way {
    grid-template-rows: auto auto 1fr;
    gap: 0.15em;
    padding: 0.6em;
  }
  .many .picture {
    inline-size: 3.4em;
    block-size: 3.7em;
    margin-block-end: 0.2em;
  }
  .many .picture svg {
    inline-size: 2em;
    block-size: 2em;
  }
  .many .title {
    font-size: 1.15em;
  }
  @media (orientation: portrait) and (min-height: 1400px) {
    .many .picture {
      inline-size: 4.2em;
      block-size: 4.6em;
    }
    .many .picture svg {
      inline-size: 2.4em;
      block-size: 2.4em;
    }
  }
  .more,
  .offline {
    justify-self: center;
  }
  @container (min-width: 22em) {
    ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      max-block-size: 50em;
    }
  }
  @media (orientation: landscape) {
    @container (min-width: 42em) {
      .page {
        max-inline-size: 68em;
      }
      ul {
        grid-template-columns: repeat(4, minmax(0, 1fr));
        max-block-size: 24em;
      }
    }
    @container (min-width: 42em) and (max-width: 58em) {
      .way {
        grid-template-rows: auto auto 1fr;
        padding-block: 1em;
      }
      .picture {
        inline-size: 4.5em;
        block-size: 5em;
        margin-block-end: 0.3em;
      }
    }
  }
`;
