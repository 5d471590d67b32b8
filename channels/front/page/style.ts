import { COLOURS } from './colours.ts';

/**
 * The look of the hosted page: the colours and shapes of `src/ui/tokens.ts`, by day and by night, in
 * a sheet of its own, because this page comes without any of our bundles.
 */
export const STYLE = `${COLOURS}
*,
*::before,
*::after {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: medium / 1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
}
h1,
p,
ul {
  margin: 0;
  padding: 0;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 1.55em;
  line-height: 1.22;
  letter-spacing: -0.012em;
}
:lang(ar) {
  letter-spacing: 0;
}
a {
  color: var(--primary);
  text-underline-offset: 0.2em;
}
svg {
  flex: none;
  inline-size: 1.3em;
  block-size: 1.3em;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.75;
  stroke-linecap: round;
  stroke-linejoin: round;
}
[dir='rtl'] .turns {
  transform: scaleX(-1);
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.bar {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  border-block-end: 1px solid var(--line);
  background: var(--paper);
}
.bar > div,
main,
footer {
  max-inline-size: 42em;
  margin-inline: auto;
  padding-inline: 1em;
}
.bar > div {
  display: flex;
  align-items: center;
  gap: 0.75em;
  min-block-size: 4em;
  padding-block: 0.4em;
}
.bar p {
  flex: 1;
  font-size: 0.95em;
  font-weight: 600;
  line-height: 1.2;
}
main {
  display: grid;
  gap: 1.25em;
  grid-template-columns: minmax(0, 1fr);
  padding-block: 1.25em 1.5em;
}
.reads {
  display: grid;
  gap: 0.5em;
  padding: 1em 1.1em;
  border: 1px solid var(--line);
  border-inline-start: 6px solid var(--lamp);
  border-radius: var(--radius);
  background: var(--surface);
}
.reads strong {
  display: flex;
  gap: 0.5em;
}
.reads svg {
  margin-block-start: 0.12em;
}
.reads a,
footer a {
  display: inline-flex;
  align-items: center;
  min-block-size: 48px;
}
.reads a {
  justify-self: start;
  font-weight: 600;
}
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.5em;
  min-block-size: 48px;
  min-inline-size: 48px;
  padding: 0.6em 1.1em;
  border: 2px solid var(--primary);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--primary);
  font: inherit;
  font-weight: 600;
  line-height: 1.25;
  cursor: pointer;
  touch-action: manipulation;
  -webkit-tap-highlight-color: transparent;
}
.button:active {
  translate: 0 1px;
}
.primary {
  background: var(--primary);
  color: var(--on-primary);
}
.leave {
  border-color: var(--attention);
  background: var(--attention-soft);
  color: var(--attention);
  white-space: nowrap;
}
@media (hover: hover) {
  .button:hover {
    background: var(--primary-soft);
  }
  .primary:hover {
    border-color: var(--primary-strong);
    background: var(--primary-strong);
  }
  .leave:hover {
    background: var(--surface);
  }
}
.log {
  display: grid;
  gap: 0.6em;
  grid-template-columns: minmax(0, 1fr);
}
.log p {
  inline-size: fit-content;
  max-inline-size: min(34em, 88%);
  padding: 0.7em 1em;
  border-radius: var(--radius);
  scroll-margin-block: 5em 1em;
}
.said {
  display: block;
  white-space: pre-line;
}
.log .point {
  border: 1px solid var(--line);
  border-end-start-radius: 0.2em;
  background: var(--surface);
}
.log .visitor {
  margin-inline-start: auto;
  border-end-end-radius: 0.2em;
  background: var(--primary-soft);
}
.log .late {
  color: var(--quiet);
}
.log p:focus {
  outline: none;
}
form {
  display: grid;
  gap: 0.8em;
  grid-template-columns: minmax(0, 1fr);
}
.quick {
  display: grid;
  gap: 0.6em;
}
.quick .button {
  justify-content: start;
  text-align: start;
}
label {
  font-size: 1.1em;
  font-weight: 650;
}
.hint {
  color: var(--quiet);
  font-size: 0.92em;
}
textarea {
  inline-size: 100%;
  min-block-size: 5.5em;
  padding: 0.7em 0.9em;
  border: 2px solid var(--field-line);
  border-radius: var(--radius);
  background: var(--surface);
  color: inherit;
  font: inherit;
  resize: vertical;
}
.note {
  padding: 0.7em 1em;
  border-radius: var(--radius);
  background: var(--lamp);
  color: var(--on-lamp);
}
.note:empty {
  padding: 0;
}
.note a {
  color: inherit;
}
footer {
  padding-block: 0 2em;
}
footer ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25em 1.25em;
  list-style: none;
}
footer a {
  min-inline-size: 48px;
}
@media (forced-colors: active) {
  .log .visitor,
  .note:not(:empty) {
    border: 1px solid;
  }
}
`;
