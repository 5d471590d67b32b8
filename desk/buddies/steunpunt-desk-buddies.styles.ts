import { css } from 'lit';

/** Shared by the room and its parts. */
export const buddiesStyles = css`
  .columns {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .people {
    display: grid;
    gap: 0.6em;
  }
  .person {
    display: grid;
    gap: 0.15em;
    inline-size: 100%;
    min-block-size: var(--steunpunt-target);
    padding: 0.8em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    box-shadow: var(--steunpunt-shadow);
    color: var(--steunpunt-ink);
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.person {
    cursor: pointer;
  }
  button.person:hover {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .person strong {
    font-size: 1.06em;
  }
  .todo {
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
  .go {
    color: var(--steunpunt-primary);
    font-weight: 600;
  }
  .part {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  .candidate {
    display: grid;
    gap: 0.6em;
    padding: 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
  }
  .candidate.first {
    border: 2px solid var(--steunpunt-primary);
  }
  summary {
    min-block-size: var(--steunpunt-target);
    padding-block: 0.7em;
    color: var(--steunpunt-primary);
    font-weight: 600;
    cursor: pointer;
  }
  details .why {
    display: grid;
    gap: 0.4em;
    padding-block-end: 0.6em;
  }
  .said {
    display: grid;
    gap: 0.3em;
  }
  .said li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.5em;
  }
  .fields {
    display: grid;
    gap: var(--steunpunt-m) var(--steunpunt-l);
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
  }
  .fields > div {
    min-inline-size: 0;
  }
  .choice {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: var(--steunpunt-target);
    margin: 0;
    font-weight: 400;
  }
  .choice input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
  @media (min-width: 60em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
