import { css } from 'lit';

/** A sheet to fill in: one part under another, each with its pictogram, and room to write. */
export const sheetStyles = css`
  .part {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  .part > header {
    display: flex;
    gap: var(--steunpunt-m);
    align-items: center;
  }
  .part > header > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .lamp {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.6em;
    block-size: 2.8em;
    border-radius: var(--steunpunt-arch);
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 var(--steunpunt-l);
    border: 0;
    border-block-end: 1px solid var(--steunpunt-line);
  }
  legend {
    padding: 0 0 0.4em;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
    font-weight: 600;
  }
  .person {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }
  .options {
    display: grid;
    gap: 0.6em;
  }
  .option[aria-pressed='true'] {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .dot {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .option[aria-pressed='true'] .dot {
    background: radial-gradient(currentColor 45%, transparent 50%);
  }
  .cover {
    display: flex;
    gap: var(--steunpunt-l);
    align-items: center;
    min-block-size: 8em;
    padding: var(--steunpunt-l);
    border-radius: var(--steunpunt-radius);
    color: #fff;
    forced-color-adjust: none;
  }
  .cover svg {
    inline-size: 4.5em;
    block-size: 4.5em;
    stroke-width: 1.5;
  }
  .cover p {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--steunpunt-title);
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .swatch {
    inline-size: var(--steunpunt-target);
    block-size: var(--steunpunt-target);
    padding: 0;
    border: 3px solid var(--steunpunt-surface);
    border-radius: 50%;
    color: #fff;
    cursor: pointer;
    forced-color-adjust: none;
    touch-action: manipulation;
  }
  .swatch svg {
    margin: auto;
  }
  .swatch[aria-pressed='true'] {
    outline: 3px solid var(--steunpunt-primary);
  }
  .swatch:focus-visible {
    outline: 3px solid var(--steunpunt-focus);
    outline-offset: 3px;
  }
  .picture-choice {
    padding: 0.5em;
  }
`;
