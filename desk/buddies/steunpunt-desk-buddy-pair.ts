import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { end, talked } from '../../src/core/desk/match-commands.ts';
import {
  askOf,
  checkAskOf,
  isBothYes,
  isOff,
  isUnwell,
  PAIR_ENDS,
  SIDES,
  type Pair,
  type PairEnd,
  type Side,
} from '../../src/core/desk/match-ledger.ts';
import { icon } from '../../src/ui/icons.ts';
import { dayWords } from '../words.ts';
import { changeLedger, tellNotNow } from './acts.ts';
import { isAsked } from './answers.ts';
import { BuddyPart } from './buddy-part.ts';
import { pairEndWords } from './buddy-words.ts';
import type { Asker, Offerer } from './buddy-world.ts';
import { checkDay } from './check-day.ts';
import { askLetters, checkLetters, notNowLetters, whoWords, type Two } from './pair-letters.ts';
import { checkPost, introducePost, restPost, tellPost, tellWords } from './pair-posts.ts';

/**
 * @summary Two people who were asked or introduced: how it stands, and the one thing to do next.
 * @tag steunpunt-desk-buddy-pair
 */
export class SteunpuntDeskBuddyPair extends BuddyPart {
  @property({ attribute: false }) pair!: Pair;

  override render(): TemplateResult {
    return html`<div class="part">
      ${this.#state()} ${this.troubleNotice()}
      <steunpunt-desk-buddy-letters></steunpunt-desk-buddy-letters>
    </div>`;
  }

