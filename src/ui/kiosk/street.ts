import { css, svg, html, type TemplateResult } from 'lit';

/** A row of houses in the evening: steps, a bell, a neck, a plain gable. Lines on a grid of 360 by 120. */
const houses =
  'M0 120V52h8v-9h8v-9h8v-9h16v9h8v9h8v9h8v68M64 120V44q0-16 22-22t22 22v76M108 120V60l30-26 30 26v60M168 120V48q10-2 10-14 0-10 14-12 14 2 14 12 0 12 10 14v72M216 120V58h72v62M288 120V52h8v-9h8v-9h8v-9h16v9h8v9h8v9h8v68';
/** Windows and doors with a light behind them. */
const lit = [
  'M14 58h12v18H14z',
  'M38 58h12v18H38z',
  'M24 120V96q8-9 16 0v24z',
  'M76 54h8v20h-8z',
  'M90 54h8v20h-8z',
  'M118 66h12v16h-12z',
  'M146 66h12v16h-12z',
  'M130 120V98q8-9 16 0v22z',
  'M178 62h10v18h-10z',
  'M198 62h10v18h-10z',
  'M226 70h12v16h-12z',
  'M246 70h12v16h-12z',
  'M266 70h12v16h-12z',
  'M244 120v-20q8-9 16 0v20z',
  'M302 58h12v18h-12z',
  'M326 58h12v18h-12z',
  'M312 120V96q8-9 16 0v24z',
] as const;

export const streetStyles = css`
  .street {
    display: flex;
    justify-content: center;
    overflow: hidden;
  }
  /* As wide as a screen on end; three of them fill one that lies. */
  .street svg {
    inline-size: auto;
    block-size: min(34.2vw, 26vh);
    margin-inline: -0.5px;
    stroke-width: 1.1;
  }
  .street .roofs {
    fill: color-mix(in srgb, var(--steunpunt-wall) 72%, #000);
    stroke: color-mix(in srgb, var(--steunpunt-on-wall) 30%, var(--steunpunt-wall));
  }
  .street .lit {
    fill: var(--steunpunt-lamp);
    stroke: none;
  }
  .street .lit:nth-of-type(5n) {
    opacity: 0.45;
  }
`;

const row = (): TemplateResult =>
  html`<svg viewBox="0 0 352 120">
    <path class="roofs" d=${houses} />
    ${lit.map((d) => svg`<path class="lit" d=${d} />`)}
  </svg>`;

/** The street where somebody is home. It says nothing that the words do not. */
export const street = (): TemplateResult =>
  html`<div class="street" aria-hidden="true">${row()} ${row()} ${row()}</div>`;
