import { css, type CSSResultGroup } from 'lit';

/** Linters read `css` as a whole sheet; these are parts of one. */
const part = css;

/** Evening colours: the same roles, light on dark. The lamps are on. */
const dark = part`
  --steunpunt-paper: #131a17;
  --steunpunt-surface: #1e2723;
  --steunpunt-ink: #f4efe3;
  --steunpunt-ink-quiet: #b9c1b9;
  --steunpunt-line: #39443e;
  --steunpunt-field-line: #8e978f;
  --steunpunt-primary: #9fd3b8;
  --steunpunt-primary-strong: #b9e3cb;
  --steunpunt-on-primary: #0c2419;
  --steunpunt-primary-soft: #22352c;
  --steunpunt-wall: #1a392e;
  --steunpunt-on-wall: #fdf6e6;
  --steunpunt-lamp: #f3c672;
  --steunpunt-accent: #f3c672;
  --steunpunt-attention: #ffb5a1;
  --steunpunt-attention-soft: #3b231d;
  --steunpunt-focus: #a9c8ff;
  --steunpunt-shadow: none;
  color-scheme: dark;
`;

const day = css`
  :host {
    --steunpunt-paper: var(--utrecht-document-background-color, #f8f5ee);
    --steunpunt-surface: var(--utrecht-surface-background-color, #ffffff);
    --steunpunt-ink: var(--utrecht-document-color, #1c2621);
    --steunpunt-ink-quiet: #55605a;
    --steunpunt-line: #e2dccd;
    --steunpunt-field-line: var(--utrecht-textbox-border-color, #7b8279);
    --steunpunt-primary: var(--utrecht-button-primary-action-background-color, #1c4d3e);
    --steunpunt-primary-strong: #123529;
    --steunpunt-on-primary: var(--utrecht-button-primary-action-color, #ffffff);
    --steunpunt-primary-soft: #e5eee8;
    --steunpunt-wall: var(--steunpunt-primary);
    --steunpunt-on-wall: var(--steunpunt-on-primary);
    --steunpunt-lamp: #fbdf9f;
    --steunpunt-on-lamp: #38290a;
    --steunpunt-accent: #e3a83c;
    --steunpunt-attention: #8b2f22;
    --steunpunt-attention-soft: #faebe5;
    --steunpunt-focus: var(--utrecht-focus-outline-color, #1b4d9b);
    --steunpunt-shadow: 0 1px 2px #2b22110f, 0 6px 20px #2b22110d;

    --steunpunt-s: 0.5em;
    --steunpunt-m: 0.8em;
    --steunpunt-l: 1.25em;
    --steunpunt-small: 0.95em;
    --steunpunt-large: 1.2em;
    --steunpunt-title: 1.55em;
    --steunpunt-target: 48px;
    --steunpunt-radius: 14px;
    --steunpunt-arch: 9em 9em 0.5em 0.5em;

    --steunpunt-quick: 0s;
    --steunpunt-calm: 0s;
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
  @media (prefers-reduced-motion: no-preference) {
    :host {
      --steunpunt-quick: 0.15s;
      --steunpunt-calm: 0.3s;
    }
  }
`;

/** On the screen only: what is printed stands on white paper. */
const evening = part`
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([scheme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([scheme='dark']) {
      ${dark}
    }
  }
`;

/** For who asked for more contrast: nothing is quiet. */
const stronger = part`
  @media (prefers-contrast: more) {
    :host([scheme]),
    :host(:not([scheme])) {
      --steunpunt-ink-quiet: var(--steunpunt-ink);
      --steunpunt-line: var(--steunpunt-field-line);
    }
  }
`;

/**
 * The look of a surface, for the `:host` of its outermost element; everything beneath inherits.
 * Why it looks so: docs/decisions/2026-11-22-look.md.
 *
 * - Colours are roles, by day and by night. A theme sets the NL Design System's properties, the
 *   fallback is ours. `scheme` forces day or night, otherwise the reader's own choice counts.
 *   `wall` carries the doors, `lamp` is the light behind a pictogram, dark lines on it.
 * - Space in three steps, `s`, `m` and `l`; text in three beside the running text, `small`, `large`
 *   and `title`. All in em on `medium`: a host page's `html{font-size:62.5%}` changes nothing, the
 *   reader's own default size does.
 * - Motion lasts `quick` (under a finger) or `calm` (something comes); both last no time for who
 *   asked for less motion, so one line of ours needs no media query.
 */
export const tokens: CSSResultGroup = [day, evening, stronger];
