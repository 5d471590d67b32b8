import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { toBase64Url } from '../../src/core/bytes.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { TallyLine } from '../../src/core/desk/tally.ts';
import { otherDoor } from '../../src/core/doors.ts';
import type { Clock } from '../../src/core/ports.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { changedWords } from '../changed-words.ts';
import { today } from '../clock.ts';
import { announceContext, DeskScreen, type Announce } from '../desk-screen.ts';
import type { OpenDesk } from '../session.ts';
import { channelWords, themeWords } from '../signals/signal-words.ts';
import { doorWords } from '../words.ts';
import { doorsAt } from '../doors.ts';
import { choices, oneOf } from './note-choices.ts';
import { noteLine, takeLineBack } from './note-line.ts';
import { noteStyles } from './steunpunt-desk-note.styles.ts';
import { redrawOn } from '../redraw-on.ts';

/** As much as a line holds. */
const MOST_CHARACTERS = 400;
/** Entries that can be taken back. */
const REMEMBERED = 5;

const CHANNELS = ['phone', 'met'] as const;
const DOORS = ['parent', 'youth', 'unknown'] as const;

/**
 * @summary A phone call or something heard, in twenty seconds: a line that counts.
 * @tag steunpunt-desk-note
 */
export class SteunpuntDeskNote extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, noteStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce: Announce | undefined;
  @state() private error = '';
  @state() private lengthError = '';
  @state() private busy = false;
  /** The last one is in, and the next one not begun. */
  @state() private saved = false;
  /** Newest first; only what was noted since the desk was unlocked. */
  @state() private noted: readonly TallyLine[] = [];
  @query('form') private readonly form!: HTMLFormElement;
  @query('steunpunt-field') private readonly sentence!: SteunpuntField;
  /** Who notes five calls in a row says so once. */
  #channel: TallyLine['channel'] = 'phone';
  #region = '';

  get hasUnfinished(): boolean {
    return (
      this.hasUpdated && (this.sentence.value.trim() !== '' || this.#chosen('theme').length > 0)
    );
  }

  /** Somebody is on the phone: the first choice is where one starts. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.form.querySelector<HTMLInputElement>('[name=channel]:checked')?.focus();
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.noted = [];
  }

  override render(): TemplateResult {
    const { themes, regions } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const { apart, own } = doorsAt(this.desk);
    // What she cannot open, she cannot write down either.
    const others = apart && own && otherDoor(own);
    const offered = themes.filter(({ away }) => !away).map(({ id, label }) => ({ id, label }));
    return html`<div class="stack">
        <h1 tabindex="-1">
          ${msg('Een telefoontje, of iets dat u hoorde', { id: 'desk.note.title' })}
        </h1>
        ${
          this.saved
            ? html`<p class="saved">
                ${icon('check')}
                ${msg('Genoteerd. U kunt meteen het volgende noteren.', { id: 'desk.note.saved' })}
              </p>`
            : html`<p>
                ${msg('Dan telt het mee in de signalen. Een paar tikken zijn genoeg.', {
                  id: 'desk.note.explain',
                })}
              </p>`
        }
        <form
          novalidate
          autocomplete="off"
          @submit=${this.#submit}
          @change=${this.#begun}
          @input=${this.#begun}
        >
          <div class="sides">
            ${oneOf(
              'channel',
              msg('Hoe hoorde u het?', { id: 'desk.note.channel' }),
              CHANNELS.map((id) => ({ id, label: channelWords(id) })),
              this.#channel,
            )}
            ${oneOf(
              'door',
              msg('Van wie?', { id: 'desk.note.door' }),
              DOORS.filter((id) => id !== others).map((id) => ({
                ...{ id, label: doorWords(id === 'unknown' ? null : id) },
              })),
            )}
          </div>
          ${choices('theme', msg('Waar ging het over?', { id: 'desk.note.themes' }), offered)}
          ${
            regions.length > 0
              ? oneOf(
                  'region',
                  msg('Uit welke plaats?', { id: 'desk.note.region' }),
                  [
                    ...regions.map((region) => ({ id: region, label: region })),
                    { id: '', label: msg('Weet ik niet', { id: 'desk.note.no-region' }) },
                  ],
                  this.#region,
                )
              : nothing
          }
          <steunpunt-field
            .label=${msg('In één zin, als u wilt', { id: 'desk.note.sentence' })}
            .hint=${msg('Zonder namen. Alleen uw collega’s lezen dit.', {
              id: 'desk.note.sentence-hint',
            })}
            .error=${this.lengthError}
          ></steunpunt-field>
          ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
          <div class="row">
            <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
              ${msg('Klaar', { id: 'desk.note.done' })}
            </button>
          </div>
        </form>
      </div>
      ${this.noted.length > 0 ? this.#lately() : nothing}`;
  }

  #lately(): TemplateResult {
    return html`<section class="done" aria-labelledby="lately">
      <h2 id="lately">${msg('Net genoteerd', { id: 'desk.note.lately' })}</h2>
      <ul class="noted">
        ${this.noted.map((line) => {
          const words = this.#words(line);
          return html`<li>
            <span>${words}</span>
            <button
              class="button quiet"
              type="button"
              aria-label=${msg(str`Haal terug: ${words}`, { id: 'desk.note.take-back-this' })}
              @click=${() => this.#takeBack(line)}
            >
              ${msg('Haal terug', { id: 'desk.note.take-back' })}
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** What was noted, in one line. */
  #words({ channel, door, themes, text }: TallyLine): string {
    const { themes: known } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const about = (themes.length > 0 ? themes : ['']).map((id) => themeWords(known, id));
    const who = door === 'unknown' ? [] : [doorWords(door)];
    return [channelWords(channel), ...who, about.join(', '), ...(text ? [text] : [])].join(' · ');
  }

  readonly #begun = (): void => {
    this.saved = false;
    this.lengthError = '';
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#save();
  };

  async #save(): Promise<void> {
    const line = this.#read();
    if (!line) return;
    this.busy = true;
    const done = await noteLine(this.desk.documents, line, doorsAt(this.desk).apart);
    this.busy = false;
    if (done.kind !== 'ok') {
      this.error = done.kind === 'not-applied' ? fullWords() : changedWords(done);
      return;
    }
    this.saved = true;
    this.noted = [line, ...this.noted].slice(0, REMEMBERED);
    this.#channel = line.channel;
    this.#region = line.region;
    this.form.reset();
    this.sentence.clear();
    this.#choose('channel', line.channel);
    this.#choose('region', line.region);
    this.announce?.(msg('Genoteerd.', { id: 'desk.note.said' }));
    await this.focusHeading();
    window.scrollTo({ top: 0 });
  }

  /** null when it says nothing yet, or too much. */
  #read(): TallyLine | null {
    const text = this.sentence.value.trim();
    const themes = this.#chosen('theme');
    this.error = '';
    this.lengthError = '';
    if (text.length > MOST_CHARACTERS) {
      this.lengthError = msg('Eén of twee zinnen zijn genoeg. Maak het korter.', {
        id: 'desk.note.long',
      });
      this.sentence.focus();
      return null;
    }
    if (text === '' && themes.length === 0) {
      this.error = msg('Kies waar het over ging, of schrijf één zin.', { id: 'desk.note.empty' });
      return null;
    }
    return {
      id: toBase64Url(randomBytes(12)),
      day: today(this.clock),
      door: DOORS.find((door) => this.#chosen('door').includes(door)) ?? 'unknown',
      channel: CHANNELS.find((channel) => this.#chosen('channel').includes(channel)) ?? 'phone',
      themes,
      region: this.#chosen('region')[0] ?? '',
      language: '',
      text,
    };
  }

  #chosen(name: string): string[] {
    const boxes = this.form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`);
    return Array.from(boxes, ({ value }) => value);
  }

  #choose(name: string, value: string): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
      box.checked = box.value === value;
  }

  readonly #takeBack = async (line: TallyLine): Promise<void> => {
    const done = await takeLineBack(this.desk.documents, line);
    if (done.kind !== 'ok' && done.kind !== 'not-applied') {
      this.error = changedWords(done);
      return;
    }
    this.saved = false;
    this.noted = this.noted.filter(({ id }) => id !== line.id);
    this.announce?.(msg('Teruggehaald. Het telt niet meer mee.', { id: 'desk.note.taken-back' }));
    await this.focusHeading();
  };
}

function fullWords(): string {
  return msg('Deze maand is vol. Er past niets meer bij.', { id: 'desk.note.full' });
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-note': SteunpuntDeskNote;
  }
}
