/**
 * One sheet for launcher and panel. No rem: host pages set `html{font-size:62.5%}`. `all: initial`
 * keeps the page's styles out of button and panel, its writing mode too, so width is always width;
 * the fallback in the slot keeps the look of the page.
 *
 * A host page chooses the colour of the launcher, never whether it can be read. `--steunpunt-0` is
 * registered as a colour (theme.ts), so what is none falls back by itself; it is brought into sRGB
 * and laid over our own as far as one sees through it. The letters follow from its luminance. All of
 * it is `!important`, which wins from a page's parts and styles, and stays away where the reader's
 * own colours or more contrast are asked for. `color` is ours for good: a background of
 * `currentColor` would else be that of the letters.
 */

const offset = 'var(--steunpunt-offset, 20px)';

/** Of three alike in XYZ: black on light, white on dark, 4.58 to 1 at the least. */
const letter = 'clamp(0, (.179 - y)*infinity, 1.1)';

export const styles = `
:host(steunpunt-panel) {
  all: initial!important;
}
:host, button {
  transform: none!important;
  zoom: 1!important;
  filter: none!important;
  opacity: 1!important;
}
button, dialog {
  all: initial;
}
button {
  --steunpunt-1: #fff;
  align-items: center;
  gap: .6em;
  padding: .5em 1.2em;
  min-width: 48px!important;
  min-height: 48px!important;
  cursor: pointer;
  box-sizing: border-box;
  display: inline-flex;
  --steunpunt-0: #1c4d3e;
  visibility: inherit;
  -webkit-text-fill-color: var(--steunpunt-1)!important;
  border: 2px solid var(--steunpunt-1);
  border-radius: var(--steunpunt-radius, var(--utrecht-button-border-radius, 99px));
  background: var(--steunpunt-0)!important;
  font-weight: bold;
  line-height: 1.3;
  font-family: var(--steunpunt-font, var(--utrecht-button-font-family, system-ui, sans-serif));
}
@media (prefers-contrast: no-preference) {
  @supports (color: color(from red srgb calc(r) g b)) {
    button {
      --steunpunt-1: color(from var(--steunpunt-0) xyz ${letter} ${letter} ${letter})!important;
      --steunpunt-0: color(from var(--steunpunt-primary, var(--utrecht-button-primary-action-background-color)) srgb clamp(0, r, 1) clamp(0, g, 1) clamp(0, b, 1)/1)!important;
    }
  }
}
button[hidden], button.inline {
  display: none;
}
button:hover {
  border-color: #0000;
}
button:focus-visible {
  outline: 3px solid #fff!important;
  box-shadow: 0 0 0 6px #000!important;
}
button::before {
  content: '';
  border: 10px solid var(--steunpunt-1);
  border-radius: 99px;
  border-end-start-radius: 0;
}
.bubble, dialog.dialog {
  z-index: 2147483000;
  position: fixed;
  box-shadow: 0 4px 20px #0005;
}
.bubble {
  bottom: ${offset};
  inset-inline: auto ${offset};
}
.start {
  inset-inline: ${offset} auto;
}
dialog {
  display: block;
  outline: 1px solid #0000;
  border-radius: 20px;
  overflow: hidden;
  visibility: hidden;
  color-scheme: light dark;
  background: Canvas;
}
dialog[open], .inline.true {
  visibility: visible;
}
dialog.bubble {
  width: 400px;
  height: min(680px, 100dvh - 3*${offset} - 3em);
  bottom: calc(2*${offset} + 3em);
}
dialog.dialog {
  height: min(760px, 90dvh);
  margin: auto;
  width: min(640px, 90vw);
  inset: 0;
}
@media (max-width: 479px), (max-height: 479px) {
  dialog.bubble, dialog.dialog {
    border-radius: 0;
    width: 100%;
    height: 100%;
    inset: 0;
  }
}
.inline.true {
  height: 480px;
  max-height: 960px;
}
dialog::backdrop {
  background: #0008;
}
iframe {
  border: 0;
  width: 100%;
  height: 100%;
  display: block;
}
.false iframe {
  visibility: hidden;
}
`;
