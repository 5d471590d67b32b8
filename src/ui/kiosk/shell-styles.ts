import { css } from 'lit';

/** Bars above and below, the screen between them, and the way out always at the same place. */
export const shellStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    grid-template-columns: minmax(0, 1fr);
    block-size: 100vh;
    block-size: 100dvh;
    overflow: hidden;
    container-type: inline-size;
  }
  main {
    display: grid;
    grid-row: 2;
    grid-template-columns: minmax(0, 1fr);
    overflow-y: auto;
    /* Room for the ring around what has the focus. */
    scroll-padding-block: var(--steunpunt-s);
    overscroll-behavior: contain;
  }
  slot {
    display: block;
    grid-row: 3;
  }
  nav {
    display: grid;
    grid-row: 4;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--steunpunt-s);
    padding: var(--steunpunt-s) var(--steunpunt-l);
    border-block-start: 1px solid var(--steunpunt-line);
    background: var(--steunpunt-paper);
  }
  nav .button {
    min-block-size: max(var(--steunpunt-target), 2.8em);
  }
  .back {
    grid-area: 1 / 1;
    justify-self: start;
  }
  .on {
    grid-area: 1 / 2;
    justify-self: center;
  }
  /* Always there: under the same thumb. */
  .stop {
    grid-area: 1 / 3;
    justify-self: end;
    white-space: nowrap;
    border-color: var(--steunpunt-attention);
    background: var(--steunpunt-attention-soft);
    color: var(--steunpunt-attention);
  }
  /* Large letters: the pictogram above the words. */
  @container (max-width: 32em) {
    nav {
      padding-inline: var(--steunpunt-s);
    }
    nav .button {
      flex-direction: column;
      gap: 0.1em;
      padding: 0.4em 0.6em;
    }
    .stop {
      inline-size: 7.2em;
      white-space: normal;
    }
  }
  @container (max-width: 19em) {
    .on {
      grid-area: 1 / 1 / 2 / 4;
    }
    .back,
    .stop {
      grid-row: 2;
    }
  }
  /* Enlarged by the browser: all of it scrolls. */
  @media (max-height: 30em) {
    :host {
      block-size: auto;
      min-block-size: 100vh;
      min-block-size: 100dvh;
      overflow: visible;
    }
    main {
      overflow: visible;
    }
  }
`;
