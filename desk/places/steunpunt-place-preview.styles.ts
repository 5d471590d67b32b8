import { css } from 'lit';

/** A drawn site, at the size of a real screen and then made to fit. */
export const previewStyles = css`
  :host {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  /* The size is set by the element: --scale, and the height that is left. */
  .glass {
    position: relative;
    overflow: hidden;
    inline-size: min(100%, var(--wide));
    block-size: calc(var(--high) * var(--scale, 0.4));
    border: 2px solid var(--steunpunt-field-line);
    border-radius: var(--steunpunt-radius);
    background: #fff;
    color-scheme: light;
  }
  .computer {
    --wide: 1280px;
    --high: 860px;
  }
  .phone {
    --wide: 390px;
    --high: 760px;
    margin-inline: auto;
  }
  .site {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: var(--wide);
    block-size: var(--high);
    overflow: hidden;
    transform: scale(var(--scale, 0.4));
    transform-origin: 0 0;
    background: #fff;
    color: #333;
    font:
      16px/1.5 Georgia,
      serif;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 24px;
    min-block-size: 76px;
    padding: 12px 32px;
    background: #3b4a66;
    color: #fff;
  }
  .bar b {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-size: 24px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar i {
    inline-size: 84px;
    block-size: 12px;
    border-radius: 6px;
    background: #fff8;
  }
  .phone .bar i + i,
  .phone aside {
    display: none;
  }
  .columns {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr) 260px;
    max-inline-size: 1080px;
    padding: 36px 32px;
    margin: 0 auto;
  }
  .phone .columns {
    grid-template-columns: minmax(0, 1fr);
    padding: 24px 20px;
  }
  .phone .bar {
    padding-inline: 20px;
  }
  .text {
    display: grid;
    gap: 14px;
    align-content: start;
  }
  .text u,
  aside {
    block-size: 14px;
    border-radius: 7px;
    background: #e3e6ec;
  }
  .text u.title {
    inline-size: 55%;
    block-size: 30px;
    margin-block-end: 10px;
    border-radius: 8px;
    background: #c5ccd9;
  }
  .text u.end {
    inline-size: 60%;
    margin-block-end: 16px;
  }
  aside {
    block-size: 320px;
    border-radius: 10px;
  }
  .launcher {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 10px;
    min-block-size: 48px;
    padding: 8px 20px;
    border: 2px solid transparent;
    border-radius: 99px;
    background: var(--launcher, #1c4d3e);
    color: var(--on-launcher, #fff);
    font:
      600 16px/1.3 system-ui,
      sans-serif;
    cursor: pointer;
  }
  .launcher:focus-visible {
    outline-color: #1b4d9b;
  }
  .bubble.launcher,
  .bubble.panel {
    position: absolute;
    inset-block-end: 20px;
    inset-inline-end: 20px;
  }
  .bubble.start {
    inset-inline: 20px auto;
  }
  .panel {
    overflow: hidden;
    border-radius: 16px;
    background: #fff;
    box-shadow: 0 4px 24px #0005;
  }
  .bubble.panel {
    inset-block-end: 88px;
    inline-size: 400px;
    block-size: 680px;
  }
  .dialog.panel {
    position: absolute;
    inset: 40px 0;
    inline-size: 640px;
    margin-inline: auto;
  }
  .inline.panel {
    block-size: 560px;
    border: 1px solid #d5d9e0;
    box-shadow: none;
  }
  .phone .panel:not(.inline) {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
  }
  iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: #fff;
  }
  .close {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
`;
