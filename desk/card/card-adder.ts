import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { firstOpen } from '../today/open-days.ts';
import { isoDay } from '../days.ts';
import { CardPart } from './card-part.ts';

/** A part of the card with a form that opens to add one thing that has a day. */
export abstract class CardAdder extends CardPart {
  @state() private adding = false;

  /** Ids of the form's fields; the last is the day. */
  protected abstract readonly fields: readonly string[];
  /** Days from today that the form offers, to the next open day. */
  protected abstract readonly offers: number;
  /** Adds what stands in the fields; whether it did. */
  protected abstract add(): Promise<boolean>;

  /** The form is on the screen. */
  protected get open(): boolean {
    const { drafts } = this.beside.unfinished;
    return this.adding || this.fields.some((name) => (drafts.get(name) ?? '') !== '');
  }

  protected override forget(): void {
    super.forget();
    this.adding = false;
  }

  protected override get presets(): Readonly<Record<string, string>> {
    const day = firstOpen(this.today + this.offers, this.desk.content);
    return { [this.fields.at(-1) ?? '']: isoDay(day) };
  }

  /** The form, with `save` on its button; before that the button that opens it. */
  protected adder(open: string, save: string, fields: TemplateResult): TemplateResult {
    if (!this.open)
      return html`<div>
        <button class="button" type="button" @click=${this.#begin}>${open}</button>
      </div>`;
    return html`<form novalidate @submit=${this.#submit}>
      ${fields}
      <div class="row">
        <button class="button">${save}</button>
        <button class="button quiet" type="button" @click=${this.#never}>
          ${msg('Toch niet', { id: 'desk.card.never' })}
        </button>
      </div>
    </form>`;
  }

  /** What is wrong with the day of the form; '' when it is still to come. */
  protected dayError(day: number): string {
    return day >= this.today ? '' : msg('Kies een dag die nog komt.', { id: 'desk.card.no-day' });
  }

  readonly #begin = (): void => {
    this.adding = true;
    void this.focusField(this.fields[0] ?? '');
  };

  readonly #never = (): void => {
    this.complain({});
    this.#end();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.add().then((added) => added && this.#end());
  };

  #end(): void {
    this.adding = false;
    this.empty(...this.fields);
  }
}
