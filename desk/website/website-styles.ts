import { css } from 'lit';
import { nativeStyles } from '../elements/select.ts';

/** What the screens of the website share on top of `src/ui`. */
export const websiteStyles = css`
  :host {
    display: block;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    display: block;
    padding: 0;
    margin-block-end: 0.5em;
    font-weight: 650;
  }
  label.choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--steunpunt-target);
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--steunpunt-primary);
  }
  ${nativeStyles}
  .error {
    padding: 0.2em 0.7em;
    border-inline-start: 4px solid var(--steunpunt-attention);
    color: var(--steunpunt-attention);
    font-weight: 600;
  }
  .badge {
    display: inline-block;
    padding: 0.1em 0.7em;
    border-radius: 1em;
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
    font-size: var(--steunpunt-small);
    font-weight: 600;
    white-space: nowrap;
  }
  .badge.look {
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 0.9em;
    inline-size: 100%;
    min-block-size: var(--steunpunt-target);
    padding: 0.6em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .line:hover {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .line > .words {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .small {
    min-block-size: 44px;
    padding: 0.3em 0.9em;
  }
  .actions {
    padding-block-start: var(--steunpunt-l);
    border-block-start: 1px solid var(--steunpunt-line);
  }
  blockquote {
    margin: 0;
    padding: 0.2em 0 0.2em 1em;
    border-inline-start: 4px solid var(--steunpunt-line);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  h3 {
    margin: 0;
    font-size: 1em;
  }
`;
