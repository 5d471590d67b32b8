import { css } from 'lit';
import { nativeStyles } from '../elements/select.ts';
import { stateStyles } from '../elements/state-styles.ts';

/** What the screens of the places share on top of `src/ui`. */
export const placesStyles = css`
  :host {
    display: block;
  }
  ${nativeStyles}
  ${stateStyles}
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    display: block;
    padding: 0 0 0.3em;
    font-weight: 650;
  }
  label.choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.7em;
    align-items: center;
    min-block-size: var(--steunpunt-target);
    margin: 0;
    padding-block: 0.25em;
    font-weight: 400;
    cursor: pointer;
  }
  label.choice .quiet {
    grid-column: 2;
  }
  label.choice input {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
  .state svg {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .state.calm {
    padding-inline-start: 0;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
  }
  .sites {
    overflow-wrap: anywhere;
  }
  details > .stack {
    padding-block: var(--steunpunt-s) var(--steunpunt-m);
  }
  ol.steps {
    display: grid;
    gap: var(--steunpunt-s);
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  ol.steps li {
    padding-inline-start: 0.2em;
    overflow-wrap: anywhere;
  }
  .error {
    padding: 0.2em 0.7em;
    border-inline-start: 4px solid var(--steunpunt-attention);
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
  bdi {
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  h3 {
    margin: 0;
    font-size: 1em;
  }
`;
