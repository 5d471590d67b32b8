import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import {
  comeBack,
  endBuddy,
  pause,
  resume,
  type BuddyCommand,
} from '../../src/core/desk/buddy-commands.ts';
import { BUDDY_ENDS, type BuddyCard } from '../../src/core/desk/buddy.ts';
import { dateWords } from '../words.ts';
import { buddyEndWords } from './buddy-words.ts';

/** Days of a pause with an end. */
const MONTH = 30;

type Do = (command: BuddyCommand) => void;

/** Nobody new for a while. */
export function pausePart({ paused }: BuddyCard, today: number, act: Do): TemplateResult {
  if (paused)
    return html`<p>
        ${
          paused.until === null
            ? msg('Pauze, tot de buddy zelf weer kan.', { id: 'desk.buddies.pause-open' })
            : msg(str`Pauze tot ${dateWords(paused.until)}.`, { id: 'desk.buddies.pause-until' })
        }
      </p>
      <div>
        <button class="button" type="button" @click=${() => act(resume)}>
          ${msg('De pauze is voorbij', { id: 'desk.buddies.resume' })}
        </button>
      </div>`;
  return html`<div class="row">
    <button class="button" type="button" @click=${() => act(pause(null))}>
      ${msg('Even pauze', { id: 'desk.buddies.pause' })}
    </button>
    <button class="button" type="button" @click=${() => act(pause(today + MONTH))}>
      ${msg('Een maand pauze', { id: 'desk.buddies.pause-month' })}
    </button>
  </div>`;
}

/** No buddy any more, for a reason of a short list. */
export function endPart({ ended }: BuddyCard, today: number, act: Do): TemplateResult {
  if (ended)
    return html`<div>
      <button class="button" type="button" @click=${() => act(comeBack)}>
        ${msg('Toch weer buddy', { id: 'desk.buddies.come-back' })}
      </button>
    </div>`;
  return html`<details>
    <summary>${msg('Stopt als buddy', { id: 'desk.buddies.leave' })}</summary>
    <div class="why">
      <p>${msg('Waarom?', { id: 'desk.buddies.why' })}</p>
      <div class="row">
        ${BUDDY_ENDS.map(
          (reason) =>
            html`<button class="button" type="button" @click=${() => act(endBuddy(today, reason))}>
              ${buddyEndWords(reason)}
            </button>`,
        )}
      </div>
    </div>
  </details>`;
}
