import { css } from 'lit';

export const replyTextsStyles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    gap: var(--steunpunt-s);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--steunpunt-m);
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-paper);
  }
  .lists {
    max-block-size: 26em;
    overflow-y: auto;
    scrollbar-gutter: stable;
  }
  summary {
    min-block-size: var(--steunpunt-target);
    align-content: center;
    font-weight: 650;
    cursor: pointer;
  }
  ul {
    display: grid;
    gap: 0.4em;
    grid-template-columns: minmax(0, 1fr);
  }
  .text {
    display: grid;
    gap: 0.1em;
    inline-size: 100%;
    min-block-size: var(--steunpunt-target);
    padding: 0.5em 0.7em;
    border: 1px solid var(--steunpunt-line);
    border-radius: 10px;
    background: var(--steunpunt-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .text:hover {
    border-color: var(--steunpunt-primary);
  }
  .text span {
    display: -webkit-box;
    overflow: hidden;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .button.quiet {
    justify-content: start;
    font-size: var(--steunpunt-small);
    text-align: start;
  }
`;
