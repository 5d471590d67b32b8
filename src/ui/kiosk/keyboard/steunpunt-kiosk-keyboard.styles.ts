import { css } from 'lit';

/**
 * Windows in a quiet wall. A finger's least size is five times the least room beside it. Keys stand
 * from left to right in every language, as on the keyboards that people know.
 */
export const keyboardStyles = css`
  :host {
    --gap: var(--steunpunt-kiosk-gap, 10px);
    --key: calc(var(--gap) * 5);
    display: block;
    position: relative;
    max-block-size: 62vh;
    overflow-y: auto;
    padding: calc(var(--gap) / 2) max(var(--gap), calc(50% - 640px));
    border-block-start: 1px solid var(--steunpunt-line);
    background: var(--steunpunt-primary-soft);
    direction: ltr;
    user-select: none;
  }
  .pad {
    max-inline-size: 620px;
    margin-inline: auto;
  }
  .row {
    align-items: stretch;
    justify-content: center;
    gap: var(--gap);
    margin-block-end: var(--gap);
  }
  button {
    display: flex;
    flex: 1 0 var(--key);
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-inline-size: var(--key);
    min-block-size: max(var(--key), min(6.2vh, 92px));
    border: 1px solid var(--steunpunt-line);
    border-block-end-width: 3px;
    border-radius: 12px;
    background: var(--steunpunt-surface);
    color: var(--steunpunt-ink);
    font: inherit;
    touch-action: manipulation;
  }
  /* As wide as every other letter: a part of the longest row. */
  .letter {
    flex: 0 0 calc((100% - (var(--columns) - 1) * var(--gap)) / var(--columns));
    font-size: 1.25em;
  }
  .space {
    flex-grow: 6;
  }
  .deed {
    background: color-mix(in srgb, var(--steunpunt-primary) 14%, transparent);
  }
  .deed,
  .top button {
    font-weight: 600;
  }
  .enter {
    flex-grow: 2;
    background: var(--steunpunt-primary);
    color: var(--steunpunt-on-primary);
  }
  .top button,
  .more button {
    flex: none;
    min-block-size: var(--key);
    padding-inline: 0.7em;
  }
  .top > :last-child {
    margin-inline-start: auto;
  }
  .top button {
    border: 0;
    background: none;
    color: var(--steunpunt-primary);
  }
  button:active,
  [aria-pressed='true'] {
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .more {
    position: absolute;
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    padding: var(--gap);
    border: 2px solid var(--steunpunt-primary);
    border-radius: 12px;
    background: var(--steunpunt-paper);
  }
`;
