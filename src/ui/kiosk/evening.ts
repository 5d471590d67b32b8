import { css, html, type TemplateResult } from 'lit';
import { street, streetStyles } from './street.ts';

/** For the end of a visit: the street again, in what room is left below. It never makes a page longer. */
export const eveningStyles = [
  streetStyles,
  css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
      padding-block-end: 0;
    }
    .evening {
      display: grid;
      align-items: end;
      margin-inline: calc(-1 * var(--steunpunt-l));
      container-type: size;
    }
    .evening .street {
      display: none;
      block-size: min(100%, 26vh);
      background: linear-gradient(
        to top,
        color-mix(in srgb, var(--steunpunt-lamp) 55%, var(--steunpunt-paper)),
        var(--steunpunt-paper)
      );
    }
    .evening .street svg {
      block-size: 100%;
    }
    /* Lower than this it is a fence. */
    @container (min-height: 10em) {
      .evening .street {
        display: flex;
      }
    }
  `,
];

export const evening = (): TemplateResult => html`<div class="evening no-print">${street()}</div>`;
