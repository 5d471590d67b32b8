import { css } from 'lit';

/** A form, and beside it what a visitor sees. */
export const editorStyles = css`
  .sides {
    display: grid;
    gap: clamp(1.5em, 3vw, 3em);
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    max-inline-size: 44em;
  }
  @media (min-width: 72em) {
    .sides {
      grid-template-columns: minmax(0, 1fr) 360px;
      align-items: start;
    }
    aside {
      position: sticky;
      inset-block-start: 1em;
    }
  }
`;
