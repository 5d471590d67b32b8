import { css } from 'lit';

/** Answers as large windows under one another, or beside one another where there is room. */
export const answerStyles = css`
  .typed {
    display: grid;
    gap: var(--steunpunt-l);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .options {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  .options.lots {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }
  .options.scale {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 5.5em), 1fr));
  }
  .button.option {
    min-block-size: max(var(--steunpunt-target), 3.2em);
    border-color: var(--steunpunt-line);
    box-shadow: var(--steunpunt-shadow);
    color: var(--steunpunt-ink);
    font-size: 1.05em;
    overflow-wrap: anywhere;
  }
  @media (orientation: portrait) and (min-height: 1400px) {
    .button.option {
      min-block-size: max(var(--steunpunt-target), 3.8em);
      font-size: 1.15em;
    }
  }
  /* The finger that answered the last question is still above this one: it chose nothing here. */
  .button.option:hover {
    background: var(--steunpunt-surface);
  }
  .button.option[aria-current='true'],
  .button.option[aria-pressed='true'] {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .scale .button.option {
    justify-content: center;
    text-align: center;
  }
  .empty {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    border: 2px solid var(--steunpunt-field-line);
    border-radius: 50%;
  }
  .go {
    min-block-size: max(var(--steunpunt-target), 3em);
    min-inline-size: min(100%, 8em);
    font-size: 1.05em;
  }
  .problem {
    border-inline-start: 4px solid var(--steunpunt-attention);
    padding: 0.2em 0.7em;
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
  @media (orientation: landscape) and (min-width: 1000px) {
    .options.choose {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    }
  }
  /* A keyboard takes half of a screen that lies: who to call and the way on stand beside the field. */
  @media (orientation: landscape) {
    @container (min-width: 42em) {
      .typed {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        column-gap: 2.5em;
      }
    }
  }
`;
