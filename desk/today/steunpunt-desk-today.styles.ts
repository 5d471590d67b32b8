import { css } from 'lit';

export const todayStyles = css`
  :host {
    display: block;
    inline-size: min(52em, 100%);
    padding: 1.5em 1.25em 5em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.75em 1.5em;
  }
  .date {
    color: var(--steunpunt-ink-quiet);
  }
  .sum,
  .sum p {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  /* As high as with a button in it: what comes in moves nothing. */
  .sum {
    flex-wrap: wrap;
    justify-content: space-between;
    min-block-size: var(--steunpunt-target);
    font-size: 1.1em;
  }
  .sum svg {
    color: var(--steunpunt-primary);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: center;
  }
  section.group {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  section.group h2 {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    padding-block-start: 0.5em;
  }
  h2 .quiet {
    font-weight: 500;
  }
  ul {
    display: grid;
    gap: 0.7em;
    grid-template-columns: minmax(0, 1fr);
  }
  .row-card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
  }
  .row-card:hover {
    box-shadow: var(--steunpunt-shadow);
  }
  .row-card.done {
    background: none;
    border-style: dashed;
  }
  .row-card.late {
    border-inline-start: 5px solid var(--steunpunt-accent);
  }
  .row-card.danger {
    border-color: var(--steunpunt-attention);
    background: var(--steunpunt-attention-soft);
  }
  .open {
    display: flex;
    flex: 1 1 20em;
    min-inline-size: 0;
    gap: 0.9em;
    align-items: start;
    padding: 0.9em 1em;
    border: 1px solid transparent;
    border-radius: var(--steunpunt-radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .lamp {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.6em;
    block-size: 2.6em;
    border-radius: 50%;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .danger .lamp {
    background: var(--steunpunt-attention);
    color: var(--steunpunt-surface);
  }
  /* No light where nothing can be done. */
  .waits .lamp,
  .done .lamp {
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
  }
  .what {
    display: grid;
    flex: 1;
    gap: 0.15em;
    min-inline-size: 0;
    grid-template-columns: minmax(0, 1fr);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    align-items: baseline;
  }
  .what strong {
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .danger strong {
    color: var(--steunpunt-attention);
  }
  .line {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .line,
  .todo,
  .also {
    white-space: normal;
  }
  .todo {
    display: grid;
    color: var(--steunpunt-primary);
    font-weight: 600;
  }
  .danger .todo,
  .waits .todo {
    color: inherit;
  }
  .todo > * {
    grid-area: 1 / 1;
  }
  /* What is over keeps its room, so that nothing beneath it moves. */
  .done .over,
  .done .beside {
    visibility: hidden;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.8em;
    align-items: baseline;
  }
  .phone {
    font-size: 1.2em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .also {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .also {
    color: var(--steunpunt-ink-quiet);
  }
  .also svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin-block-start: 0.15em;
    color: var(--steunpunt-ink-quiet);
  }
  .meta {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  .go {
    align-self: center;
    color: var(--steunpunt-ink-quiet);
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    padding: 0 1em 0.9em;
  }
  @media (max-width: 30em) {
    .go {
      display: none;
    }
    .open {
      gap: 0.7em;
      padding: 0.8em;
    }
    .beside {
      padding: 0 0.8em 0.8em;
    }
  }
  @media (min-width: 60em) {
    .with-more .go {
      display: none;
    }
    .beside {
      flex-direction: column;
      align-items: stretch;
      padding: 0.9em 1em 0.9em 0;
    }
  }
  .ready {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 2.5em 1.5em;
    border-radius: calc(1.5 * var(--steunpunt-radius));
    background: var(--steunpunt-primary-soft);
    text-align: center;
  }
  .ready .lamp {
    inline-size: 4em;
    block-size: 4em;
  }
  .ready .lamp svg {
    inline-size: 2.2em;
    block-size: 2.2em;
  }
  .ready .news {
    display: grid;
    place-items: center;
    min-block-size: var(--steunpunt-target);
  }
  .ready strong {
    font-size: var(--steunpunt-title);
  }
  .foot {
    inline-size: 100%;
    border-block-start: 1px solid var(--steunpunt-line);
    padding-block-start: 0.75em;
  }
  @media (forced-colors: active) {
    .lamp {
      border: 1px solid;
    }
  }
`;
