import { msg, str } from '@lit/localize';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { entryName } from '../../src/core/library/cross-check.ts';
import { layered } from '../../src/core/library/layered.ts';
import type { Entry, LocalLayer } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import type { ThreadView } from '../threads/threads.ts';
import { OpenEntryEvent, PublishedEvent } from './events.ts';
import type { Draft, Drafts } from './drafts.ts';
import { alikeOf, askedIn, asTyped, finderOf, searchedFor } from './searched.ts';
import type { Alike, Finder } from './searched.ts';
import { oneLine } from './one-line.ts';
import { entriesOn } from './shelf.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords, notPublishedWords, publishedWords } from './words.ts';

/**
 * @summary Questions that the website did not answer, so that it may next time: a colleague says
 * them in her own words and adds them. Nothing is published as a visitor typed it.
 * @tag steunpunt-website-searched
 * @fires steunpunt-website-published
 * @fires steunpunt-website-open
 */
export class SteunpuntWebsiteSearched extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      blockquote {
        max-block-size: 9em;
        overflow: auto;
      }
      select {
        inline-size: 100%;
      }
      .among {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: 0.4em 1em;
      }
      .small {
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  /** Those that are open at this desk. */
  @property({ attribute: false }) threads: readonly ThreadView[] = [];
  @state() private errors: Readonly<Record<string, string>> = {};
  /** Where a wording would go, where that is not the nearest: entry id by who asked first. */
  @state() private chosen: Readonly<Record<string, string>> = {};
  /** Done with, or not worth it. */
  @state() private away: ReadonlySet<string> = new Set();
  /** Not like the others, says a colleague. */
  @state() private apart: ReadonlySet<string> = new Set();
  /** Reading a library takes longer than searching it. */
  #finders: readonly Finder[] = [];
  #read: LocalLayer | null = null;

  /** What is being written, by who asked first. */
  get #written(): Readonly<Record<string, string>> {
    return this.#draft.form;
  }

  get #draft(): Draft<Readonly<Record<string, string>>> {
    return this.drafts.open('searched', this.site.local, () => ({}));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { starter, local } = this.site;
    if (this.#read === local) return;
    this.#read = local;
    this.#finders = (['parent', 'youth'] as const).map((door) =>
      finderOf(layered(starter, local, { locale: 'nl', door })),
    );
  }

  override render(): TemplateResult {
    const found = this.#found();
    return html`<div class="stack">
      <p>
        ${msg('Deze mensen vonden op de website geen antwoord. Zet hun vraag in úw woorden bij het antwoord dat past. Dan vindt de volgende het wel.', { id: 'desk.website.searched.explain' })}
      </p>
      <p class="quiet">
        ${msg('Alleen u ziet wat zij typten. Dat komt nooit vanzelf op de website: alleen uw eigen woorden. Neem geen namen, scholen of plaatsen over.', { id: 'desk.website.searched.rule' })}
      </p>
      ${
        found.length === 0
          ? html`<p class="quiet">
              ${msg('Er is nu niets om toe te voegen.', { id: 'desk.website.searched.none' })}
            </p>`
          : html`<ul class="stack">
              ${repeat(found, idOf, (one, at) => html`<li class="card stack tight">${this.#one(one, at + 1)}</li>`)}
            </ul>`
      }
    </div>`;
  }

  /** What most people asked comes first. */
  #found(): Alike[] {
    const asked = this.threads.flatMap(askedIn).filter(({ mailbox }) => !this.away.has(mailbox));
    return this.#finders
      .flatMap((finder) => alikeOf(searchedFor(asked, finder), finder, this.apart))
      .sort((a, b) => b.asked.length - a.asked.length);
  }

  #one(one: Alike, n: number): TemplateResult {
    const id = idOf(one);
    const { door, asked, entry } = one;
    const chosen = this.chosen[id] ?? entry?.id ?? '';
    const question = this.#entries(one).find((other) => other.id === chosen)?.question;
    return html`<h2>
        ${
          asked.length === 1
            ? msg(str`${doorsWords(door)}: vraag ${n}`, { id: 'desk.website.searched.title' })
            : msg(str`${doorsWords(door)}: ${asked.length} vragen die op elkaar lijken`, {
                id: 'desk.website.searched.alike',
              })
        }
      </h2>
      ${asked.map(({ mailbox, text }, at) => this.#words(mailbox, text, asked.length > 1 ? at + 1 : 0))}
      <div>
        <label class="label" for="entry-${n}">
          ${
            entry
              ? msg('Misschien zochten zij dit:', { id: 'desk.website.searched.maybe' })
              : msg('Bij welk antwoord hoort dit?', { id: 'desk.website.searched.which' })
          }
        </label>
        <select
          id="entry-${n}"
          @change=${(event: Event) => this.#choose(id, (event.target as HTMLSelectElement).value)}
        >
          <option value="">${msg('Kies een vraag', { id: 'desk.website.searched.choose' })}</option>
          ${this.#entries(one).map(
            ({ id, question }) =>
              html`<option value=${id} ?selected=${id === chosen}>${question}</option>`,
          )}
        </select>
      </div>
      <steunpunt-field
        .label=${msg(str`De vraag in uw woorden (${n})`, { id: 'desk.website.searched.words' })}
        .error=${this.errors[id] ?? ''}
        .value=${this.#written[id] ?? ''}
        @input=${(event: Event) => this.#write(id, (event.currentTarget as SteunpuntField).value)}
      ></steunpunt-field>
      <div class="row">
        <button class="button small" type="button" @click=${() => this.#add(one, chosen)}>
          ${
            question
              ? msg(str`Voeg toe als andere woorden bij “${question}”`, {
                  id: 'desk.website.searched.add-to',
                })
              : msg('Voeg toe als andere woorden', { id: 'desk.website.searched.add' })
          }
        </button>
        <button class="button small" type="button" @click=${() => this.#make(one)}>
          ${msg('Maak hiervan een antwoord', { id: 'desk.website.searched.make' })}
        </button>
        <button class="button quiet small" type="button" @click=${() => this.#leave(one)}>
          ${msg('Laat maar', { id: 'desk.website.searched.leave' })}
        </button>
      </div>`;
  }

  /** `nth`: 0 for one that stands alone. */
  #words(mailbox: string, text: string, nth: number): TemplateResult {
    if (nth === 0) return html`<blockquote>${text}</blockquote>`;
    return html`<div class="among">
      <blockquote>${text}</blockquote>
      <button
        class="button quiet small"
        type="button"
        aria-label=${msg(str`Hoort er niet bij: ${nth}`, { id: 'desk.website.searched.apart-which' })}
        @click=${() => (this.apart = new Set([...this.apart, mailbox]))}
      >
        ${msg('Hoort er niet bij', { id: 'desk.website.searched.apart' })}
      </button>
    </div>`;
  }

  #entries({ door }: Alike): Entry[] {
    return entriesOn(this.site.starter, this.site.local)
      .filter(({ value, standing }) => value.door === door && standing !== 'hidden')
      .map(({ value }) => value);
  }

  #choose(id: string, entry: string): void {
    this.chosen = { ...this.chosen, [id]: entry };
  }

  #write(id: string, words: string): void {
    const draft = this.#draft;
    const others = Object.entries(draft.form).filter(([other]) => other !== id);
    draft.form = Object.fromEntries(words === '' ? others : [...others, [id, words]]);
  }

  #leave(one: Alike): void {
    this.#write(idOf(one), '');
    this.away = new Set([...this.away, ...one.asked.map(({ mailbox }) => mailbox)]);
  }

  async #add(one: Alike, chosen: string): Promise<void> {
    const id = idOf(one);
    const wording = oneLine(this.#written[id] ?? '');
    const entry = this.#entries(one).find((other) => other.id === chosen);
    const error = this.#wrong(wording, one, entry);
    this.#say(id, error);
    if (error || !entry) return;
    const edit = { kind: 'wording', name: entryName(entry), wording } as const;
    const done = await this.site.publish(edit, this.site.local);
    this.#say(id, notPublishedWords(done));
    if (done.kind !== 'ok') return;
    this.#leave(one);
    this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
  }

  /** Opens a new answer. Only what a colleague said in her own words stands in it. */
  #make(one: Alike): void {
    const id = idOf(one);
    const question = oneLine(this.#written[id] ?? '');
    const error = this.#typedBy(one, question);
    this.#say(id, error);
    if (error) return;
    const topic = one.entry?.topic;
    const written = { question, ...(topic !== undefined && { topic }) };
    this.dispatchEvent(new OpenEntryEvent(`${one.door}//${id}`, question ? written : {}));
  }

  #wrong(words: string, one: Alike, entry: Entry | undefined): string {
    if (!entry)
      return msg('Kies eerst bij welke vraag dit hoort.', { id: 'desk.website.searched.no-entry' });
    if (words === '')
      return msg('Schrijf de vraag zoals u hem zou zeggen.', { id: 'desk.website.searched.empty' });
    return this.#typedBy(one, words);
  }

  /** What to do when these are words of one of those who asked; '' when they are not. */
  #typedBy({ asked }: Alike, words: string): string {
    return asked.some(({ text }) => asTyped(words, text))
      ? msg('Dit zijn de woorden van de ander. Schrijf het anders, zonder namen.', {
          id: 'desk.website.searched.as-typed',
        })
      : '';
  }

  #say(id: string, error: string): void {
    this.errors = { ...this.errors, [id]: error };
  }
}

/** Their own however the company changes: who asked first. */
const idOf = ({ asked }: Alike): string => asked[0]?.mailbox ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-searched': SteunpuntWebsiteSearched;
  }
}
