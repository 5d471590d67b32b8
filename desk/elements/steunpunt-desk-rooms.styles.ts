import { css } from 'lit';

export const roomsStyles = css`
  :host {
    display: block;
  }
  .house {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .room {
    min-inline-size: 0;
  }
  .room > * {
    box-sizing: border-box;
  }
  .room > [hidden] {
    display: none;
  }
  .room > steunpunt-notice {
    display: block;
    margin: 1.5em 1.25em 0;
  }
  .sorry {
    padding: 4em 1.25em;
    text-align: center;
  }
  nav {
    border-block-end: 1px solid var(--steunpunt-line);
    background: var(--steunpunt-surface);
  }
  /* One row, and the last of it cut off: that tells there is more to the side. */
  ul {
    display: flex;
    gap: 0.25em;
    margin: 0;
    padding: 0.5em;
    overflow-x: auto;
    scrollbar-width: none;
    list-style: none;
  }
  li {
    flex: 1 0 auto;
    min-inline-size: 4.8em;
    scroll-margin-inline: 3em;
  }
  nav button {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.2em;
    inline-size: 100%;
    min-block-size: var(--steunpunt-target);
    padding: 0.4em 0.5em;
    /* Seen where the colours are the reader's own. */
    border: 1px solid transparent;
    border-radius: var(--steunpunt-radius);
    background: none;
    color: var(--steunpunt-ink);
    font: inherit;
    font-size: 0.85em;
    white-space: nowrap;
    cursor: pointer;
  }
  nav button:hover {
    background: var(--steunpunt-primary-soft);
  }
  nav button[aria-current='page'] {
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    nav button[aria-current='page'] {
      border: 3px solid Highlight;
    }
  }
  nav svg {
    flex: none;
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .count {
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-end: 0.4em;
    min-inline-size: 1.6em;
    padding: 0.1em 0.4em;
    border-radius: 1em;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
    font-size: 0.95em;
    font-weight: 700;
    text-align: center;
    white-space: nowrap;
  }
  @media (min-width: 60em) {
    .house:not(.one-room) {
      grid-template-columns: 13.5em minmax(0, 1fr);
      align-items: start;
    }
    nav {
      position: sticky;
      inset-block-start: 0;
      border: 0;
      background: none;
    }
    ul {
      display: grid;
      grid-template-columns: 1fr;
      overflow: visible;
      padding-block: 1.5em;
      padding-inline: 1em 0;
    }
    nav button {
      flex-direction: row;
      justify-content: start;
      gap: 0.7em;
      padding: 0.4em 0.6em;
      font-size: 1em;
      text-align: start;
      white-space: normal;
    }
    .count {
      flex: none;
      position: static;
      margin-inline-start: auto;
    }
  }
`;
