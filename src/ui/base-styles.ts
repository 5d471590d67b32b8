import { css } from 'lit';

/** What every shadow root of ours starts from: text, links, focus, and quiet for those who ask. */
export const baseStyles = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2 {
    line-height: 1.22;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  h1 {
    font-size: var(--steunpunt-title);
    font-weight: 700;
    letter-spacing: -0.012em;
  }
  h2 {
    font-size: var(--steunpunt-large);
    font-weight: 650;
  }
  p {
    max-inline-size: 65ch;
    overflow-wrap: break-word;
    text-wrap: pretty;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    display: block;
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .turns:dir(rtl) {
    transform: scaleX(-1);
  }
  bdi {
    white-space: nowrap;
  }
  a {
    color: var(--steunpunt-primary);
    text-underline-offset: 0.2em;
  }
  /* The same in another language, on lines of its own. */
  .checked {
    display: block;
  }
  .checked + .checked {
    margin-block-start: 0.4em;
  }
  .quiet {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  /* For readers aloud. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .stack {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
  }
  .stack.tight {
    gap: var(--steunpunt-s);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--steunpunt-m);
    align-items: center;
  }
  .card {
    background: var(--steunpunt-surface);
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    box-shadow: var(--steunpunt-shadow);
    padding: var(--steunpunt-l);
  }
  :focus-visible {
    outline: 3px solid var(--steunpunt-focus);
    outline-offset: 2px;
  }
  /* Reading starts there; nothing can be done with it. */
  h1:focus-visible {
    outline: none;
  }
  .appears {
    animation: appear var(--steunpunt-calm) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(0.5em);
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
    }
    .no-print {
      display: none !important;
    }
    .card {
      box-shadow: none;
    }
  }
`;
