import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Picture } from '../../src/core/library/types.ts';
import { deskPicturePath } from '../../src/core/picture.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { pictureAt, pictureStyles } from '../../src/ui/picture.ts';
import { drawing } from '../../src/ui/signs.ts';
import { photoFrom, type NoPhoto, type Photo } from './photo.ts';
import type { SteunpuntWebsiteText } from './steunpunt-website-text.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { troubleWords } from '../words.ts';

/** Another photo was chosen, other words were written with it, or it was taken away. */
export class PictureEvent extends Event {
  static readonly type = 'steunpunt-website-picture';
  readonly picture: Picture | null;

  constructor(picture: Picture | null) {
    super(PictureEvent.type);
    this.picture = picture;
  }
}

const CAMERA =
  'M4.5 7.5h3l1.5-3h6l1.5 3h3a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8.5 13a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0';

/**
 * @summary A photo of what was made: choose, say what there is to see, take away.
 * @tag steunpunt-website-picture
 * @fires steunpunt-website-picture - with the picture as it is now
 */
export class SteunpuntWebsitePicture extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    pictureStyles,
    css`
      .shown {
        inline-size: min(24em, 100%);
      }
      .shown,
      steunpunt-website-text {
        margin-block-end: var(--steunpunt-s);
      }
      label.button {
        position: relative;
        overflow: hidden;
      }
      label.button:focus-within {
        outline: 3px solid var(--steunpunt-focus);
        outline-offset: 2px;
      }
      input[type='file'] {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
        font-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) picture: Picture | null = null;
  @property() error = '';
  /** Chosen, and not at the hub yet. */
  @state() private waiting: Photo | null = null;
  @state() private trouble = '';
  @state() private busy = false;
  @query('steunpunt-website-text') private readonly words!: SteunpuntWebsiteText | null;
  @query('input') private readonly input!: HTMLInputElement;

  override focus(): void {
    (this.words ?? this.input).focus();
  }

  override render(): TemplateResult {
    const { picture, busy } = this;
    return html`<div class="stack tight" role="group" aria-labelledby="heading" aria-busy=${busy}>
      <span class="label" id="heading">
        ${msg('Foto van wat er gemaakt is', { id: 'desk.website.picture' })}
      </span>
      <p class="quiet">
        ${msg('Zet geen kind herkenbaar op de foto zonder toestemming van kind en ouder.', { id: 'desk.website.picture.permission' })}
      </p>
      ${picture ? this.#chosen(picture) : nothing}
      <div class="row">
        <label class="button small">
          ${drawing(CAMERA)}
          ${picture ? msg('Kies een andere foto', { id: 'desk.website.picture.other' }) : msg('Kies een foto', { id: 'desk.website.picture.choose' })}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            ?disabled=${busy}
            @change=${this.#choose}
          />
        </label>
        ${
          picture
            ? html`<button class="button small quiet" type="button" @click=${this.#remove}>
                ${icon('wipe')} ${msg('Haal de foto weg', { id: 'desk.website.picture.remove' })}
              </button>`
            : nothing
        }
      </div>
      ${this.#said()}
    </div>`;
  }

  #chosen(picture: Picture): TemplateResult {
    return html`<div class="shown">${pictureAt(picture, deskPicturePath(picture.digest))}</div>
      <steunpunt-website-text
        .label=${msg('Wat is er op de foto te zien?', { id: 'desk.website.picture.alt' })}
        .hint=${msg('In één zin, voor wie de foto niet kan zien. Gebruik geen namen.', { id: 'desk.website.picture.alt-hint' })}
        .error=${this.error}
        .value=${picture.alt}
        @input=${(event: Event) => this.#tell({ ...picture, alt: (event.currentTarget as SteunpuntWebsiteText).value })}
      ></steunpunt-website-text>`;
  }

  #said(): TemplateResult {
    const said = this.trouble || (this.picture ? '' : this.error);
    return html`<p role="status" class=${this.busy ? 'quiet' : 'unseen'}>
        ${this.busy ? msg('Even geduld. De foto wordt klaargemaakt.', { id: 'desk.website.picture.busy' }) : ''}
      </p>
      ${
        said
          ? html`<steunpunt-notice tone="attention" role="alert">
              <p>${said}</p>
              ${
                this.waiting
                  ? html`<button class="button small" type="button" @click=${this.#bring}>
                      ${icon('again')}
                      ${msg('Probeer het nog eens', { id: 'desk.website.picture.again' })}
                    </button>`
                  : nothing
              }
            </steunpunt-notice>`
          : nothing
      }`;
  }

  readonly #choose = async (): Promise<void> => {
    const file = this.input.files?.[0];
    // The same file can be chosen again.
    this.input.value = '';
    if (!file || this.busy) return;
    this.busy = true;
    this.trouble = '';
    const made = await photoFrom(file);
    this.busy = false;
    this.waiting = made.kind === 'photo' ? made.photo : null;
    if (made.kind === 'photo') await this.#bring();
    else this.trouble = noPhotoWords(made);
  };

  /** What was there stays until the new one is at the hub. */
  readonly #bring = async (): Promise<void> => {
    const { waiting } = this;
    if (!waiting || this.busy) return;
    this.busy = true;
    const answer = await this.site.bringPhoto(waiting);
    this.busy = false;
    this.trouble = answer.kind === 'ok' ? '' : notBroughtWords(answer);
    if (answer.kind !== 'ok') return;
    this.waiting = null;
    const { digest, width, height } = waiting;
    // Other words belong to another photo.
    const alt = this.picture?.digest === digest ? this.picture.alt : '';
    this.#tell({ digest, alt, width, height });
    await this.updateComplete;
    this.words?.focus();
  };

  readonly #remove = (): void => {
    this.trouble = '';
    this.waiting = null;
    this.#tell(null);
    this.input.focus();
  };

  #tell(picture: Picture | null): void {
    this.picture = picture;
    this.dispatchEvent(new PictureEvent(picture));
  }
}

function noPhotoWords({ kind }: NoPhoto): string {
  return kind === 'none'
    ? msg(
        'Dit is geen foto die wij kunnen gebruiken. Kies een foto die eindigt op jpg, png of webp.',
        {
          id: 'desk.website.picture.none',
        },
      )
    : msg('Deze foto is te groot. Kies een kleinere foto, of maak eerst een schermafdruk ervan.', {
        id: 'desk.website.picture.too-large',
      });
}

function notBroughtWords(answer: Parameters<typeof troubleWords>[0]): string {
  if (answer.kind === 'conflict')
    return msg('Er is geen plaats voor nog een foto. Haal eerst een andere van de website.', {
      id: 'desk.website.picture.full',
    });
  return answer.kind === 'offline'
    ? msg(
        'De foto is nog niet opgestuurd. Kijk of u internet heeft. De foto en uw tekst blijven hier staan.',
        {
          id: 'desk.website.picture.offline',
        },
      )
    : troubleWords(answer);
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-picture': SteunpuntWebsitePicture;
  }
  interface HTMLElementEventMap {
    'steunpunt-website-picture': PictureEvent;
  }
}
