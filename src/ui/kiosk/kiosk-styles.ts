import { css } from 'lit';

/** What the screens of a waiting room have in common beside `kioskPageStyles`: read standing. */
export const kioskStyles = css`
  .wall {
    /* Blue does not show on the wall. */
    --steunpunt-focus: var(--steunpunt-on-wall);
    border-color: var(--steunpunt-kiosk-wall-line, transparent);
  }
  /* On, and off again. */
  .toggle {
    border-color: var(--steunpunt-field-line);
    color: var(--steunpunt-ink);
  }
  .toggle:hover {
    background: var(--steunpunt-primary-soft);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary);
    color: var(--steunpunt-on-primary);
  }
  .tiles {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
  }
  .tiles .choice {
    block-size: 100%;
    padding: 0.8em;
  }
  .entry {
    min-block-size: max(var(--steunpunt-target), 3.4em);
    padding-inline: 1.2em;
    font-size: 1.05em;
  }
  @media (forced-colors: active) {
    .toggle[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