  #state(): TemplateResult {
    const { pair } = this;
    if (isOff(pair)) return this.#off();
    return html`${pair.state === 'met' ? this.#met() : this.#asked()} ${this.#unsent()}
    ${this.#ends()}`;
  }

  #asked(): TemplateResult {
    const { asked, said } = this.pair;
    const day = dayWords(asked, this.room.today);
    const both = this.#both;
    return html`<p>${msg(str`Gevraagd: ${day}.`, { id: 'desk.buddies.asked-on' })}</p>
      ${this.#saidBy(said)}
      ${
        isBothYes(this.pair) && both
          ? html`<div>
              <button
                class="button primary"
                type="button"
                @click=${() => this.post(introducePost(this.room, this.pair, both))}
              >
                ${icon('check')} ${msg('Stel ze voor', { id: 'desk.buddies.introduce' })}
              </button>
            </div>`
          : nothing
      }`;
  }

  #met(): TemplateResult {
    const { pair, room } = this;
    const { introduced, check } = pair;
    const both = this.#both;
    const due = checkDay(pair);
    const day = dayWords(introduced ?? 0, room.today);
    return html`<p>${msg(str`Aan elkaar voorgesteld: ${day}.`, { id: 'desk.buddies.met-on' })}</p>
      ${
        check
          ? html`<p>
                ${msg(str`Gevraagd hoe het gaat: ${dayWords(check.day, room.today)}.`, {
                  id: 'desk.buddies.checked-on',
                })}
              </p>
              ${this.#saidBy(check.said)}`
          : nothing
      }
      ${isUnwell(pair) ? this.#unwell() : nothing}
      ${
        due !== null && both
          ? html`<div>
              <button
                class="button ${due <= room.today ? 'primary' : ''}"
                type="button"
                @click=${() => this.post(checkPost(this.room, pair, both))}
              >
                ${msg('Vraag hoe het gaat', { id: 'desk.buddies.check' })}
              </button>
            </div>`
          : nothing
      }`;
  }

  #unwell(): TemplateResult {
    return html`<steunpunt-notice tone="attention">
        ${msg('Het gaat niet goed, zei een van de twee. Bel of schrijf vandaag nog.', {
          id: 'desk.buddies.unwell',
        })}
      </steunpunt-notice>
      <div>
        <button class="button" type="button" @click=${this.#talked}>
          ${msg('Wij hebben erover gesproken', { id: 'desk.buddies.talked' })}
        </button>
      </div>`;
  }

  #off(): TemplateResult {
    const letters = notNowLetters(this.pair, this.#known);
    return html`<p>
        ${
          this.pair.state === 'declined'
            ? msg('Een van de twee zei nee. Dat mag, zonder reden. Vraag er niet naar.', {
                id: 'desk.buddies.declined',
              })
            : msg('De vraag is teruggetrokken.', { id: 'desk.buddies.withdrawn' })
        }
      </p>
      ${this.#saidBy(this.pair.said)}
      <div>
        <button
          class="button primary"
          type="button"
          @click=${() =>
            letters.length > 0
              ? this.post(tellPost(this.room, this.pair, letters))
              : void this.do(tellNotNow(this.room.desk, this.pair, []), '')}
        >
          ${
            letters.length > 0
              ? tellWords(letters.length)
              : msg('Klaar', { id: 'desk.buddies.settled' })
          }
        </button>
      </div>`;
  }

  #saidBy(said: Pair['said']): TemplateResult {
    return html`<ul class="said">
      ${SIDES.map(
        (side) =>
          html`<li>
            <strong><bdi>${this.#who(side)}</bdi></strong>
            <span>${saidWords(said[side])}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** A question that did not reach somebody, because the network failed halfway. */
  #unsent(): TemplateResult | typeof nothing {
    const { pair, room } = this;
    const both = this.#both;
    if (!both) return nothing;
    const ask = pair.state === 'asked' ? askOf(pair) : pair.check ? checkAskOf(pair) : null;
    if (ask === null) return nothing;
    const all =
      pair.state === 'asked'
        ? askLetters(both, pair.id, { reasons: [] }, room.desk.journeys)
        : checkLetters(pair, both);
    const missing = all.filter(({ to }) => {
      const thread = room.desk.mailroom.thread(to);
      return thread !== null && !isAsked(thread, ask);
    });
    if (missing.length === 0) return nothing;
    return html`<steunpunt-notice tone="attention">
        ${msg('Nog niet bij iedereen is de vraag aangekomen.', { id: 'desk.buddies.half' })}
      </steunpunt-notice>
      <div>
        <button
          class="button primary"
          type="button"
          @click=${() => this.post(restPost(room, missing))}
        >
          ${msg('Verstuur wat nog ontbreekt', { id: 'desk.buddies.rest' })}
        </button>
      </div>`;
  }

  #ends(): TemplateResult {
    const withdrawn = this.pair.state === 'asked';
    return html`<details>
      <summary>
        ${
          withdrawn
            ? msg('Trek de vraag terug', { id: 'desk.buddies.withdraw' })
            : msg('Dit contact stopt', { id: 'desk.buddies.stop' })
        }
      </summary>
      <div class="why">
        <p>
          ${msg('Waarom? Deze twee stellen wij daarna niet nog een keer aan elkaar voor.', {
            id: 'desk.buddies.stop-why',
          })}
        </p>
        <div class="row">
          ${PAIR_ENDS.filter((one) => !withdrawn || one === 'no-contact' || one === 'other').map(
            (reason) =>
              html`<button class="button" type="button" @click=${() => this.#end(reason)}>
                ${pairEndWords(reason)}
              </button>`,
          )}
        </div>
      </div>
    </details>`;
  }

  get #known(): { asker?: Asker; offerer?: Offerer } {
    const { world } = this.room;
    const asker = world.askers.find(({ id }) => id === this.pair.request);
    const offerer = [...world.offerers, ...world.gone].find(({ id }) => id === this.pair.buddy);
    return { ...(asker && { asker }), ...(offerer && { offerer }) };
  }

  /** Null when one of the two is not here any more. */
  get #both(): Two | null {
    const { asker, offerer } = this.#known;
    return asker && offerer ? { asker, offerer } : null;
  }

  #who(side: Side): string {
    const person = side === 'request' ? this.#known.asker : this.#known.offerer;
    return person
      ? whoWords(person)
      : msg('Dit gesprek staat hier niet meer', { id: 'desk.buddies.thread-gone' });
  }

  readonly #talked = (): void => {
    const { desk } = this.room;
    void this.do(
      changeLedger(desk, talked(this.pair.id)),
      msg('Genoteerd.', { id: 'desk.buddies.noted' }),
    );
  };

  #end(reason: PairEnd): void {
    const { desk, today } = this.room;
    void this.do(
      changeLedger(desk, end(this.pair.id, today, reason)),
      msg('Gestopt. Er is weer plek.', { id: 'desk.buddies.stopped' }),
    );
  }
}

function saidWords(said: 'none' | 'yes' | 'no'): string {
  switch (said) {
    case 'yes':
      return msg('zei ja', { id: 'desk.buddies.said-yes' });
    case 'no':
      return msg('zei nee', { id: 'desk.buddies.said-no' });
    case 'none':
      return msg('antwoordde nog niet', { id: 'desk.buddies.said-none' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddy-pair': SteunpuntDeskBuddyPair;
  }
}
