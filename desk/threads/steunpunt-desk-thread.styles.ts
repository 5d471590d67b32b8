import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  section {
    display: grid;
    gap: 2em;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
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
  .here {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .here::before {
    content: '';
    inline-size: 0.7em;
    block-size: 0.7em;
    border-radius: 50%;
    background: currentColor;
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
  @media (min-width: 60em) {
    .back {
      display: none;
    }
  }
  /* The card beside the talk where both have room, else beneath it. */
  @container (min-width: 43em) {
    section {
      gap: 1.75em;
      grid-template-columns: minmax(0, 1fr) 17em;
    }
    steunpunt-desk-card {
      padding-inline-start: 1.5em;
      border-inline-start: 1px solid var(--steunpunt-line);
    }
  }
  @container (min-width: 60em) {
    section {
      grid-template-columns: minmax(0, 1fr) 21em;
    }
  }
  @container (max-width: 43em) {
    steunpunt-desk-card {
      padding-block-start: 2em;
      border-block-start: 1px solid var(--steunpunt-line);
    }
  }
`;
