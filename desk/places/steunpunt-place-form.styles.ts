import { css } from 'lit';

/** Fields, and beside them how it looks. */
export const formStyles = css`
  .beside {
    display: grid;
    gap: var(--steunpunt-l) 2.5em;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @container (min-width: 52em) {
    .beside {
      grid-template-columns: minmax(0, 24em) minmax(0, 1fr);
    }
    steunpunt-place-preview {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  :host {
    container-type: inline-size;
  }
  label {
    overflow-wrap: anywhere;
  }
  select {
    inline-size: 100%;
  }
  input[type='color'] {
    inline-size: 5em;
    block-size: var(--steunpunt-target);
    padding: 4px;
    border: 2px solid var(--steunpunt-field-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    cursor: pointer;
  }
  .means {
    display: flex;
    gap: 0.5em;
    align-items: start;
    color: var(--steunpunt-primary);
    overflow-wrap: anywhere;
  }
`;
