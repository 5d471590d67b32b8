import { css } from 'lit';

export const roomStyles = css`
  .room {
    inline-size: min(72em, 100%);
    margin-inline: auto;
    padding: 1.5em 1.25em 4em;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--steunpunt-m);
  }
`;
