/**
 * One sheet for launcher and panel. No rem: host pages set `html{font-size:62.5%}`. Logical
 * properties only. `all: initial` keeps the page's styles out of button and panel; the fallback in
 * the slot keeps the look of the page.
 */

/** On these the panel fills the screen, as a modal dialog. */
export const smallScreen = '(max-width: 479px), (max-height: 479px)';

const offset = 'var(--steunpunt-offset, 20px)';

export const styles = `
:host(steunpunt-panel) {
  all: initial !important;
}
button, dialog {
  all: initial;
  box-sizing: border-box;
  font: medium/1.3 system-ui, sans-serif;
}
button {
  display: inline-flex;
  align-items: center;
  gap: .6em;
  visibility: inherit;
  min-block-size: max(48px, 3em);
  padding: .5em 1.2em;
  border: 2px solid #0000;
  border-radius: 99px;
  background: #1c4d3e;
  color: #fff;
  font-weight: 600;
  cursor: pointer;
}
button[hidden] {
  display: none;
}
button:hover {
  filter: brightness(.9);
}
button:focus-visible {
  outline: 3px solid #fff;
  box-shadow: 0 0 0 6px #111;
}
[part]::before {
  content: '';
  min-inline-size: 24px;
  block-size: 24px;
  background: currentColor;
  clip-path: path('M4 3h16q3 0 3 3v9q0 3-3 3h-7l-6 5v-5h-3q-3 0-3-3v-9q0-3 3-3z');
}
[aria-expanded=true]::before {
  clip-path: path('M3 9l2-2 7 7 7-7 2 2-9 9z');
}
.bubble, dialog, .cover {
  position: fixed;
  z-index: 2147483000;
  box-shadow: 0 4px 24px #0005;
}
.bubble {
  inset-block-end: ${offset};
  inset-inline: ${offset};
  inline-size: fit-content;
  margin-inline-start: auto;
}
.bubble.start {
  margin-inline: 0 auto;
}
dialog {
  display: block;
  visibility: hidden;
  overflow: hidden;
  border-radius: 16px;
  background: #fff;
}
dialog[open] {
  visibility: visible;
}
dialog.bubble {
  inset-block-end: calc(2*${offset} + 3em);
  inline-size: 400px;
  block-size: min(680px, 100dvh - 3*${offset} - 3em);
}
dialog.dialog {
  inset: 0;
  margin: auto;
  inline-size: min(640px, 90vw);
  block-size: min(760px, 90dvh);
}
.cover, iframe {
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  border: 0;
  background: #fff;
}
@media ${smallScreen} {
  dialog[class] {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
  }
}
dialog::backdrop {
  background: #0008;
}
iframe {
  position: absolute;
}
section {
  display: grid;
  gap: 20px;
  padding: 20px;
  justify-items: start;
}
.true section, .false iframe {
  visibility: hidden;
}
`;
