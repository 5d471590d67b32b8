import { css } from 'lit';

export const feedbackStyles = css`
  :host {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
  }
  .tables {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  .tables > * {
    align-self: start;
  }
  section {
    display: grid;
    gap: var(--steunpunt-s);
    grid-template-columns: minmax(0, 1fr);
  }
  h3 {
    margin: 0;
  }
  @media (min-width: 70em) {
    .tables {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    :host {
      display: block;
    }
    .tables {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
