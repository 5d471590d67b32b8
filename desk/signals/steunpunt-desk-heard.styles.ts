import { css } from 'lit';

export const heardStyles = css`
  :host {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  ul {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  h3 {
    margin: 0 0 0.4em;
    font-size: 1.05em;
  }
  dl {
    display: grid;
    gap: 0.5em 1.5em;
    grid-template-columns: minmax(0, 1fr);
  }
  dt {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  dd {
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
  }
  @media (min-width: 60em) {
    dl {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
