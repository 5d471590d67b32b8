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
  /* Lying, height is what there is least of. */
  @media (orientation: landscape) {
    .page {
      padding-block: 0 0.25em;
    }
  }
  @media (orientation: landscape) and (min-width: 1000px) {
    .page.wide {
      max-inline-size: 60em;
    }
  }
  /* Standing, hands are lower than the top of such a screen. */
  @media (orientation: portrait) and (min-height: 1400px) {
    .page {
      padding-block-start: 5vh;
    }
  }
  .head {
    display: grid;
    gap: 0.4em;
  }
  .go {
    min-block-size: max(var(--steunpunt-target), 3em);
    min-inline-size: min(100%, 8em);
    font-size: 1.05em;
  }
  .to {
    max-inline-size: none;
  }
  .where {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
    font-weight: 600;
  }
`;
