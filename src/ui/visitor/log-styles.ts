import { css } from 'lit';

/** What was said so far, in turns: theirs at the start of the line, one's own at the end. */
export const logStyles = css`
  .log {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
  }
  .log p {
    inline-size: fit-content;
    max-inline-size: min(34em, 88%);
    padding: 0.7em 1em;
    border-radius: var(--steunpunt-radius);
  }
  .own [dir] {
    white-space: pre-line;
  }
  .theirs p {
    border: 1px solid var(--steunpunt-line);
    border-end-start-radius: 0.2em;
    background: var(--steunpunt-surface);
  }
  .own p {
    margin-inline-start: auto;
    border-end-end-radius: 0.2em;
    background: var(--steunpunt-primary-soft);
  }
  @media (forced-colors: active) {
    .own p {
      border: 1px solid;
    }
  }
`;
