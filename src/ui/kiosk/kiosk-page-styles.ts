import { css } from 'lit';

/** A page of the kiosk: one thing, large, in the middle of what is free. */
export const kioskPageStyles = css`
  :host {
    display: block;
    padding: var(--steunpunt-l);
  }
  .page {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 36em;
    margin-inline: auto;
    padding-block: 0.5em 1.5em;
  }
  .head {
    display: grid;
    gap: 0.4em;
  }
  .where {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
    font-weight: 600;
  }
`;
