import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { VisitorLibrary } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { askUs } from './ask-us.ts';
import { choice, choiceStyles } from './choice.ts';
import { entryLinks, entryLinkStyles, someInDutch } from './entry-links.ts';
import { GoEvent } from './events.ts';
import { foundFor, foundList, howMany } from './found.ts';
import type { Memory } from './memory.ts';
import { Settled } from './settled.ts';
import { VisitorElement } from './visitor-element.ts';
import { dirOf } from '../../i18n/locales.ts';

/**
 * @summary Answers, by situation or by what somebody types.
 * @tag steunpunt-find
 */
export class SteunpuntFind extends VisitorElement {
  static override properties = {
    memory: { attribute: false },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    entryLinkStyles,
    css`
      details.card {
        padding: 0;
      }
      summary {
        display: flex;
        align-items: center;
        gap: var(--steunpunt-m);
        padding: 0.5em;
        border-radius: var(--steunpunt-radius);
        font-weight: 600;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary > [dir] {
        flex: 1;
        overflow-wrap: anywhere;
      }
      summary > svg {
        inline-size: 1.2em;
        block-size: 1.2em;
        color: var(--steunpunt-ink-quiet);
      }
      details[open] > summary > svg {
        rotate: 90deg;
      }
      details > ul {
        padding: 0.25em 0.75em 0.75em;
      }
    `,
  ];

  memory!: Memory;
  readonly #settled = new Settled(this, () => this.memory.finding.text.trim(), 700);
  #announced = '';

  override render(): TemplateResult {
    const { library, late } = this.visit.library;
    const { text } = this.memory.finding;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Vind een antwoord', { id: 'find.heading' })}</h1>
      <steunpunt-field
        type="search"
        .label=${msg('Waar gaat het over?', { id: 'find.label' })}
        .hint=${msg('Typ een paar woorden. De spelling maakt niet uit.', { id: 'find.hint' })}
        .value=${text}
        @input=${this.#typed}
      ></steunpunt-field>
      <steunpunt-danger .text=${text}></steunpunt-danger>
      ${library ? this.#body(library, text.trim()) : this.#coming(late)}
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#sayHowMany();
  }

  #coming(late: boolean): TemplateResult {
    const words = late
      ? msg('Er is nu geen internet. U kunt wel een vraag stellen.', { id: 'find.late' })
      : msg('Even geduld…', { id: 'compose.busy' });
    return html`<p>${words}</p>
      ${late ? askUs(this, 'wide', this.memory) : nothing}`;
  }

  #body(library: VisitorLibrary, text: string): TemplateResult {
    return html`${someInDutch(library)}
    ${text ? foundList(this, foundFor(this.visit.library, text), library.lang) : this.#browse(library)}`;
  }

  #browse(library: VisitorLibrary): TemplateResult {
    const { topics, entries, stories, lang } = library;
    return html`<div class="stack tight">
        ${topics.map(
          ({ id, title, lang: own = lang }) =>
            html`<details class="card" name="topic" ?open=${this.memory.finding.topic === id}>
              <summary lang=${own} @click=${() => this.#toggle(id)}>
                <span class="picture">${topicSign(id)}</span>
                <span dir=${dirOf(own)}>${title}</span> ${sign('next')}
              </summary>
              ${entryLinks(
                this,
                entries.filter(({ topic }) => topic === id),
                lang,
              )}
            </details>`,
        )}
      </div>
      <ul class="stack tight">
        <li>
          ${choice({
            picture: topicSign('steunpunt'),
            title: msg('Wie kan mij helpen?', { id: 'find.people' }),
            hint: msg('Wie het is, en wie gratis en onafhankelijk is.', { id: 'find.people-hint' }),
            chosen: () => this.dispatchEvent(new GoEvent('people')),
          })}
        </li>
        ${stories.map(
          ({ id, title, by }) =>
            html`<li>
              ${choice({
                picture: topicSign('verhaal'),
                title,
                hint: by,
                lang,
                chosen: () => this.dispatchEvent(new GoEvent('story', id)),
              })}
            </li>`,
        )}
      </ul>`;
  }

  /** The browser opens and closes; this remembers it for when the person comes back. */
  #toggle(id: string): void {
    const { finding } = this.memory;
    finding.topic = finding.topic === id ? '' : id;
  }

  readonly #typed = ({ currentTarget }: Event): void => {
    this.memory.finding.text = (currentTarget as SteunpuntField).value;
    this.requestUpdate();
  };

  /** At a pause, once per text: how much there is below. */
  #sayHowMany(): void {
    const { text } = this.#settled;
    if (text === this.#announced || !this.visit.library.library) return;
    this.#announced = text;
    if (text) this.visit.announce(howMany(foundFor(this.visit.library, text)));
  }
}

const topicSign = (topic: string): TemplateResult =>
  html`<steunpunt-topic-sign .topic=${topic}></steunpunt-topic-sign>`;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-find': SteunpuntFind;
  }
}
