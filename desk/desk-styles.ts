import { css } from 'lit';

/** What the desk's screens share on top of `src/ui`. */
export const deskStyles = css`
  .page {
    inline-size: min(38em, 100%);
    margin-inline: auto;
    padding: clamp(1.5em, 6vh, 4em) 1.25em 4em;
  }
  .page h1:focus {
    outline: none;
  }
  .lead {
    font-size: 1.1em;
  }
  .words {
    padding: 0.6em 0.8em;
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-primary-soft);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.5;
  }
  /* A visitor's page and language can be anything, of any length. */
  bdi {
    white-space: normal;
    overflow-wrap: anywhere;
  }
`;
