import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
  }
  .head {
    display: grid;
    gap: 0.25em;
    justify-items: start;
  }
  .back {
    margin-inline-start: -0.75em;
    padding-inline: 0.5em 1em;
  }
  h1 {
    font-size: 1.4em;
  }
  h1:focus {
    outline: none;
  }
  ol {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .reply {
    padding: 1.25em;
  }
  .called {
    justify-content: space-between;
    padding-block-end: 1em;
  }
  .erase {
    display: flex;
    justify-content: flex-end;
  }
  .button.quiet.danger {
    border-color: transparent;
    color: var(--steunpunt-attention);
  }
  .button.quiet.danger:hover {
    background: var(--steunpunt-attention-soft);
  }
  @media (min-width: 60em) {
    .back {
      display: none;
    }
  }
`;
