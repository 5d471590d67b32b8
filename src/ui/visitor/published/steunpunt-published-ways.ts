import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../base-styles.ts';
import { choice, choiceStyles } from '../choice.ts';
import { GoEvent } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';
import { publishedWays } from './published.ts';

/**
 * @summary The ways to what the point published, where there is anything of it.
 * @tag steunpunt-published-ways
 */
export class SteunpuntPublishedWays extends VisitorElement {
  static override styles = [
    baseStyles,
    choiceStyles,
    css`
      /* Where there is nothing, no room is left for it. */
      :host {
        display: contents;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const ways = publishedWays(this.visit);
    if (ways.length === 0) return nothing;
    return html`<ul class="stack tight">
      ${ways.map(
        ({ place, ...way }) =>
          html`<li>
            ${choice({
              ...way,
              chosen: () => this.dispatchEvent(new GoEvent('more', place)),
            })}
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-published-ways': SteunpuntPublishedWays;
  }
}
