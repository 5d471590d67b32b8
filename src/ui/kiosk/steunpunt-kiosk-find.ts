import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorLibrary } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { choice, choiceStyles } from '../visitor/choice.ts';
import { entryLinks, entryLinkStyles, someInDutch } from '../visitor/entry-links.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { SEARCH, type KioskPlace } from './places.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary Answers: by topic, each a lit window; by typing; of one topic.
 * @tag steunpunt-kiosk-find
 */
export class SteunpuntKioskFind extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    entryLinkStyles,
    kioskPageStyles,
    kioskStyles,
    css`
      .page {
        max-inline-size: 64em;
      }
      .page.one {
        max-inline-size: 40em;
      }
      .title-row {
        display: flex;
        align-items: center;
        gap: var(--steunpunt-m);
      }
      .tiles.others {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr));
      }
      /* Looks like what it opens. */
      .typing {
        justify-content: start;
        inline-size: 100%;
        border-color: var(--steunpunt-field-line);
        color: var(--steunpunt-ink-quiet);
        font-weight: 400;
      }
      .typing svg {
        color: var(--steunpunt-primary);
      }
    `,
  ];

  override render(): TemplateResult {
    const { library, late } = this.visit.library;
    if (!library) return this.#coming(late);
    const { id } = this.place;
    if (id === SEARCH)
      return html`<div class="page">
        <h1 tabindex="-1">${msg('Waar gaat het over?', { id: 'find.label' })}</h1>
        <steunpunt-kiosk-search .memory=${this.memory}></steunpunt-kiosk-search>
      </div>`;
    const topic = library.topics.find((one) => one.id === id);
    return topic ? this.#topic(library, topic) : this.#topics(library);
  }

  /** With the field: reading starts where something can be typed. */
  override async focusHeading(): Promise<void> {
    await super.focusHeading();
    if (this.place.id === SEARCH) this.renderRoot.querySelector('steunpunt-kiosk-search')?.focus();
  }

  #coming(late: boolean): TemplateResult {
    return html`<div class="page one">
      <h1 tabindex="-1">${msg('Vind een antwoord', { id: 'find.heading' })}</h1>
      <p>
        ${
          late
            ? msg('Er is nu geen internet. U kunt wel een vraag stellen.', { id: 'find.late' })
            : msg('Even geduld…', { id: 'compose.busy' })
        }
      </p>
      ${
        late
          ? html`<button
              class="button go"
              type="button"
              @click=${() => this.#go('journey', 'vraag')}
            >
              ${sign('ask')} ${msg('Stel een vraag', { id: 'start.ask' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #topics(library: VisitorLibrary): TemplateResult {
    const { topics, stories, lang } = library;
    return html`<div class="page">
      <h1 tabindex="-1">${msg('Vind een antwoord', { id: 'find.heading' })}</h1>
      ${someInDutch(library)}
      <ul class="tiles">
        ${topics.map(
          ({ id, title, lang: own = lang }) =>
            html`<li>
              ${choice({
                picture: picture(id),
                title,
                hint: '',
                lang: own,
                chosen: () => this.#go('find', id),
              })}
            </li>`,
        )}
      </ul>
      <button class="button typing" type="button" @click=${() => this.#go('find', SEARCH)}>
        ${sign('search')} ${msg('Typ zelf een paar woorden', { id: 'kiosk.find.typing' })}
      </button>
      <ul class="tiles others">
        <li>
          ${choice({
            picture: picture('steunpunt'),
            title: msg('Wie kan mij helpen?', { id: 'find.people' }),
            hint: msg('Wie het is, en wie gratis en onafhankelijk is.', { id: 'find.people-hint' }),
            chosen: () => this.#go('people'),
          })}
        </li>
        ${stories.map(
          ({ id, title, by }) =>
            html`<li>
              ${choice({
                picture: picture('verhaal'),
                title,
                hint: by,
                lang,
                chosen: () => this.#go('story', id),
              })}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #topic(
    { entries, lang }: VisitorLibrary,
    { id, title, lang: own = lang }: VisitorLibrary['topics'][number],
  ): TemplateResult {
    return html`<div class="page one">
      <div class="title-row">
        <span class="picture">${picture(id)}</span>
        <h1 tabindex="-1" lang=${own} dir=${dirOf(own)}>${title}</h1>
      </div>
      ${entryLinks(
        this,
        entries.filter(({ topic }) => topic === id),
        lang,
      )}
    </div>`;
  }

  #go(screen: KioskPlace['screen'], id?: string): void {
    this.dispatchEvent(new KioskGoEvent(screen, id));
  }
}

const picture = (topic: string): TemplateResult =>
  html`<steunpunt-topic-sign .topic=${topic}></steunpunt-topic-sign>`;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-find': SteunpuntKioskFind;
  }
}
