import { css, html, nothing, type TemplateResult } from 'lit';
import { dirOf } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { sign } from '../signs.ts';

/** A street in the evening: each way to go is a lit window, and who comes in chooses a door. */
export const choiceStyles = css`
  .choice {
    display: flex;
    align-items: center;
    gap: var(--steunpunt-m);
    inline-size: 100%;
    min-block-size: 4.25em;
    padding: 0.6em;
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
    transition: border-color var(--steunpunt-quick);
  }
  .choice.first {
    border: 2px solid var(--steunpunt-primary);
  }
  .picture {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.8em;
    block-size: 3em;
    border-radius: var(--steunpunt-arch);
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  .choice .words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice .title {
    display: block;
    font-size: 1.05em;
    font-weight: 600;
    line-height: 1.3;
  }
  .choice > svg {
    color: var(--steunpunt-ink-quiet);
  }
  .wall {
    padding: var(--steunpunt-l) var(--steunpunt-l) 0;
    border: 1px solid transparent;
    border-radius: calc(2 * var(--steunpunt-radius));
    background: var(--steunpunt-wall);
    color: var(--steunpunt-on-wall);
    --steunpunt-focus: var(--steunpunt-on-wall);
    print-color-adjust: exact;
  }
  .doors {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--steunpunt-m);
    margin-block-end: -1px;
  }
  .door {
    display: grid;
    flex: 1 1 6em;
    align-content: start;
    max-inline-size: 12em;
    padding: 0.5em 0.5em 0.8em;
    border: 2px solid currentColor;
    border-block-end: 0;
    border-radius: 9em 9em 0 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .door .picture {
    inline-size: 100%;
    block-size: 4.5em;
    margin-block-end: 0.5em;
    background: none;
    color: inherit;
  }
  .door svg {
    inline-size: 2.75em;
    block-size: 2.75em;
  }
  /* Somebody is home. */
  .door[aria-pressed='true'] {
    border-color: var(--steunpunt-surface);
    background: var(--steunpunt-surface);
    color: var(--steunpunt-ink);
  }
  .door:hover .picture,
  .door[aria-pressed='true'] .picture {
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
  }
  @media (forced-colors: active) {
    .door[aria-pressed='true'] {
      border-color: Highlight;
      outline: 3px solid Highlight;
    }
  }
`;

interface Choice {
  readonly picture: TemplateResult;
  readonly title: string | TemplateResult;
  readonly hint: string | TemplateResult;
  /** The likeliest one for this person. */
  readonly first?: boolean;
  readonly chosen?: () => void;
  /** Of the words, where they are in another language than the page. */
  readonly lang?: string;
  /** A link instead of a button. */
  readonly href?: string;
}

/** A big button (or link) with a pictogram, a title and a hint. */
export function choice(options: Choice): TemplateResult {
  const { lang = currentLocale() } = options;
  const body = html`<span class="picture">${options.picture}</span>
    <span class="words" lang=${lang} dir=${dirOf(lang)}>
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
