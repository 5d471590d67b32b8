import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  addSupervision,
  choose,
  markTrait,
  removeSupervision,
  type BuddyCommand,
} from '../../src/core/desk/buddy-commands.ts';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import { TRAITS } from '../../src/core/matching/from-form.ts';
import { changedWords } from '../changed-words.ts';
import { dayNumber, isoDay } from '../days.ts';
import { OpenThreadEvent } from '../elements/events.ts';
import { choiceOf } from '../elements/select.ts';
import { formCard, formStyles } from '../threads/form-card.ts';
import { dateWords, doorWords } from '../words.ts';
import { BuddyPart } from './buddy-part.ts';
import { endPart, pausePart } from './buddy-stops.ts';
import { buddyEndWords, calledWords, needsWords, roomWords, traitWords } from './buddy-words.ts';
import type { Offerer } from './buddy-world.ts';

type DayField = 'vogUntil' | 'talk' | 'training' | 'agreement';

/**
 * @summary A buddy: what was offered, what has to be there before a first meeting, and whom they
 * meet.
 * @tag steunpunt-desk-buddy-offerer
 */
export class SteunpuntDeskBuddyOfferer extends BuddyPart {
  static override styles = [BuddyPart.styles, formStyles];

  @property({ attribute: false }) offerer!: Offerer;

  override render(): TemplateResult {
    const { offerer, room } = this;
    return html`<div class="columns">
      <section class="part" aria-labelledby="who">
        <h2 id="who" tabindex="-1"><bdi>${calledWords(offerer.name)}</bdi></h2>
        <p>${doorWords(offerer.door)} · ${this.#standing()}</p>
        ${this.#pairs()}
        <div class="card">${formCard(offerer.form, room.desk.journeys)}</div>
        <div>
          <button class="button" type="button" @click=${this.#thread}>
            ${msg('Open het gesprek', { id: 'desk.buddies.thread' })}
          </button>
        </div>
      </section>
      <div class="stack">
        ${this.troubleNotice()} ${this.#needs()} ${this.#agreed()} ${this.#traits()}
        ${endPart(this.offerer.card, this.room.today, this.#do)}
      </div>
    </div>`;
  }

