import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { askUs } from './ask-us.ts';
import { callBack } from './call-us.ts';
import { contactCard, contactStyles } from './contact-card.ts';
import { entryLinkStyles, inDutch } from './entry-links.ts';
import { alsoIn, answerBlock, answerStyles, relatedLinks, reviewedLine } from './entry-parts.ts';
import { GoEvent } from './events.ts';
import type { Memory } from './memory.ts';
import { VisitorElement } from './visitor-element.ts';
import { dirOf } from '../../i18n/locales.ts';

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
    answerStyles,
    css`
      article {
        overflow-wrap: anywhere;
      }
      li > a[target] {
        display: inline-block;
        padding-block: 0.6em;
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
    const lang = entry.lang ?? library.lang;
    const contacts = library.contacts.filter(({ id }) => entry.contacts?.includes(id));
    return html`<article class="stack">
      ${inDutch(lang)}
      <div class="stack" lang=${lang} dir=${dirOf(lang)}>
        <h1 tabindex="-1">${entry.question}</h1>
        <div class="answer card stack">${entry.answer.map(answerBlock)}</div>
        ${this.#links(entry)}
        ${entry.municipality ? html`<p class="quiet" lang="nl">${entry.municipality}</p>` : nothing}
      </div>
      ${alsoIn(entry)} ${contacts.length > 0 ? this.#contacts(contacts, library.lang) : nothing}
      ${this.#helpedBox()} ${relatedLinks(this, library, entry)} ${reviewedLine(entry)}
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

  /** Stays on this device. Whoever asks on says along which answer did not help. */
  #say(helped: boolean): void {
    this.helped = helped;
    this.memory.read = helped ? '' : this.entryId;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#helped')?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-entry': SteunpuntEntry;
  }
}
