import { css } from 'lit';

/** A dialog that covers the whole screen: whoever comes by sees nothing of somebody else's visit. */
export const coverStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    padding: var(--steunpunt-l);
    border: 0;
    background: var(--steunpunt-wall);
    color: inherit;
  }
  dialog[open] {
    display: grid;
    place-items: safe center;
  }
`;
