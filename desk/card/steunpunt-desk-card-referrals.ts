import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { addReferral, askAgain, tellOutcome } from '../../src/core/desk/card-commands.ts';
import type { Referral } from '../../src/core/desk/card.ts';
import { icon } from '../../src/ui/icons.ts';
import { outcomeWords } from './card-words.ts';
import { sayTo } from '../threads/standard-texts/shipped.ts';
import { dayNumber } from '../days.ts';
import { dayWords } from '../words.ts';
import { CardAdder } from './card-adder.ts';
import { lineError, newId } from './card-part.ts';
import { SayEvent } from '../elements/events.ts';

/** Days after which somebody asks whether it worked. */
const LATER = 14;

type Outcome = Referral['outcome'];

/**
 * @summary Who else was to help, and the day on which we ask whether they did.
 * @tag steunpunt-desk-card-referrals
 * @fires steunpunt-desk-say - with the words that ask
 */
export class SteunpuntDeskCardReferrals extends CardAdder {
  protected readonly fields = ['referral-to', 'referral-on'];
  protected readonly offers = LATER;

  override render(): TemplateResult {
    const { referrals } = this.card;
    return html`<h2 tabindex="-1">
        ${icon('next')} ${msg('Doorverwezen', { id: 'desk.referral.title' })}
      </h2>
      ${
        referrals.length > 0
          ? html`<ul>
              ${referrals.map((referral) => html`<li>${this.#referral(referral)}</li>`)}
            </ul>`
          : nothing
      }
      ${this.adder(
        msg('Nieuwe doorverwijzing', { id: 'desk.referral.add' }),
        msg('Zet het op de kaart', { id: 'desk.referral.save' }),
        this.#fields(),
      )}
      ${this.troubleNotice()}`;
  }

  #referral(referral: Referral): TemplateResult {
    const { to, outcome } = referral;
    const due = outcome === 'open' && referral.askOn <= this.today;
    return html`<div class="item ${due ? 'waiting' : outcome === 'worked' ? 'agreed' : ''}">
      <p>
        ${msg('Naar', { id: 'desk.referral.to' })} <strong><bdi>${to}</bdi></strong
        >, ${dayWords(referral.day, this.today)}
      </p>
      ${
        outcome === 'open'
          ? html`<p class=${due ? 'state' : 'quiet'}>
              ${due ? icon('clock') : nothing}
              ${msg(str`Vraag na op ${dayWords(referral.askOn, this.today)}`, {
                id: 'desk.referral.ask-on',
              })}
            </p>`
          : html`<p class="state">${outcomeWords(outcome)}</p>`
      }
      ${outcome === 'open' ? this.#asking(referral) : this.#known(referral)}
    </div>`;
  }

  #asking(referral: Referral): TemplateResult {
    const { to } = referral;
    const press = (outcome: Outcome, label: string): TemplateResult =>
      html`<button class="button" type="button" @click=${() => this.#tell(referral, outcome)}>
        ${label}
      </button>`;
    return html`<p>${msg('Is het gelukt?', { id: 'desk.referral.worked' })}</p>
      <div
        class="row"
        role="group"
        aria-label=${msg(str`Is het gelukt bij ${to}?`, { id: 'desk.referral.worked-with' })}
      >
        ${press('worked', msg('Ja', { id: 'desk.referral.yes' }))}
        ${press('not-worked', msg('Nee', { id: 'desk.referral.no' }))}
        ${press('unknown', msg('Weet ik niet', { id: 'desk.referral.unknown' }))}
        <button class="button quiet" type="button" @click=${() => this.#ask(to)}>
          ${msg('Vraag het in uw antwoord', { id: 'desk.referral.ask' })}
        </button>
      </div>`;
  }

  #known(referral: Referral): TemplateResult {
    return html`<div class="row">
      ${
        referral.outcome === 'unknown'
          ? html`<button class="button" type="button" @click=${() => this.#later(referral)}>
              ${msg('Vraag later nog eens na', { id: 'desk.referral.later' })}
            </button>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${() => this.#tell(referral, 'open')}>
        ${msg('Toch anders', { id: 'desk.referral.other' })}
      </button>
    </div>`;
  }

  #fields(): TemplateResult {
    return html`${this.field('referral-to', {
      label: msg('Wie gaat helpen?', { id: 'desk.referral.who' }),
      hint: msg('Bijvoorbeeld: de jeugdarts', { id: 'desk.referral.who-hint' }),
    })}
    ${this.field('referral-on', {
      type: 'date',
      label: msg('Wanneer vragen wij of het lukte?', { id: 'desk.referral.when' }),
    })}`;
  }

  protected override async add(): Promise<boolean> {
    const to = this.draft('referral-to');
    const askOn = dayNumber(this.draft('referral-on'));
    const wrong = {
      'referral-to': lineError(to, msg('Vul in wie gaat helpen.', { id: 'desk.referral.no-who' })),
      'referral-on': this.dayError(askOn),
    };
    if (this.complain(wrong)) return false;
    return this.change(
      addReferral({ id: newId(), to, day: this.today, askOn }),
      msg('Het staat op de kaart.', { id: 'desk.referral.saved' }),
    );
  }

  #ask(to: string): void {
    this.dispatchEvent(new SayEvent(sayTo(this.thread, ({ askAfter }) => askAfter(to))));
  }

  #tell({ id, outcome }: Referral, next: Outcome): void {
    void this.change(tellOutcome(id, outcome, next), outcomeWords(next));
  }

  #later({ id, askOn }: Referral): void {
    void this.change(askAgain(id, askOn, this.today + LATER), outcomeWords('open'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-referrals': SteunpuntDeskCardReferrals;
  }
}
