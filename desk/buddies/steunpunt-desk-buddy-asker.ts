import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { waitedWeeks } from '../../src/core/desk/match-ledger.ts';
import { candidatesFor, type Candidate } from '../../src/core/matching/rank.ts';
import { newId } from '../card/card-part.ts';
import { OpenThreadEvent } from '../elements/events.ts';
import { formCard, formStyles } from '../threads/form-card.ts';
import { dayWords, doorWords } from '../words.ts';
import { askBoth, sendAll } from './acts.ts';
import { BuddyPart } from './buddy-part.ts';
import { calledWords, limitWords, needsWords, reasonsWords, reasonWords } from './buddy-words.ts';
import type { Asker, Offerer } from './buddy-world.ts';
import { waitWords } from './letters.ts';
import { askLetters, toOf, whoWords } from './pair-letters.ts';

/**
 * @summary Somebody who asks for a buddy: who fits, best first and with reasons, and a coordinator
 * who chooses.
 * @tag steunpunt-desk-buddy-asker
 */
export class SteunpuntDeskBuddyAsker extends BuddyPart {
  static override styles = [BuddyPart.styles, formStyles];

  @property({ attribute: false }) asker!: Asker;

  override render(): TemplateResult {
    const { asker, room } = this;
    const { desk } = room;
    return html`<div class="columns">
        <section class="part" aria-labelledby="who">
          <h2 id="who" tabindex="-1"><bdi>${calledWords(asker.name)}</bdi></h2>
          <p>
            ${doorWords(asker.door)} ·
            ${msg(str`vroeg ${dayWords(asker.since, room.today)} om een buddy`, {
              id: 'desk.buddies.asked-day',
            })}
          </p>
          <div class="card">${formCard(asker.form, desk.journeys)}</div>
          <div class="row">
            <button class="button" type="button" @click=${this.#thread}>
              ${msg('Open het gesprek', { id: 'desk.buddies.thread' })}
            </button>
            ${
              asker.pair
                ? nothing
                : html`<button class="button" type="button" @click=${this.#wait}>
                    ${msg('Schrijf hoe lang het kan duren', { id: 'desk.buddies.wait' })}
                  </button>`
            }
          </div>
        </section>
        <section class="part" aria-labelledby="fits">
          ${
            asker.pair
              ? html`<h2 id="fits">${msg('Hoe het nu staat', { id: 'desk.buddies.standing' })}</h2>
                  <steunpunt-desk-buddy-pair
                    .room=${room}
                    .pair=${asker.pair}
                  ></steunpunt-desk-buddy-pair>`
              : html`<h2 id="fits">${msg('Wie past erbij?', { id: 'desk.buddies.fits' })}</h2>
                  ${this.#candidates()}`
          }
        </section>
      </div>
      <steunpunt-desk-buddy-letters></steunpunt-desk-buddy-letters>`;
  }

  #candidates(): TemplateResult {
    const { asker, room } = this;
    if (!asker.request)
      return html`<p>
        ${msg('Hier staat te weinig om iemand te zoeken. Vraag in het gesprek welke taal past.', {
          id: 'desk.buddies.too-little',
        })}
      </p>`;
    const { fit, unfit } = candidatesFor(asker.request, room.world.pool);
    const others: [Offerer, string[]][] = room.world.offerers.flatMap((one) => {
      if (fit.some(({ buddy }) => buddy.id === one.id)) return [];
      const limits = unfit.find(({ buddy }) => buddy.id === one.id)?.limits.map(limitWords);
      return [[one, limits ?? [needsWords(one.missing)]] satisfies [Offerer, string[]]];
    });
    return html`${
      fit.length === 0
        ? html`<p>
            ${msg('Nu past er niemand. Hieronder staat per buddy waarom.', {
              id: 'desk.buddies.nobody',
            })}
          </p>`
        : html`<ol class="people">
            ${fit.map((one, i) => html`<li>${this.#candidate(one, i === 0)}</li>`)}
          </ol>`
    }
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary>
              ${msg(str`Wie nu niet kan, en waarom (${others.length})`, {
                id: 'desk.buddies.others',
              })}
            </summary>
            <ul class="why">
              ${others.map(
                ([one, why]) =>
                  html`<li>
                    <strong><bdi>${whoWords(one)}</bdi></strong
                    >: ${why.join(', ')}
                  </li>`,
              )}
            </ul>
          </details>`
    }`;
  }

  #candidate(one: Candidate, isFirst: boolean): TemplateResult {
    const { journeys } = this.room.desk;
    const offerer = this.room.world.offerers.find(({ id }) => id === one.buddy.id);
    if (!offerer) return html``;
    const who = whoWords(offerer);
    return html`<div class="candidate ${isFirst ? 'first' : ''}">
      <h3><bdi>${who}</bdi></h3>
      <p>${reasonsWords(one, journeys)}</p>
      <details>
        <summary>${msg('Punten', { id: 'desk.buddies.points' })}</summary>
        <ul class="why">
          ${one.reasons.map(
            (reason) => html`<li>${reason.points} · ${reasonWords(reason, journeys)}</li>`,
          )}
          <li>
            <strong
              >${msg(str`${one.total} punten samen`, { id: 'desk.buddies.points-total' })}</strong
            >
          </li>
        </ul>
      </details>
      <div>
        <button
          class="button ${isFirst ? 'primary' : ''}"
          type="button"
          aria-label=${msg(str`Vraag beiden: ${who}`, { id: 'desk.buddies.ask-both-named' })}
          @click=${() => this.#ask(offerer, one)}
        >
          ${msg('Vraag beiden', { id: 'desk.buddies.ask-both' })}
        </button>
      </div>
    </div>`;
  }

  #ask(offerer: Offerer, { reasons, buddy }: Candidate): void {
    const { asker, room } = this;
    const { desk, today } = room;
    const id = newId();
    const pair = { id, request: asker.id, buddy: buddy.id, since: asker.since, asked: today };
    this.post({
      heading: msg('Vraag beiden', { id: 'desk.buddies.ask-both' }),
      yes: msg('Verstuur aan allebei', { id: 'desk.buddies.send-both' }),
      explain: msg('Zij lezen nog geen namen. Die horen zij pas als allebei ja zeggen.', {
        id: 'desk.buddies.ask-explain',
      }),
      letters: askLetters({ asker, offerer }, id, { reasons }, desk.journeys),
      act: (letters) => askBoth(desk, pair, buddy.capacity, letters),
      done: msg('Gevraagd aan allebei.', { id: 'desk.buddies.asked-both' }),
    });
  }

  readonly #thread = (): void => {
    this.dispatchEvent(new OpenThreadEvent(this.asker.id));
  };

  readonly #wait = (): void => {
    const { asker, room } = this;
    const able = room.world.pool.buddies.filter(({ paused }) => !paused).length;
    this.post({
      heading: msg('Hoe lang het kan duren', { id: 'desk.buddies.wait-heading' }),
      yes: msg('Verstuur', { id: 'desk.buddies.send' }),
      explain: msg('De aantallen komen van uw eigen balie. Klopt het niet? Verander het.', {
        id: 'desk.buddies.wait-explain',
      }),
      letters: [
        {
          ...toOf(asker),
          text: waitWords(asker.door, able, waitedWeeks(room.ledger)),
        },
      ],
      act: (letters) => sendAll(room.desk, letters),
      done: msg('Verstuurd.', { id: 'desk.buddies.sent-rest' }),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddy-asker': SteunpuntDeskBuddyAsker;
  }
}
