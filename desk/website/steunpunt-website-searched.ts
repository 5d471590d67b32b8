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
import {
  asTyped,
  finderOf,
  searchedFor,
  type Asked,
  type Finder,
  type Searched,
} from './searched.ts';
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
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  /** Those that are open at this desk. */
  @property({ attribute: false }) threads: readonly ThreadView[] = [];
  @state() private errors: Readonly<Record<string, string>> = {};
  /** Where a wording would go, where that is not the nearest: entry id by mailbox. */
  @state() private chosen: Readonly<Record<string, string>> = {};
  /** Done with, or not worth it. */
  @state() private away: ReadonlySet<string> = new Set();
  /** Reading a library takes longer than searching it. */
  #finders: readonly Finder[] = [];
  #read: LocalLayer | null = null;

  /** What is being written, by mailbox. */
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
    const found = this.#found().filter(({ mailbox }) => !this.away.has(mailbox));
    return html`<div class="stack">
      <p>
        ${msg('Deze mensen vonden op de website geen antwoord. Zet hun vraag in úw woorden bij het antwoord dat past. Dan vindt de volgende het wel.', { id: 'desk.website.searched.explain' })}
      </p>
      ${
        found.length === 0
          ? html`<p class="quiet">
              ${msg('Er is nu niets om toe te voegen.', { id: 'desk.website.searched.none' })}
            </p>`
          : html`<ul class="stack">
              ${repeat(
                found,
                ({ mailbox }) => mailbox,
                (one, at) => html`<li class="card stack tight">${this.#one(one, at + 1)}</li>`,
              )}
            </ul>`
      }
    </div>`;
  }

  #found(): Searched[] {
    const asked = this.threads.flatMap(askedIn);
    return this.#finders.flatMap((finder) => searchedFor(asked, finder));
  }

  #one(one: Searched, n: number): TemplateResult {
    const { mailbox, door, text, entry } = one;
    const chosen = this.chosen[mailbox] ?? entry?.id ?? '';
    return html`<h2>
        ${msg(str`${doorsWords(door)}: vraag ${n}`, { id: 'desk.website.searched.title' })}
      </h2>
      <blockquote>${text}</blockquote>
      <p class="quiet">
        ${msg('Alleen u ziet dit. Neem geen namen, scholen of plaatsen over.', { id: 'desk.website.searched.private' })}
      </p>
      <div>
        <label class="label" for="entry-${n}">
          ${
            entry
              ? msg('Misschien zocht deze persoon dit:', { id: 'desk.website.searched.maybe' })
              : msg('Bij welk antwoord hoort dit?', { id: 'desk.website.searched.which' })
          }
        </label>
        <select
          id="entry-${n}"
          @change=${(event: Event) => this.#choose(mailbox, (event.target as HTMLSelectElement).value)}
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
        .error=${this.errors[mailbox] ?? ''}
        .value=${this.#written[mailbox] ?? ''}
        @input=${(event: Event) => this.#write(mailbox, (event.currentTarget as SteunpuntField).value)}
      ></steunpunt-field>
      <div class="row">
        <button class="button small" type="button" @click=${() => this.#add(one, chosen)}>
          ${msg('Voeg toe als andere woorden', { id: 'desk.website.searched.add' })}
        </button>
        <button
          class="button small"
          type="button"
          @click=${() => this.dispatchEvent(new OpenEntryEvent(`${door}/`))}
        >
          ${msg('Maak een nieuwe vraag', { id: 'desk.website.searched.new' })}
        </button>
        <button class="button quiet small" type="button" @click=${() => this.#leave(mailbox)}>
          ${msg('Laat maar', { id: 'desk.website.searched.leave' })}
        </button>
      </div>`;
  }

  #entries({ door }: Searched): Entry[] {
    return entriesOn(this.site.starter, this.site.local)
      .filter(({ value, standing }) => value.door === door && standing !== 'hidden')
      .map(({ value }) => value);
  }

  #choose(mailbox: string, id: string): void {
    this.chosen = { ...this.chosen, [mailbox]: id };
  }

  #write(mailbox: string, words: string): void {
    const draft = this.#draft;
    const others = Object.entries(draft.form).filter(([other]) => other !== mailbox);
    draft.form = Object.fromEntries(words === '' ? others : [...others, [mailbox, words]]);
  }

  #leave(mailbox: string): void {
    this.#write(mailbox, '');
    this.away = new Set([...this.away, mailbox]);
  }

  async #add(one: Searched, chosen: string): Promise<void> {
    const { mailbox, text } = one;
    const words = (this.#written[mailbox] ?? '').replaceAll(/\s+/g, ' ').trim();
    const entry = this.#entries(one).find(({ id }) => id === chosen);
    const error = this.#wrong(words, text, entry);
    if (error || !entry) {
      this.#say(mailbox, error);
      return;
    }
    const edit = { kind: 'wording', name: entryName(entry), wording: words } as const;
    const done = await this.site.publish(edit, this.site.local);
    this.#say(mailbox, notPublishedWords(done));
    if (done.kind !== 'ok') return;
    this.#leave(mailbox);
    this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
  }

  #wrong(words: string, text: string, entry: Entry | undefined): string {
    if (!entry)
      return msg('Kies eerst bij welke vraag dit hoort.', { id: 'desk.website.searched.no-entry' });
    if (words === '')
      return msg('Schrijf de vraag zoals u hem zou zeggen.', { id: 'desk.website.searched.empty' });
    if (asTyped(words, text))
      return msg('Dit zijn de woorden van de ander. Schrijf het anders, zonder namen.', {
        id: 'desk.website.searched.as-typed',
      });
    return '';
  }

  #say(mailbox: string, error: string): void {
    this.errors = { ...this.errors, [mailbox]: error };
  }
}

/** The first words of a thread whose door is known. */
function askedIn({ mailbox, entries }: ThreadView): Asked[] {
  const first = entries.find((entry) => entry.kind === 'visitor' && entry.proven);
  if (first?.kind !== 'visitor') return [];
  const { door, text, after = '' } = first.submission;
  return [{ mailbox, door, text, after }];
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-searched': SteunpuntWebsiteSearched;
  }
}
