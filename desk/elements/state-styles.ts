import { css } from 'lit';

/** How something is, as a badge (`.state`), and what is folded away below it. */
export const stateStyles = css`
  .state {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding: 0.15em 0.75em 0.15em 0.5em;
    border-radius: 2em;
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .state.waiting {
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .state.attention {
    background: var(--steunpunt-attention-soft);
    color: var(--steunpunt-attention);
  }
  .state.calm {
    background: none;
    color: var(--steunpunt-ink-quiet);
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--steunpunt-primary);
    font-weight: 600;
    cursor: pointer;
  }
  summary::before {
    content: '+';
    inline-size: 1em;
  }
  [open] > summary::before {
    content: '–';
  }
`;
