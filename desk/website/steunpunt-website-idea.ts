import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Idea, LocalLayer, Picture } from '../../src/core/library/types.ts';
import { drawnStyles, strokesPicture } from '../../src/ui/drawn.ts';
import type { Draft } from './drafts.ts';
import { doorsField, proseField } from './fields.ts';
import { ideaOf, type IdeaForm } from './idea-form.ts';
import type { OpenDesk } from '../session.ts';
import { readStickers, stickersFor, stickerWords } from '../signals/stickers.ts';
import { ownName, type OwnEdit } from './own-things.ts';
import type { Complaints } from './problems.ts';
import type { PictureEvent } from './steunpunt-website-picture.ts';
import { WebsiteEditor, type EditorWords } from './website-editor.ts';
import { stageWords } from './words.ts';

type TextName = 'title' | 'words' | 'made';

const STAGES: readonly Idea['stage'][] = ['idea', 'making', 'made'];

/**
 * @summary Somebody's idea, and how far it is: write, look, publish.
 * @tag steunpunt-website-idea
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteIdea extends WebsiteEditor<IdeaForm> {
  static override styles = [
    ...WebsiteEditor.styles,
    drawnStyles,
    css`
      .drawing {
        inline-size: min(20em, 100%);
      }
      input[type='radio'] {
        flex: none;
        inline-size: 1.35em;
        block-size: 1.35em;
        margin: 0;
        accent-color: var(--steunpunt-primary);
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  /** Days since 1970-01-01 UTC. */
  @property({ type: Number }) day = 0;
  /** How many stickers there are now; null for a new idea, or when it could not be read. */
  @state() private counted: number | null = null;

  protected override readonly kind = 'idea';

  protected override words(): EditorWords {
    return {
      back: msg('Alle ideeën', { id: 'desk.website.idea.back' }),
      fresh: msg('Nieuw idee', { id: 'desk.website.idea.new' }),
      remove: msg('Haal dit idee weg', { id: 'desk.website.idea.remove' }),
      met: msg('Uw collega veranderde dit net ook', { id: 'desk.website.own.met' }),
    };
  }

  protected override fields(form: IdeaForm): TemplateResult {
    return html`<p>${askedWords(form.asked)}</p>
      ${doorsField(form.doors, this.errors['doors'] ?? '', (doors) => this.write({ doors }))}
      ${this.#text('title', msg('Hoe heet het idee?', { id: 'desk.website.idea.title' }), msg('Een paar woorden, zoals: een stille kamer op school.', { id: 'desk.website.idea.title-hint' }))}
      ${this.#text('words', msg('Wat is het idee?', { id: 'desk.website.idea.words' }), msg('In de woorden van wie het bedacht, als dat mag.', { id: 'desk.website.idea.words-hint' }), 3)}
      ${this.#drawing(form.drawing)} ${this.#stage(form.stage)}
      ${
        form.stage === 'idea' && form.made === ''
          ? nothing
          : this.#text(
              'made',
              msg('Wat is er gemaakt?', { id: 'desk.website.idea.made' }),
              msg('Vertel wat er nu is, en wie eraan werkte.', {
                id: 'desk.website.idea.made-hint',
              }),
              3,
            )
      }
      ${form.stage === 'made' || form.picture ? this.#picture(form.picture) : nothing}
      ${this.counted === null ? nothing : html`<p class="quiet">${stickerWords(this.counted)}</p>`}`;
  }

  protected override place(id: string): string {
    return `idee-${id}`;
  }

  protected override seen(form: IdeaForm): IdeaForm {
    return form;
  }

  protected override edit(form: IdeaForm, id: string): OwnEdit {
    return { kind: 'idea', idea: ideaOf({ ...form, stickers: this.counted ?? form.stickers }, id) };
  }

  protected override troubles({ stage, made }: IdeaForm): Complaints {
    if (stage !== 'made' || made.trim() !== '') return {};
    return { made: msg('Schrijf wat er gemaakt is.', { id: 'desk.website.idea.no-made' }) };
  }

  protected override wordsOn({ ideas = [] }: LocalLayer, id: string): string | null {
    const theirs = ideas.find((one) => one.id === id);
    if (!theirs) return null;
    const { title, words, stage, made = '' } = theirs;
    return [title, words, stageWords(stage), made].filter(Boolean).join('\n');
  }

  protected override get otherwise(): boolean {
    return this.counted !== null && this.counted !== this.draft.form.stickers;
  }

  protected override opened(): void {
    this.counted = null;
    void this.#count(this.draft);
  }

  async #count(draft: Draft<IdeaForm>): Promise<void> {
    const id = ownName(draft.name);
    if (id === null) return;
    const read = await readStickers(this.desk, this.day);
    if (read.kind === 'ok' && draft === this.draft)
      this.counted = stickersFor(this.desk, id, this.day);
  }

  #text(field: TextName, label: string, hint: string, rows = 0): TemplateResult {
    const { [field]: value, doors } = this.draft.form;
    const write = (words: string): void => this.write({ [field]: words });
    return proseField({ field, label, hint, value, write, errors: this.errors }, doors, rows);
  }

  #picture(picture: Picture | null): TemplateResult {
    return html`<steunpunt-website-picture
      data-field="picture"
      .site=${this.site}
      .picture=${picture}
      .error=${this.errors['picture'] ?? ''}
      @steunpunt-website-picture=${(event: PictureEvent) => this.write({ picture: event.picture })}
    ></steunpunt-website-picture>`;
  }

  #drawing(drawing: readonly string[]): TemplateResult | typeof nothing {
    if (drawing.length === 0) return nothing;
    return html`<div class="stack tight" data-field="drawing">
      <div class="drawing">
        ${strokesPicture(drawing, msg('Tekening bij dit idee', { id: 'desk.website.idea.drawing' }))}
      </div>
      <div>
        <button
          class="button quiet small"
          type="button"
          @click=${() => this.write({ drawing: [] })}
        >
          ${msg('Haal de tekening weg', { id: 'desk.website.idea.no-drawing' })}
        </button>
      </div>
    </div>`;
  }

  #stage(stage: Idea['stage']): TemplateResult {
    return html`<fieldset data-field="stage">
      <legend>${msg('Hoe ver is het?', { id: 'desk.website.idea.stage' })}</legend>
      ${STAGES.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name="stage"
              .checked=${one === stage}
              @change=${() => this.write({ stage: one })}
            />
            <span>${stageWords(one)}</span>
          </label>`,
      )}
    </fieldset>`;
  }
}

/** What to mind about the person whose idea it is. */
function askedWords(asked: IdeaForm['asked']): string {
  switch (asked) {
    case 'my-words':
      return msg(
        'Wie dit schreef, wil het hier in de eigen woorden. Kijk of niemand erin te herkennen is.',
        { id: 'desk.website.idea.own-words' },
      );
    case 'point-words':
      return msg('Wie dit idee had, vraagt om uw woorden. Neem geen zinnen uit het gesprek over.', {
        id: 'desk.website.idea.our-words',
      });
    default:
      return msg(
        'Is dit het idee van iemand anders? Vraag dan eerst of het op de website mag. Gebruik geen namen van mensen of scholen.',
        { id: 'desk.website.idea.ask' },
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-idea': SteunpuntWebsiteIdea;
  }
}
