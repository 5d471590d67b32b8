import { css } from 'lit';

/** A quiet column: words first, lines thin, nothing that shouts. */
export const cardStyles = css`
  :host {
    --paper: light-dark(
      color-mix(in srgb, var(--steunpunt-lamp) 32%, var(--steunpunt-surface)),
      color-mix(in srgb, var(--steunpunt-lamp) 14%, var(--steunpunt-surface))
    );
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1em;
  }
  h2:focus {
    outline: none;
  }
  h2 svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    color: var(--steunpunt-ink-quiet);
  }
  ul {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--steunpunt-m);
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
  }
  .button {
    min-block-size: 44px;
    padding: 0.4em 0.8em;
    border-width: 1px;
    font-size: var(--steunpunt-small);
  }
  .button.danger[aria-pressed='true'] {
    background: var(--steunpunt-attention-soft);
  }
  .button.quiet {
    padding-inline: 0.4em;
    text-align: start;
  }
  .row {
    gap: var(--steunpunt-s);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .chips .button {
    padding: 0.3em 0.7em;
    border-radius: 2em;
    border-color: var(--steunpunt-line);
    color: var(--steunpunt-ink);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .chips .button.quiet {
    border-color: transparent;
    color: var(--steunpunt-primary);
  }
  .chips .button[aria-pressed='true'] {
    border-color: var(--steunpunt-primary);
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .item {
    display: grid;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--steunpunt-line);
    overflow-wrap: anywhere;
  }
  .item.waiting {
    border-color: var(--steunpunt-accent);
  }
  .item.agreed {
    border-color: var(--steunpunt-primary);
  }
  .item .button.quiet {
    padding-inline: 0.2em;
    font-size: var(--steunpunt-small);
    font-weight: 500;
  }
  .item .row {
    gap: 0.2em 0.6em;
  }
  .item .state {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--steunpunt-small);
    font-weight: 650;
  }
  .item .state svg {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  form.paper {
    border-color: transparent;
    background: var(--paper);
  }
  .note {
    display: grid;
    gap: 0.2em;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.6em 0.8em;
    border-radius: 4px;
    background: var(--paper);
  }
  .note .who {
    font-size: var(--steunpunt-small);
    font-weight: 650;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    max-inline-size: none;
  }
  summary {
    min-block-size: var(--steunpunt-target);
    align-content: center;
    color: var(--steunpunt-ink-quiet);
    cursor: pointer;
  }
`;
