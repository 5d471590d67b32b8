import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import type { Visit } from '../contexts.ts';
import { GoEvent } from './events.ts';

/** Seals and keeps; what became of it. Null when there is nothing left to send. */
export type Deliver = (office: PostOffice) => Promise<FollowedUp> | null;

type Problem = { kind: 'empty' } | { kind: 'too-long'; over: number } | { kind: 'failed' };

const jsonBytes = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

/** Bytes of JSON text that surely fit one envelope beside everything else in it. */
const ROOM = 7500;

/** How many letters like those of `text` fit `bytes`: an Arabic letter takes two. */
const letters = (bytes: number, text: string): number =>
  Math.ceil((bytes * text.length) / jsonBytes(text));

/** How many letters still fit after `text`; 0 or less when it is full. */
const lettersLeft = (text: string): number =>
  text === '' ? ROOM : letters(ROOM - jsonBytes(text), text);

const NEARLY_FULL = 1000;

/** How much more can be written, once it matters; '' before. */
export function roomWords(text: string): string {
  const left = lettersLeft(text);
  if (left > NEARLY_FULL) return '';
  return left > 0
    ? msg(str`U kunt nog ongeveer ${left} letters schrijven.`, { id: 'compose.room' })
    : msg('Het is vol. U kunt dit deel versturen en daarna verder schrijven.', {
        id: 'compose.full',
      });
}

/** Handing something to the post office: once at a time, with honest words while it waits. */
export class Sending {
  busy = false;
  problem: Problem | null = null;
  readonly #host: LitElement;
  readonly #visit: () => Visit;
  /** Counts what was handed over or called off. */
  #round = 0;

  constructor(host: LitElement, visit: () => Visit) {
    this.#host = host;
    this.#visit = visit;
  }

  /** Runs `deliver` when the post office is there. Whether it was sealed and kept. */
  async run(deliver: Deliver): Promise<boolean> {
    if (this.busy) return false;
    const round = ++this.#round;
    const { post, announce } = this.#visit();
    this.#set(true, null);
    announce(msg('Even geduld…', { id: 'compose.busy' }));
    const stopWatching = this.#sayWhenLate();
    try {
      const office = await post.ready();
      // Who went elsewhere while waiting did not mean to send later, unseen.
      if (!this.#host.isConnected || round !== this.#round) return false;
      const sent = await deliver(office);
      if (!sent) return false;
      if (sent.kind === 'cannot') this.#host.dispatchEvent(new GoEvent('cannot'));
      this.problem = sent.kind === 'too-long' ? sent : null;
      return sent.kind === 'asked';
    } catch {
      this.problem = { kind: 'failed' };
      return false;
    } finally {
      stopWatching();
      if (round === this.#round) this.#set(false, this.problem);
    }
  }

  /** The person goes back on it: what still waits is not sent. */
  callOff(): void {
    this.#round++;
    this.#set(false, null);
  }

  /** There is nothing to send. */
  empty(): void {
    this.#set(this.busy, { kind: 'empty' });
  }

  /** The person goes on: what was wrong is no longer said. */
  clear(): void {
    this.#set(this.busy, null);
  }

  /** What to do about what stopped it, in a sentence; '' for nothing. `text` is what was to go. */
  error(text: string): string {
    switch (this.problem?.kind) {
      case 'empty':
        return msg('Schrijf eerst iets op. Een paar woorden is genoeg.', { id: 'compose.empty' });
      case 'too-long':
        return msg(
          str`Uw tekst past niet in één keer. Haal ongeveer ${letters(this.problem.over, text)} letters weg. U kunt straks verder schrijven.`,
          { id: 'compose.too-long' },
        );
      case 'failed':
        return msg('Dat lukte niet. Uw tekst staat er nog. Probeer het nog eens, of bel ons.', {
          id: 'compose.failed',
        });
      default:
        return '';
    }
  }

  /** While the post office does not come. */
  waiting(): TemplateResult | typeof nothing {
    const { office, late } = this.#visit().post;
    if (!this.busy || office || !late) return nothing;
    return html`<steunpunt-notice tone="waiting">${lateWords()}</steunpunt-notice>`;
  }

  #set(busy: boolean, problem: Problem | null): void {
    this.busy = busy;
    this.problem = problem;
    this.#host.requestUpdate();
  }

  #sayWhenLate(): () => void {
    const { post, announce } = this.#visit();
    let said = false;
    const look = (): void => {
      if (said || post.office || !post.late) return;
      said = true;
      announce(lateWords());
    };
    look();
    return post.subscribe(look);
  }
}

function lateWords(): string {
  return msg(
    'Wij wachten op internet. Uw tekst is nog niet bewaard. Laat deze pagina open, dan gaat het vanzelf verder.',
    { id: 'compose.late' },
  );
}
