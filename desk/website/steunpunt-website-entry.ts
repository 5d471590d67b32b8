import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Content } from '../../src/core/content.ts';
import { entryName } from '../../src/core/library/cross-check.ts';
import { edited, type Edit } from '../../src/core/library/edit.ts';
import { layered } from '../../src/core/library/layered.ts';
import type { Entry } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { wordsOfAnswer } from './answer-words.ts';
import { draftEntry, type Draft, type Drafts } from './drafts.ts';
import { BackToListEvent, PublishedEvent, type FormEvent } from './events.ts';
import { complaintsAt, type Complaints } from './problems.ts';
import { entriesOn, type Shelved } from './shelf.ts';
import type { SteunpuntWebsiteForm } from './steunpunt-website-form.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords, notPublishedWords, publishedWords, standingWords } from './words.ts';
import { met } from './met.ts';

/**
 * @summary One question with its answer: write, look, publish. What is written stays until then.
 * @tag steunpunt-website-entry
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteEntry extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      .sides {
        display: grid;
        gap: clamp(1.5em, 3vw, 3em);
        grid-template-columns: minmax(0, 1fr);
      }
      @media (min-width: 72em) {
        .sides {
          grid-template-columns: minmax(0, 1fr) 360px;
          align-items: start;
        }
        aside {
          position: sticky;
          inset-block-start: 1em;
        }
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) content!: Content;
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  /** How many may have looked for it, and did not find it. */
  @property({ type: Number }) missed = 0;

  @state() private errors: Complaints = {};
  @state() private trouble = '';
  /** What a colleague published in this place meanwhile; undefined when nobody did. */
  @state() private theirs: Entry | null | undefined = undefined;
  @state() private busy = false;
  @query('steunpunt-website-form') private readonly fields!: SteunpuntWebsiteForm;
  @query('#back-to-shipped') private readonly backToShipped!: SteunpuntDeskConfirm;

  /** For a screen that came up after an act: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  get #shelved(): Shelved<Entry> | undefined {
    return entriesOn(this.site.starter, this.site.local).find(
      ({ value }) => entryName(value) === this.draft.name,
    );
  }

  override render(): TemplateResult {
    const { form } = this.draft;
    const entry = draftEntry(this.draft, this.site);
    const standing = this.#shelved ? standingWords(this.#shelved.standing) : '';
    return html`<div class="stack">
      <div>
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new BackToListEvent())}
        >
          ${icon('back')} ${msg('Alle vragen', { id: 'desk.website.back' })}
        </button>
      </div>
      <div class="stack tight">
        <h1 tabindex="-1">
          ${form.question.trim() || msg('Een nieuwe vraag', { id: 'desk.website.new-title' })}
        </h1>
        <p class="badges">
          <span class="badge">${doorsWords(form.door)}</span>
          ${standing ? html`<span class="badge">${standing}</span>` : nothing}
        </p>
      </div>
      <div class="sides">
        <form class="stack" novalidate @submit=${this.#submit}>
          <steunpunt-website-form
            .site=${this.site}
            .name=${this.draft.name}
            .form=${form}
            .errors=${this.errors}
            .today=${this.today}
            .missed=${this.missed}
            @steunpunt-website-form=${this.#part}
          ></steunpunt-website-form>
          ${this.#outcome()}
          <div class="row actions">
            <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
              ${icon('check')} ${msg('Zet op de website', { id: 'desk.website.publish' })}
            </button>
            ${this.#others()}
          </div>
        </form>
        <aside class="stack tight">
          <h2>${msg('Zo ziet een bezoeker het', { id: 'desk.website.preview' })}</h2>
          <steunpunt-website-preview
            .content=${this.content}
            .door=${form.door}
            .entryId=${entry.id}
            .library=${layered(this.site.starter, edited(this.site.local, { kind: 'entry', entry }), { locale: 'nl', door: form.door })}
          ></steunpunt-website-preview>
        </aside>
      </div>
      ${this.#confirmation()}
    </div>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    if (this.theirs !== undefined)
      return met(
        msg('Uw collega veranderde deze vraag net ook', { id: 'desk.website.met-title' }),
        this.theirs && `${this.theirs.question} ${wordsOfAnswer(this.theirs.answer)}`,
        {
          mine: () =>
            void this.#publish({ kind: 'entry', entry: draftEntry(this.draft, this.site) }, true),
          theirs: () => this.#takeTheirs(),
        },
      );
    const said = this.trouble || this.errors[''] || '';
    const asked = Object.keys(this.errors).some((field) => field !== '');
    if (!said && !asked) return nothing;
    return html`<steunpunt-notice tone="attention" role="alert">
      ${asked ? msg('Kijk nog even naar de velden met een streep ervoor.', { id: 'desk.website.look-again' }) : nothing}
      ${said}
    </steunpunt-notice>`;
  }

  #others(): TemplateResult | typeof nothing {
    const one = this.#shelved;
    if (!one) return nothing;
    const { name } = this.draft;
    return html`${
      one.standing === 'hidden'
        ? html`<button
            class="button"
            type="button"
            @click=${() => this.#publish({ kind: 'show', name })}
          >
            ${msg('Laat weer zien', { id: 'desk.website.show' })}
          </button>`
        : one.shipped
          ? html`<button
              class="button"
              type="button"
              @click=${() => this.#publish({ kind: 'hide', name })}
            >
              ${msg('Verberg op de website', { id: 'desk.website.hide' })}
            </button>`
          : nothing
    }
    ${
      one.standing === 'changed' || one.standing === 'own'
        ? html`<button
            class="button ${one.shipped ? '' : 'danger'}"
            type="button"
            @click=${() => this.backToShipped.show()}
          >
            ${one.shipped ? msg('Terug naar de landelijke tekst', { id: 'desk.website.to-shipped' }) : msg('Haal deze vraag weg', { id: 'desk.website.remove' })}
          </button>`
        : nothing
    }`;
  }

  #confirmation(): TemplateResult {
    const spot = { what: 'entry', name: this.draft.name } as const;
    const shipped = this.#shelved?.shipped;
    return html`<steunpunt-desk-confirm
      id="back-to-shipped"
      .heading=${shipped ? msg('Terug naar de landelijke tekst?', { id: 'desk.website.to-shipped-title' }) : msg('Deze vraag weghalen?', { id: 'desk.website.remove-title' })}
      .yes=${shipped ? msg('Ja, zet terug', { id: 'desk.website.to-shipped-yes' }) : msg('Ja, haal weg', { id: 'desk.website.remove-yes' })}
      .act=${async () => {
        await this.#publish({ kind: 'remove', spot });
        return this.trouble;
      }}
    >
      <p>
        ${msg('Uw eigen tekst gaat van de website. Bij “Wat is er veranderd” kunt u die weer terugzetten.', { id: 'desk.website.to-shipped-explain' })}
      </p>
      ${shipped ? html`<blockquote>${shipped.question}</blockquote>` : nothing}
    </steunpunt-desk-confirm>`;
  }

  readonly #part = (event: FormEvent): void => this.#write(event.part);

  #write(part: Partial<Draft['form']>): void {
    this.draft.form = { ...this.draft.form, ...part };
    this.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    // A copy that says nothing of its own would only stand in the way of a newer text.
    if (this.#shelved && !this.drafts.has(this.draft.name))
      this.trouble = msg('U heeft hier nog niets veranderd.', { id: 'desk.website.same' });
    else void this.#publish({ kind: 'entry', entry: draftEntry(this.draft, this.site) });
  };

  async #publish(edit: Edit, insist = false): Promise<void> {
    const { draft } = this;
    this.busy = true;
    const done = await this.site.publish(edit, draft.base, insist);
    this.busy = false;
    this.errors = {};
    this.trouble = '';
    this.theirs = undefined;
    if (done.kind === 'ok') {
      this.drafts.drop(draft.name);
      this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
      return;
    }
    if (done.kind === 'met') this.theirs = this.#shelved?.value ?? null;
    else if (done.kind === 'unfit' && edit.kind === 'entry') {
      const at = done.next.entries.indexOf(edit.entry);
      this.errors = this.#byPiece(complaintsAt(done.complaints, `entries.${at}`));
    } else this.trouble = notPublishedWords(done);
    await this.updateComplete;
    if (Object.keys(this.errors).length > 0) this.fields.focusFirst();
  }

  /** Pieces without words are not published, so what is said counts the others. */
  #byPiece(found: Complaints): Complaints {
    const written = this.draft.form.blocks.flatMap(({ text }, i) => (text.trim() ? [i] : []));
    return Object.fromEntries(
      Object.entries(found).map(([field, said]) => {
        const at = /^answer\.(\d+)$/.exec(field)?.[1];
        return [at === undefined ? field : `answer.${written[Number(at)] ?? at}`, said];
      }),
    );
  }

  #takeTheirs(): void {
    this.theirs = undefined;
    this.drafts.drop(this.draft.name);
    this.dispatchEvent(new BackToListEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-entry': SteunpuntWebsiteEntry;
  }
}
