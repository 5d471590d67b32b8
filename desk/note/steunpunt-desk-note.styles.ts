import { css } from 'lit';

export const noteStyles = css`
  :host {
    display: block;
    inline-size: min(58em, 100%);
    padding: 1.5em 1.25em 4em;
  }
  form,
  fieldset {
    display: grid;
    gap: var(--steunpunt-m);
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    gap: 1.4em;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 1.4em 3em;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--steunpunt-s);
    font-weight: 650;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--steunpunt-target);
    padding: 0.5em 1em;
    border: 2px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .choice:hover {
    border-color: var(--steunpunt-primary);
  }
  .choice:has(:checked) {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
    font-weight: 650;
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--steunpunt-focus);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
  .choice input:focus-visible {
    outline: none;
  }
  .saved {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--steunpunt-primary);
    font-weight: 650;
  }
  .error {
    border-inline-start: 4px solid var(--steunpunt-attention);
    padding: 0.2em 0.7em;
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
  .done {
    margin-block-start: 2.5em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--steunpunt-line);
  }
  .noted {
    display: grid;
    gap: var(--steunpunt-s);
    margin-block-start: var(--steunpunt-m);
  }
  .noted li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.4em 0.4em 0.4em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
  }
  .noted span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
