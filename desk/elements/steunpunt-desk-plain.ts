import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Door } from '../../src/core/library/types.ts';
import type { Remark } from '../../src/core/plain-language/plain-language.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { PlainWatch } from './plain-watch.ts';
import { replaceIn } from './replace-in.ts';
import { plainStyles } from './steunpunt-desk-plain.styles.ts';

/** More at once is a wall. The next one comes when one is solved. */
const SHOWN = 3;

/** What was taken over, and what stood there. */
interface Taken {
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

/**
 * @summary What could be plainer in the field `for` in the same root: calm, folded, for who wants
 * it. It never stops anybody.
 * @tag steunpunt-desk-plain
 */
export class SteunpuntDeskPlain extends LitElement {
  static override styles = [baseStyles, buttonStyles, plainStyles];

  /** Id of the `steunpunt-field` that it is about. */
  @property() for = '';
  /** What stands in it. */
  @property({ attribute: false }) text = '';
  /** Parents are "u", young people "je". Null where anybody may read it. */
  @property({ attribute: false }) door: Door | null = null;
  /** Of what is written there, as far as is known: only Dutch is read. */
  @property() language = 'nl';

  @state() private open = false;
  @state() private taken: Taken | null = null;
  @query('.bar') private readonly bar!: HTMLElement | null;
  readonly #watch = new PlainWatch(this);
  /** There was something to say before: that there is nothing any more is worth a word. */
  #spoke = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { text, door, language } = this;
    if (!changed.has('text') && !changed.has('door') && !changed.has('language')) return;
    this.#watch.watch({ text, door, language }, this.#field?.matches(':focus-within') ?? false);
    if (this.taken && this.#around(this.taken) !== this.taken.now) this.taken = null;
  }

  override render(): TemplateResult {
    const { found } = this.#watch;
    this.#spoke ||= found.length > 0;
    const good = this.text.trim() !== '' && this.#spoke && found.length === 0;
    return html`<p class="unseen" role="status">${this.#spoke ? this.#words() : ''}</p>
      ${good ? html`<p class="good quiet">${icon('check')} ${this.#words()}</p>` : nothing}
      ${found.length > 0 ? this.#bar() : nothing}
      ${this.taken || (this.open && found.length > 0) ? html`<div class="panel">${this.#list()} ${this.#taken()}</div>` : nothing}`;
  }

  #words(): string {
    const { length } = this.#watch.found;
    if (length === 0) return msg('Dit leest makkelijk.', { id: 'desk.plain.none' });
    return length === 1
      ? msg('1 opmerking', { id: 'desk.plain.one' })
      : msg(str`${length} opmerkingen`, { id: 'desk.plain.some' });
  }

  #bar(): TemplateResult {
    return html`<button
      class="button quiet bar"
      type="button"
      aria-expanded=${this.open ? 'true' : 'false'}
      @click=${() => (this.open = !this.open)}
    >
      ${icon('change')} ${this.#words()}
    </button>`;
  }

  #taken(): TemplateResult | typeof nothing {
    if (!this.taken) return nothing;
    const { was, now } = this.taken;
    const said =
      short(was) === was
        ? msg(str`“${was}” is nu “${now}”.`, { id: 'desk.plain.taken' })
        : msg('De zin is geknipt.', { id: 'desk.plain.taken-cut' });
    return html`<div class="taken row">
      <p>${said}</p>
      <button class="button quiet" id="back" type="button" @click=${this.#putBack}>
        ${msg('Zet terug', { id: 'desk.plain.back' })}
      </button>
    </div>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { found } = this.#watch;
    const more = found.length - SHOWN;
    if (!this.open || found.length === 0) return nothing;
    return html`<ul
        class="stack"
        aria-label=${msg('Kan dit makkelijker?', { id: 'desk.website.hints' })}
      >
        ${found.slice(0, SHOWN).map((one) => html`<li>${this.#one(one)}</li>`)}
      </ul>
      ${more > 0 ? html`<p class="quiet">${msg(str`En nog ${more}.`, { id: 'desk.website.more-hints' })}</p>` : nothing}`;
  }

  #one(remark: Remark): TemplateResult {
    const { found, why, suggestion, instead, kind } = remark;
    const cut = kind === 'sentence';
    const take = cut
      ? msg('Knip de zin', { id: 'desk.plain.cut' })
      : msg(str`Maak er “${instead ?? ''}” van`, { id: 'desk.plain.take' });
    const quote = cut && instead ? instead : why.includes(found) ? '' : short(found);
    // The button says it already.
    const say = instead === undefined || cut ? suggestion : '';
    return html`<p><strong>${why}</strong> ${say}</p>
      ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
      <div class="row">
        ${
          instead === undefined
            ? nothing
            : html`<button class="button take" type="button" @click=${() => this.#take(remark)}>
                ${take}
              </button>`
        }
        ${found ? this.#quiet(msg('Wijs aan', { id: 'desk.plain.show' }), remark, () => this.#show(remark)) : nothing}
        ${this.#quiet(msg('Laat zo', { id: 'desk.plain.leave' }), remark, () => this.#leave(remark))}
      </div>`;
  }

  #quiet(words: string, { found, why }: Remark, act: () => void): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      aria-label=${`${words}: ${found ? `“${short(found)}”` : why}`}
      @click=${act}
    >
      ${words}
    </button>`;
  }

  get #field(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
  }

  get #control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.#field?.shadowRoot?.querySelector<HTMLTextAreaElement>('.control') ?? null;
  }

  #around({ at, now }: Taken): string {
    return this.text.slice(at, at + now.length);
  }

  #take(remark: Remark): void {
    const nth = this.#watch.found.indexOf(remark);
    const one = this.#watch.now(remark);
    if (one?.instead === undefined) this.#watch.readNow();
    else this.#replace({ at: one.at, was: one.found, now: one.instead });
    void this.#goOn(nth);
  }

  readonly #putBack = (): void => {
    const { taken } = this;
    if (!taken) return;
    this.#replace({ at: taken.at, was: taken.now, now: taken.was });
    this.taken = null;
    void this.#goOn(0);
  };

  #replace(change: Taken): void {
    const control = this.#control;
    if (!control) return;
    replaceIn(control, change.at, change.was.length, change.now);
    this.text = control.value;
    this.taken = change;
    const { text, door, language } = this;
    this.#watch.watch({ text, door, language }, false);
    this.requestUpdate();
  }

  /** Reading goes on at what is next; the caret waits in the text. */
  async #goOn(nth: number): Promise<void> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const row = rows[Math.min(Math.max(nth, 0), rows.length - 1)];
    const next =
      row?.querySelector('button') ?? this.renderRoot.querySelector<HTMLElement>('#back');
    (next ?? this.bar ?? this.#control)?.focus();
  }

  #show(remark: Remark): void {
    const one = this.#watch.now(remark);
    const control = this.#control;
    if (!one || !control) return;
    control.focus();
    control.setSelectionRange(one.at, one.at + one.found.length);
  }

  #leave(remark: Remark): void {
    const nth = this.#watch.found.indexOf(remark);
    this.#watch.leave(remark);
    void this.#goOn(nth);
  }
}

/** Enough to know it again. */
function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words;
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-plain': SteunpuntDeskPlain;
  }
}
