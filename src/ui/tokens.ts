import { css, type CSSResultGroup } from 'lit';

/** Linters read `css` as a whole sheet; these are parts of one. */
const part = css;

/** Evening colours: the same roles, light on dark. */
const dark = part`
  --steunpunt-paper: #1b1916;
  --steunpunt-surface: #272420;
  --steunpunt-ink: #f5efe6;
  --steunpunt-ink-quiet: #c3b9ab;
  --steunpunt-line: #453f37;
  --steunpunt-field-line: #9a8f81;
  --steunpunt-primary: #7fcabf;
  --steunpunt-primary-strong: #9adace;
  --steunpunt-on-primary: #0d2522;
  --steunpunt-primary-soft: #1f3633;
  --steunpunt-accent: #e9a66b;
  --steunpunt-attention: #ffc79e;
  --steunpunt-attention-soft: #3b271a;
  --steunpunt-focus: #a9c8ff;
  --steunpunt-shadow: none;
  color-scheme: dark;
`;

const day = css`
  :host {
    --steunpunt-paper: var(--utrecht-document-background-color, #fbf7f1);
    --steunpunt-surface: var(--utrecht-surface-background-color, #ffffff);
    --steunpunt-ink: var(--utrecht-document-color, #26231f);
    --steunpunt-ink-quiet: #5e574e;
    --steunpunt-line: #e5dccf;
    --steunpunt-field-line: var(--utrecht-textbox-border-color, #857a6c);
    --steunpunt-primary: var(--utrecht-button-primary-action-background-color, #1f5c57);
    --steunpunt-primary-strong: #174844;
    --steunpunt-on-primary: var(--utrecht-button-primary-action-color, #ffffff);
    --steunpunt-primary-soft: #e3efec;
    --steunpunt-accent: #e9a66b;
    --steunpunt-attention: #8a3b12;
    --steunpunt-attention-soft: #fff3e6;
    --steunpunt-focus: var(--utrecht-focus-outline-color, #1b4d9b);
    --steunpunt-shadow: 0 1px 2px #4a32140f, 0 6px 20px #4a32140d;
    --steunpunt-radius: 12px;
    --steunpunt-target: 48px;
    --steunpunt-font: var(
      --utrecht-document-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    display: block;
    background: var(--steunpunt-paper);
    color: var(--steunpunt-ink);
    color-scheme: light;
    font: medium / 1.5 var(--steunpunt-font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
  }
`;

const evening = part`
  @media (prefers-color-scheme: dark) {
    :host(:not([scheme='light'])) {
      ${dark}
    }
  }
  :host([scheme='dark']) {
    ${dark}
  }
`;

/**
 * The look of a surface, for the `:host` of its outermost element; everything beneath inherits.
 * A theme sets the NL Design System's properties, the fallback is ours. `scheme` forces the day or
 * the evening colours, otherwise the reader's own choice counts. Sizes are in em on `medium`: a
 * host page's `html{font-size:62.5%}` changes nothing, the reader's own default size does.
 */
export const tokens: CSSResultGroup = [day, evening];
