import { css, html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../signs.ts';

export const choiceStyles = css`
  .choice {
    display: flex;
    align-items: center;
    gap: 1em;
    inline-size: 100%;
    min-block-size: 4.5em;
    padding: 0.8em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    box-shadow: var(--steunpunt-shadow);
    color: var(--steunpunt-ink);
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .choice:hover {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .choice.first {
    border: 2px solid var(--steunpunt-primary);
  }
  .choice .picture {
    padding: 0.65em;
    border-radius: 50%;
    background: var(--steunpunt-primary-soft);
    color: var(--steunpunt-primary);
  }
  .choice .words {
    flex: 1;
    min-inline-size: 0;
  }
  .choice .title {
    display: block;
    font-size: 1.1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .choice > svg {
    color: var(--steunpunt-ink-quiet);
  }
`;

interface Choice {
  readonly icon: SignName;
  readonly title: string;
  readonly hint: string | TemplateResult;
  /** The likeliest one for this person. */
  readonly first?: boolean;
  readonly chosen?: () => void;
  /** A link instead of a button. */
  readonly href?: string;
}

/** A big button (or link) with a pictogram, a title and a hint. */
export function choice(options: Choice): TemplateResult {
  const body = html`<span class="picture">${sign(options.icon)}</span>
    <span class="words">
      <span class="title">${options.title}</span>
      <span class="quiet">${options.hint}</span>
    </span>
    ${sign('next')}`;
  const style = options.first ? 'choice first' : 'choice';
  return options.href
    ? html`<a class=${style} href=${options.href}>${body}</a>`
    : html`<button class=${style} type="button" @click=${options.chosen ?? nothing}>
        ${body}
      </button>`;
}
