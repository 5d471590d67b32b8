import { css } from 'lit';

export const roomStyles = css`
  :host {
    box-sizing: border-box;
    inline-size: min(64em, 100%);
    padding: 1.5em 1.25em 4em;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--steunpunt-m);
    align-items: center;
    justify-content: space-between;
  }
  .lead {
    font-size: 1.1em;
  }
  .empty {
    max-inline-size: 38em;
    padding: clamp(1.2em, 5vw, 2em);
  }
  .place {
    display: grid;
    gap: 0.3em 1em;
    grid-template-columns: minmax(0, 1fr) auto;
    inline-size: 100%;
    padding: 1em 1.2em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    box-shadow: var(--steunpunt-shadow);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .place:hover {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .place > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .place .name {
    font-size: var(--steunpunt-large);
    font-weight: 650;
  }
  .place .about,
  .place .states {
    grid-column: 1 / -1;
  }
  .place > svg {
    align-self: center;
    color: var(--steunpunt-primary);
  }
  .place .state.good {
    background: var(--steunpunt-primary-soft);
  }
`;
