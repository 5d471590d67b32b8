import { css } from 'lit';

export const plainStyles = css`
  :host {
    display: block;
    font-size: var(--steunpunt-small);
  }
  .bar {
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border-color: transparent;
    font-size: 1em;
  }
  .good {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 0.6em;
  }
  .panel {
    display: grid;
    gap: 0.9em;
    padding: 0.9em 1.1em;
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-primary-soft);
  }
  li + li {
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--steunpunt-line);
  }
  li {
    display: grid;
    gap: 0.45em;
  }
  .panel > .taken:not(:first-child) {
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--steunpunt-line);
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--steunpunt-line);
    color: var(--steunpunt-ink-quiet);
    overflow-wrap: anywhere;
  }
  .row {
    gap: 0.2em 0.8em;
  }
  .row .button {
    min-block-size: 44px;
    padding: 0.3em 0.9em;
    font-size: 1em;
  }
  .row .quiet {
    margin-inline: -0.3em;
    padding-inline: 0.3em;
    color: inherit;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
