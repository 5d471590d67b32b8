import { css } from 'lit';

/**
 * Native buttons and links that look like them: `class="button"`, with `primary` for the one thing
 * most people come for, `quiet` for what stands beside it, `danger` for what cannot be undone and
 * `option` for one of several answers, which stays readable once it is chosen (`aria-pressed`).
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--steunpunt-target);
    min-inline-size: var(--steunpunt-target);
    padding: 0.6em 1.1em;
    border: 2px solid var(--steunpunt-primary);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: var(--steunpunt-primary);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .button[aria-pressed='true'] {
    background: var(--steunpunt-primary-soft);
  }
  .button:active {
    translate: 0 1px;
  }
  .button.primary {
    background: var(--steunpunt-primary);
    color: var(--steunpunt-on-primary);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: 0.5em;
  }
  .button.danger {
    border-color: var(--steunpunt-attention);
    color: var(--steunpunt-attention);
  }
  /* A finger that went leaves nothing behind it: the next answer there was not chosen. */
  @media (hover: hover) {
    /* Only under the mouse: other colours for the evening come at once. */
    .button:hover {
      background: var(--steunpunt-primary-soft);
      transition: background-color var(--steunpunt-quick);
    }
    .button.primary:hover {
      background: var(--steunpunt-primary-strong);
      border-color: var(--steunpunt-primary-strong);
    }
    .button.danger:hover {
      background: var(--steunpunt-attention-soft);
    }
  }
  .button.option {
    inline-size: 100%;
    justify-content: start;
    text-align: start;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .button svg {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .wide {
    inline-size: 100%;
  }
`;
