import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CardCommand } from '../../src/core/desk/card-commands.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { changedWords } from '../changed-words.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { OpenDesk } from '../session.ts';
import type { ThreadView } from '../threads/threads.ts';
import type { Unfinished } from '../threads/unfinished.ts';
import { cardStyles } from './steunpunt-desk-card.styles.ts';

/** All that a card is about. */
export interface BesideThread {
  readonly desk: OpenDesk;
  readonly thread: ThreadView;
  readonly card: Card;
  readonly unfinished: Unfinished;
  /** Days since 1970-01-01 UTC. */
  readonly today: number;
}

/** A field of a part's form. */
export interface PartField {
  readonly label: string;
  readonly hint?: string;
  /** Lines of a text area; a single line without. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
}

/**
 * A part of the card beside a thread. It shows what the card says and changes it by commands; what
 * is begun in its fields stays with the thread, and a change that was not made is told there.
 */
export abstract class CardPart extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, cardStyles];

  @property({ attribute: false }) beside!: BesideThread;

  @consume({ context: announceContext }) protected readonly announce?: Announce;
  @state() protected trouble = '';
  @state() private errors: Readonly<Record<string, string>> = {};

  #focused = false;

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  protected get desk(): OpenDesk {
    return this.beside.desk;
  }

  protected get thread(): ThreadView {
    return this.beside.thread;
  }

  protected get card(): Card {
    return this.beside.card;
  }

  protected get today(): number {
    return this.beside.today;
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#focused = this.hasUpdated && this.#root.activeElement !== null;
    const before = changed.get('beside') as BesideThread | undefined;
    if (before && before.thread.mailbox !== this.thread.mailbox) this.forget();
  }

  /** What had the focus may be gone: reading goes on at the heading, not at the top of the page. */
  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focused && this.#root.activeElement === null)
      this.#root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Another thread is shown: what was told of the last one goes. */
  protected forget(): void {
    this.trouble = '';
    this.errors = {};
  }

  /** Changes the card; whether it was made. `done` is said to a reader aloud. */
  protected async change(command: CardCommand, done = ''): Promise<boolean> {
    const { mailbox } = this.thread;
    const changed = await this.desk.documents.change(cardKind, mailbox, command);
    // Who chose another thread meanwhile sees what is there now.
    if (this.thread.mailbox !== mailbox || !this.isConnected) return changed.kind === 'ok';
    this.trouble = changedWords(changed);
    if (!this.trouble && done) this.announce?.(done);
    return !this.trouble;
  }

  protected troubleNotice(): TemplateResult | typeof nothing {
    return this.trouble
      ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
      : nothing;
  }

  protected field(
    name: string,
    { label, hint = '', rows = 0, type = 'text' }: PartField,
  ): TemplateResult {
    return html`<steunpunt-field
      id=${name}
      .label=${label}
      .hint=${hint}
      .rows=${rows}
      .type=${type}
      .error=${this.errors[name] ?? ''}
      .value=${live(this.beside.unfinished.drafts.get(name) ?? this.presets[name] ?? '')}
      @input=${this.#typed}
    ></steunpunt-field>`;
  }

  /** What stands in a field. */
  protected draft(name: string): string {
    return (this.beside.unfinished.drafts.get(name) ?? this.presets[name] ?? '').trim();
  }

  /** What fields offer before anybody typed in them. */
  protected get presets(): Readonly<Record<string, string>> {
    return {};
  }

  protected empty(...names: readonly string[]): void {
    for (const name of names) {
      this.beside.unfinished.drafts.delete(name);
      this.#fieldOf(name)?.clear();
    }
    this.requestUpdate();
  }

  /** Says in each field what it needs and goes to the first; whether there was anything. */
  protected complain(errors: Readonly<Record<string, string>>): boolean {
    const wrong = Object.entries(errors).filter(([, words]) => words !== '');
    this.errors = Object.fromEntries(wrong);
    const [first] = wrong;
    if (!first) return false;
    void this.updateComplete.then(() => this.#fieldOf(first[0])?.focus());
    return true;
  }

  protected async focusField(name: string): Promise<void> {
    await this.updateComplete;
    const field = this.#fieldOf(name);
    await field?.updateComplete;
    field?.focus();
  }

  #fieldOf(name: string): SteunpuntField | null {
    return this.renderRoot.querySelector<SteunpuntField>(`steunpunt-field#${name}`);
  }

  readonly #typed = (event: Event): void => {
    const field = event.currentTarget as SteunpuntField;
    this.beside.unfinished.drafts.set(field.id, field.value);
    if (this.errors[field.id]) this.errors = { ...this.errors, [field.id]: '' };
  };
}

/** What is wrong with one line of words, `none` where there are none; '' when nothing is. */
export function lineError(words: string, none: string): string {
  if (!words) return none;
  return words.length > 200
    ? msg('Maak dit korter: hoogstens 200 tekens.', { id: 'desk.card.too-long' })
    : '';
}

/** The name of something new on a card. */
export function newId(): string {
  return toBase64Url(randomBytes(12));
}
