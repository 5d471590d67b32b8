import { css } from 'lit';

export const roomStyles = css`
  .room {
    inline-size: min(72em, 100%);
    margin-inline: auto;
    padding: 1.5em 1.25em 4em;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    border-block-end: 1px solid var(--steunpunt-line);
  }
  @media (max-width: 40em) {
    .view {
      padding-inline: 0.5em;
      font-size: 0.92em;
    }
  }
  .view {
    min-block-size: var(--steunpunt-target);
    padding: 0.4em 0.8em;
    border: 0;
    border-block-end: 4px solid transparent;
    background: none;
    color: var(--steunpunt-ink);
    font: inherit;
    cursor: pointer;
  }
  .view:hover {
    background: var(--steunpunt-primary-soft);
  }
  .view[aria-current='page'] {
    border-color: var(--steunpunt-primary);
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--steunpunt-m);
  }
`;