  #standing(): string {
    const { missing, card, buddy } = this.offerer;
    if (card.ended) return buddyEndWords(card.ended.reason);
    if (missing.length > 0) return needsWords(missing);
    if (this.offerer.paused) return msg('heeft pauze', { id: 'desk.buddies.not-paused' });
    return roomWords(buddy?.busy ?? 0, buddy?.capacity ?? 0);
  }

  #pairs(): TemplateResult | typeof nothing {
    const { pairs } = this.offerer;
    if (pairs.length === 0) return nothing;
    return html`<div class="part">
      <h3>${msg('Met wie', { id: 'desk.buddies.with-whom' })}</h3>
      ${pairs.map(
        (pair) =>
          html`<div class="candidate">
            <steunpunt-desk-buddy-pair .room=${this.room} .pair=${pair}></steunpunt-desk-buddy-pair>
          </div>`,
      )}
    </div>`;
  }

  #needs(): TemplateResult {
    const { card } = this.offerer;
    const staff = this.room.desk.roster.staff.filter(({ role }) => role !== 'network');
    return html`<section class="part" aria-labelledby="needs">
      <h2 id="needs">${msg('Voor de eerste ontmoeting', { id: 'desk.buddies.needs' })}</h2>
      <div class="fields">
        ${this.#day('talk', msg('Gesprek gehad op', { id: 'desk.buddies.talk' }))}
        ${this.#day('training', msg('Training gedaan op', { id: 'desk.buddies.training' }))}
        ${this.#day('vogUntil', msg('VOG telt tot en met', { id: 'desk.buddies.vog' }))}
        ${this.#day('agreement', msg('Afspraken getekend op', { id: 'desk.buddies.agreement' }))}
        ${choiceOf({
          id: 'contact',
          label: msg('Vaste collega', { id: 'desk.buddies.contact' }),
          options: [
            ['', msg('nog niemand', { id: 'desk.buddies.nobody-yet' })],
            ...staff.map(({ id, name }): [string, string] => [id, name]),
          ],
          value: card.contact ?? '',
          choose: (id) => void this.#change(choose('contact', card.contact, id || null)),
        })}
      </div>
      <p class="quiet">
        ${msg('Bewaar van de VOG alleen de datum. Nooit het papier zelf.', {
          id: 'desk.buddies.vog-only',
        })}
      </p>
    </section>`;
  }

  #agreed(): TemplateResult {
    const { card, buddy } = this.offerer;
    return html`<section class="part" aria-labelledby="agreed">
      <h2 id="agreed">${msg('Wat is afgesproken', { id: 'desk.buddies.agreed' })}</h2>
      <div class="fields">
        ${choiceOf({
          id: 'capacity',
          label: msg('Hoeveel mensen tegelijk', { id: 'desk.buddies.capacity' }),
          options: [
            ['', msg('wat is aangeboden', { id: 'desk.buddies.as-offered' })],
            ...[0, 1, 2, 3, 4, 5].map((n): [string, string] => [`${n}`, `${n}`]),
          ],
          value: card.capacity === null ? '' : `${card.capacity}`,
          choose: (n) =>
            void this.#change(choose('capacity', card.capacity, n === '' ? null : Number(n))),
        })}
        <div>
          <label for="expenses">${msg('Onkosten', { id: 'desk.buddies.expenses' })}</label>
          <input
            id="expenses"
            class="line"
            maxlength="200"
            .value=${live(card.expenses)}
            @change=${(event: Event) =>
              void this.#change(
                choose('expenses', card.expenses, (event.target as HTMLInputElement).value.trim()),
              )}
          />
        </div>
        <div>
          <label for="supervision"
            >${msg('Buddy’s spraken elkaar op', { id: 'desk.buddies.supervision' })}</label
          >
          <input id="supervision" type="date" @change=${this.#supervised} />
        </div>
      </div>
      ${
        card.supervision.length > 0
          ? html`<ul class="said">
              ${card.supervision.map(
                (day) =>
                  html`<li>
                    <span>${dateWords(day)}</span>
                    <button
                      class="button quiet"
                      type="button"
                      aria-label=${msg(str`Haal ${dateWords(day)} weg`, {
                        id: 'desk.buddies.not-that-day',
                      })}
                      @click=${() => void this.#change(removeSupervision(day))}
                    >
                      ${msg('Haal weg', { id: 'desk.buddies.remove' })}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${pausePart(card, this.room.today, this.#do)}
      ${
        buddy
          ? nothing
          : html`<p class="quiet">
              ${msg('In het aanbod staat geen taal. Vraag die in het gesprek.', {
                id: 'desk.buddies.no-language',
              })}
            </p>`
      }
    </section>`;
  }

  #traits(): TemplateResult {
    const { traits } = this.offerer.card;
    return html`<section class="part" aria-labelledby="traits">
      <h2 id="traits">${msg('Wie dit is', { id: 'desk.buddies.traits' })}</h2>
      <p>
        ${msg(
          'Soms vraagt iemand liever geen man, of liever geen vrouw. Dan komt deze buddy niet op die lijst.',
          {
            id: 'desk.buddies.traits-explain',
          },
        )}
      </p>
      <div>
        ${TRAITS.map(
          (id) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${live(traits.includes(id))}
                @change=${(event: Event) =>
                  void this.#change(markTrait(id, (event.target as HTMLInputElement).checked))}
              />
              <span>${traitWords(id)}</span>
            </label>`,
        )}
      </div>
    </section>`;
  }

  #day(field: DayField, label: string): TemplateResult {
    const before = this.offerer.card[field];
    return html`<div>
      <label for=${field}>${label}</label>
      <input
        id=${field}
        type="date"
        .value=${live(before === null ? '' : isoDay(before))}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          void this.#change(choose(field, before, value === '' ? null : dayNumber(value)));
        }}
      />
    </div>`;
  }

  readonly #supervised = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.value === '') return;
    void this.#change(addSupervision(dayNumber(field.value)));
    field.value = '';
  };

  readonly #thread = (): void => {
    this.dispatchEvent(new OpenThreadEvent(this.offerer.id));
  };

  readonly #do = (command: BuddyCommand): void => void this.#change(command);

  async #change(command: BuddyCommand): Promise<void> {
    const { documents } = this.room.desk;
    const done = documents.change(buddyKind, this.offerer.id, command).then(changedWords);
    await this.do(done, msg('Bewaard.', { id: 'desk.buddies.kept' }));
    // A change that was not made leaves the field as it was.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddy-offerer': SteunpuntDeskBuddyOfferer;
  }
}
