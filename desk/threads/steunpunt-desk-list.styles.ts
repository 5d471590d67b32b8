import { css } from 'lit';

export const listStyles = css`
  :host {
    display: block;
  }
  .list {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }
  h1:focus {
    outline: none;
  }
  .filter {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
    padding: 4px;
    border-radius: calc(var(--steunpunt-radius) + 4px);
    background: color-mix(in srgb, var(--steunpunt-line) 60%, transparent);
  }
  .filter [aria-pressed='true'] {
    background: var(--steunpunt-surface);
    box-shadow: var(--steunpunt-shadow);
  }
  .filter [aria-pressed='false'] {
    color: var(--steunpunt-ink);
    font-weight: 500;
  }
  @media (prefers-contrast: more) {
    .filter {
      background: none;
      box-shadow: inset 0 0 0 1px var(--steunpunt-line);
    }
    .filter [aria-pressed='true'] {
      border-color: currentColor;
    }
  }
  ul {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
  }
  .thread {
    display: grid;
    gap: 0.3em;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    padding: 0.9em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .thread:hover {
    box-shadow: var(--steunpunt-shadow);
  }
  .thread.new {
    border-inline-start: 5px solid var(--steunpunt-accent);
  }
  .thread[aria-current='true'] {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    font-size: var(--steunpunt-small);
  }
  .day,
  .meta {
    color: var(--steunpunt-ink-quiet);
  }
  .meta {
    font-size: var(--steunpunt-small);
  }
  .new .state {
    padding: 0 0.6em;
    border-radius: 1em;
    background: var(--steunpunt-accent);
    color: #26231f;
    font-weight: 650;
  }
  .line {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .new .line {
    font-weight: 650;
  }
  .call {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-weight: 600;
  }
  .call svg {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
    color: var(--steunpunt-primary);
  }
  .here {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--steunpunt-primary);
    font-size: var(--steunpunt-small);
    font-weight: 600;
  }
  .here::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: currentcolor;
  }
  .search {
    display: grid;
    gap: 0.4em;
  }
  .search p:empty {
    display: none;
  }
  .progress {
    font-variant-numeric: tabular-nums;
  }
  .pager {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding-block: 0.5em 1em;
    text-align: center;
  }
  .mark {
    color: var(--steunpunt-attention);
    font-size: var(--steunpunt-small);
    font-weight: 600;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 0.75em;
    padding: 3em 1.5em;
    border: 2px dashed var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    text-align: center;
  }
  .empty svg {
    inline-size: 2.5em;
    block-size: 2.5em;
    color: var(--steunpunt-primary);
  }
  @media (forced-colors: active) {
    .filter [aria-pressed='true'],
    .thread[aria-current='true'] {
      outline: 2px solid;
    }
  }
`;
