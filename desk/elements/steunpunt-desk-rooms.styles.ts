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
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin: 0;
    padding: 0.5em;
    list-style: none;
  }
  li {
    flex: 1 0 auto;
    min-inline-size: 4.8em;
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
    font-size: var(--steunpunt-small);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  nav .all {
    display: none;
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
    font-size: 1em;
    font-weight: 700;
    text-align: center;
    white-space: nowrap;
  }
  /* On a phone ten doors would stand before every room: they come when asked for. */
  @media (max-width: 30em) {
    .many .all {
      display: flex;
      padding-inline: 1.25em;
    }
    .all[aria-expanded='true'] .turns {
      rotate: -90deg;
    }
    .many .turns {
      margin-inline-start: auto;
      rotate: 90deg;
    }
    .many ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    }
    .many .all[aria-expanded='false'] + ul {
      display: none;
    }
    .many button {
      flex-direction: row;
      justify-content: start;
      gap: 0.5em;
      text-align: start;
    }
    .many .count {
      position: static;
    }
  }
  @media (min-width: 60em) {
    .house:not(.one-room) {
      grid-template-columns: 14.5em minmax(0, 1fr);
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
    }
    .count {
      flex: none;
      position: static;
      margin-inline-start: auto;
    }
  }
`;
