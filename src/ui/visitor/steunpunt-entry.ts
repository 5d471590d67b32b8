import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Block, VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { dayInWords, dayOf } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { askUs } from './ask-us.ts';
import { callBack } from './call-us.ts';
import { contactCard, contactStyles } from './contact-card.ts';
import { dutchOnly, entryLinks, entryLinkStyles } from './entry-links.ts';
import { GoEvent } from './events.ts';
import type { Memory } from './memory.ts';
import { VisitorElement } from './visitor-element.ts';

/**
 * @summary One question with its answer, who can help, and whether it helped.
 * @tag steunpunt-entry
 */
export class SteunpuntEntry extends VisitorElement {
  static override properties = {
    entryId: {},
    memory: { attribute: false },
    helped: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    contactStyles,
    entryLinkStyles,
    css`
      article {
        overflow-wrap: anywhere;
      }
      .answer,
      .answer :is(ul, ol) {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: minmax(0, 1fr);
      }
      .answer {
        gap: var(--steunpunt-m);
      }
      .answer ul {
        padding-inline-start: 1.3em;
        list-style: disc;
      }
      .answer ol {
        counter-reset: step;
      }
      .answer ol li {
        position: relative;
        padding-inline-start: 2.5em;
        counter-increment: step;
      }
      .answer ol li::before {
        position: absolute;
        inset-inline-start: 0;
        inline-size: 1.7em;
        border-radius: 50%;
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
        font-weight: 650;
        line-height: 1.7;
        text-align: center;
        content: counter(step);
      }
    `,
  ];

  entryId = '';
  memory!: Memory;
  private helped: boolean | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    // Another answer on the same screen.
    if (changes.has('entryId')) this.helped = null;
  }

  override render(): TemplateResult {
    const { library, late } = this.visit.library;
    const entry = library?.entries.find(({ id }) => id === this.entryId);
    if (!library || !entry) return this.#absent(library !== null || late);
    const { lang } = library;
    const contacts = library.contacts.filter(({ id }) => entry.contacts?.includes(id));
    const related = library.entries.filter(({ id }) => entry.related?.includes(id));
    return html`<article class="stack">
      ${dutchOnly(library)}
      <div class="stack" lang=${lang} dir="auto">
        <h1 tabindex="-1">${entry.question}</h1>
        <div class="answer card">${entry.answer.map(block)}</div>
        ${this.#links(entry)}
        ${entry.municipality ? html`<p class="quiet">${entry.municipality}</p>` : nothing}
      </div>
      ${contacts.length > 0 ? this.#contacts(contacts, lang) : nothing} ${this.#helpedBox()}
      ${related.length > 0 ? this.#related(related, lang) : nothing} ${this.#reviewed(entry)}
    </article>`;
  }

  #absent(gone: boolean): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">
        ${
          gone
            ? msg('Dit antwoord is er niet meer', { id: 'entry.gone' })
            : msg('Even geduld…', { id: 'compose.busy' })
        }
      </h1>
      ${
        gone
          ? html`<button
              class="button"
              type="button"
              @click=${() => this.dispatchEvent(new GoEvent('find'))}
            >
              ${sign('search')} ${msg('Vind een antwoord', { id: 'find.heading' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #links({ links = [] }: VisitorEntry): TemplateResult | typeof nothing {
    if (links.length === 0) return nothing;
    return html`<ul class="stack tight">
      ${links.map(
        ({ text, url }) => html`<li><a href=${url} target="_blank" rel="noopener">${text}</a></li>`,
      )}
    </ul>`;
  }

  #contacts(contacts: VisitorLibrary['contacts'], lang: string): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="people">
      <h2 id="people">${msg('Wie kan mij helpen?', { id: 'find.people' })}</h2>
      ${contacts.map((contact) => contactCard(contact, lang))}
    </section>`;
  }

  #helpedBox(): TemplateResult {
    return html`<section class="card stack tight" aria-labelledby="helped">
      <h2 id="helped" tabindex="-1">${this.#helpedWords()}</h2>
      ${this.helped === null ? this.#helpedButtons() : this.helped ? nothing : this.#askUs()}
    </section>`;
  }

  #helpedWords(): string {
    if (this.helped === null) return msg('Hielp dit?', { id: 'entry.helped' });
    return this.helped
      ? msg('Fijn dat het hielp.', { id: 'entry.helped-yes' })
      : msg('Jammer. Vraag het ons, dan denken wij mee.', { id: 'entry.helped-no' });
  }

  #helpedButtons(): TemplateResult {
    return html`<div class="row">
      <button class="button" type="button" @click=${() => this.#say(true)}>
        ${msg('Ja', { id: 'entry.yes' })}
      </button>
      <button class="button" type="button" @click=${() => this.#say(false)}>
        ${msg('Nee', { id: 'entry.no' })}
      </button>
    </div>`;
  }

  #askUs(): TemplateResult {
    return html`<div class="row">${askUs(this, 'primary')} ${callBack(this)}</div>`;
  }

  #related(related: VisitorLibrary['entries'], lang: string): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="related">
      <h2 id="related">${msg('Lees ook', { id: 'entry.related' })}</h2>
      ${entryLinks(this, related, lang)}
    </section>`;
  }

  /** Nothing where staff still have something to check. */
  #reviewed({ reviewed }: VisitorEntry): TemplateResult | typeof nothing {
    if (!reviewed) return nothing;
    const day = dayInWords(dayOf(reviewed), currentLocale());
    const year = reviewed.slice(0, 4);
    return html`<p class="quiet">
      ${msg(str`Wij keken dit na op ${day} ${year}.`, { id: 'entry.reviewed' })}
    </p>`;
  }

  /** Stays on this device. Whoever asks on says along which answer did not help. */
  #say(helped: boolean): void {
    this.helped = helped;
    this.memory.read = helped ? '' : this.entryId;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#helped')?.focus(),
    );
  }
}

function block(block: Block): TemplateResult {
  if ('p' in block) return html`<p>${block.p}</p>`;
  if ('note' in block) return html`<steunpunt-notice>${block.note}</steunpunt-notice>`;
  if ('list' in block)
    return html`<ul>
      ${items(block.list)}
    </ul>`;
  return html`<ol>
    ${items(block.steps)}
  </ol>`;
}

const items = (lines: readonly string[]): TemplateResult[] =>
  lines.map((line) => html`<li>${line}</li>`);

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-entry': SteunpuntEntry;
  }
}
