import { css } from 'lit';

/** Windows in a quiet wall. A finger's least size is five times the least room beside it. */
export const keyboardStyles = css`
  :host {
    --key: calc(var(--steunpunt-kiosk-gap, 10px) * 5);
    --gap: var(--steunpunt-kiosk-gap, 10px);
    --high: max(var(--key), min(6.2vh, 92px));
    display: block;
    position: relative;
    max-block-size: 62vh;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: var(--gap) max(var(--gap), calc((100% - 1280px) / 2)) calc(var(--gap) * 1.4);
    border-block-start: 1px solid var(--steunpunt-line);
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-ink);
    -webkit-user-select: none;
    user-select: none;
  }
  /* Keys stand as on the keyboards that people know, in every language. */
  .board,
  .more {
    direction: ltr;
  }
  .board {
    display: grid;
    gap: var(--gap);
  }
  .pad {
    max-inline-size: 620px;
    margin-inline: auto;
  }
  .row {
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--gap);
  }
  .top {
    justify-content: space-between;
  }
  button {
    display: inline-flex;
    flex: 1 1 var(--key);
    align-items: center;
    justify-content: center;
    gap: 0.35em;
    min-inline-size: var(--key);
    min-block-size: var(--high);
    padding: 0 0.2em;
    border: 1px solid var(--steunpunt-line);
    border-block-end-width: 3px;
    border-radius: 12px;
    background: var(--steunpunt-surface);
    color: inherit;
    font: inherit;
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.1;
    touch-action: manipulation;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  /* As wide as every other letter: a part of the longest row. */
  .letter {
    flex: 0 0 calc((100% - (var(--columns) - 1) * var(--gap)) / var(--columns));
    font-size: 1.25em;
    font-weight: 500;
  }
  .pad .letter {
    flex-grow: 1;
  }
  .space {
    flex-grow: 6;
    color: var(--steunpunt-ink-quiet);
    font-weight: 400;
  }
  .enter {
    flex-grow: 2;
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary);
    color: var(--steunpunt-on-primary);
  }
  .deed,
  .top button {
    border-color: transparent;
    background: color-mix(in srgb, var(--steunpunt-primary) 14%, transparent);
  }
  .top button {
    flex: 0 1 auto;
    min-block-size: var(--key);
    padding-inline: 0.8em;
    background: none;
    color: var(--steunpunt-primary);
  }
  [aria-pressed='true'] {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-surface);
  }
  button:active {
    translate: 0 2px;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .more {
    position: absolute;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    max-inline-size: calc(100% - 2 * var(--gap));
    padding: calc(var(--gap) / 2);
    border: 2px solid var(--steunpunt-primary);
    border-radius: 16px;
    background: var(--steunpunt-paper);
    box-shadow: var(--steunpunt-shadow);
  }
  .more button {
    flex: 0 1 auto;
    min-block-size: var(--key);
    padding-inline: 0.7em;
    font-size: 1.1em;
  }
`;
