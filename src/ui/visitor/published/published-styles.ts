import { css } from 'lit';

/** For every shadow root that shows what is published. */
export const publishedStyles = css`
  .dutch {
    display: block;
    overflow-wrap: anywhere;
  }
  /* On the side where the page begins, beside what is in its own language. */
  :host(:dir(rtl)) :is(h1, .title, dd) .dutch {
    text-align: end;
  }
  svg.drawn {
    max-inline-size: 22em;
    margin-inline: auto;
  }
  section h2 {
    margin-block-end: 0.3em;
  }
  .heard {
    padding-inline-start: 0.9em;
    border-inline-start: 0.3em solid var(--steunpunt-accent);
  }
  .number {
    font-size: var(--steunpunt-large);
    font-weight: 700;
  }
  .facts {
    display: grid;
    gap: var(--steunpunt-m);
  }
  dt {
    display: flex;
    gap: 0.5em;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* A day on one line, its times on the next. */
  dd,
  .tiles .quiet {
    text-wrap: balance;
  }
  .photo {
    margin-block-start: var(--steunpunt-s);
  }
  .welcome {
    display: flex;
    flex-wrap: wrap;
    gap: var(--steunpunt-s);
  }
  .welcome li {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.3em 0.8em;
    border-radius: 1.2em;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .stages {
    display: flex;
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  .stages li {
    flex: 1;
    padding-block-start: 0.6em;
    border-block-start: 0.1em solid var(--steunpunt-line);
    overflow-wrap: anywhere;
  }
  .stages .been {
    padding-block-start: 0.4em;
    border-width: 0.3em;
    border-color: var(--steunpunt-primary);
  }
  .stages [aria-current='step'] {
    color: var(--steunpunt-ink);
    font-weight: 650;
  }
  .thanks:focus-visible {
    outline: none;
  }
`;
