import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { lifebuoy } from '../find-signs.ts';
import { drawing, sign } from '../signs.ts';
import { Appearing } from './appearing.ts';
import { telUrl } from './call-us.ts';
import { Settled } from './settled.ts';
import { VisitorElement } from './visitor-element.ts';
import { inChecked, saidChecked } from '../checked.ts';
import { dangerSendsNothing, dangerTalk } from './consent-asking.ts';
import { dangerHeading } from './consent.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary Who to call now, when what is typed may tell of danger. Small and calm: it sends
 * nothing, and stops nobody.
 * @tag steunpunt-danger
 */
export class SteunpuntDanger extends VisitorElement {
  static override properties = {
    text: { attribute: false },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      aside {
        border: 1px solid var(--steunpunt-attention);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-attention-soft);
        padding: 1em;
      }
      ul {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
      }
      bdi {
        font-weight: 650;
      }
      h2 {
        flex-wrap: nowrap;
      }
      h2 span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  text = '';
  readonly #settled = new Settled(this, () => this.text);

  constructor() {
    super();
    new Appearing(this, () => this.visit.announce(saidChecked(dangerHeading)));
  }

  override render(): TemplateResult | typeof nothing {
    const { library } = this.visit.library;
    if (!library || !this.visit.library.danger(this.#settled.text)) return nothing;
    return html`<aside class="stack tight appears" aria-labelledby="danger">
      <h2 id="danger" class="row">${drawing(lifebuoy)} <span>${inChecked(dangerHeading)}</span></h2>
      <p>${inChecked(dangerTalk)}</p>
      <ul>
        ${library.contacts
          .filter(({ urgent, phone }) => urgent && phone)
          .map(
            ({ name, phone = '', lang = library.lang }) =>
              html`<li lang=${lang} dir=${dirOf(lang)}>
                <a class="button option" href=${telUrl(phone)}>
                  ${sign('phone')}
                  <span><bdi dir="ltr">${phone}</bdi> ${name === phone ? '' : name}</span>
                </a>
              </li>`,
          )}
      </ul>
      <p class="quiet">${inChecked(dangerSendsNothing)}</p>
    </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-danger': SteunpuntDanger;
  }
}
