import { consume } from '@lit/context';
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MatchLedger } from '../../src/core/desk/match-ledger.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { selectStyles } from '../elements/select.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { BuddyWorld } from './buddy-world.ts';
import { buddiesStyles } from './steunpunt-desk-buddies.styles.ts';
import type { Post, SteunpuntDeskBuddyLetters } from './steunpunt-desk-buddy-letters.ts';

/** What every part of the room looks at. */
export interface BuddyRoom {
  readonly desk: OpenDesk;
  readonly world: BuddyWorld;
  readonly ledger: MatchLedger;
  /** Days since 1970-01-01. */
  readonly today: number;
}

/** A part of the room with the buddies: does what is pressed, and says when it did not work. */
export abstract class BuddyPart extends LitElement {
  static override styles: CSSResultGroup = [
    ...[baseStyles, buttonStyles, deskStyles, selectStyles, buddiesStyles],
  ];

  @property({ attribute: false }) room!: BuddyRoom;

  @consume({ context: announceContext }) protected readonly announce?: Announce;
  @state() private trouble = '';
  @query('steunpunt-desk-buddy-letters')
  protected readonly letters!: SteunpuntDeskBuddyLetters | null;

  /** Words were begun here that a lock would wipe. */
  get hasUnfinished(): boolean {
    return this.letters?.hasUnfinished === true;
  }

  protected post(post: Post): void {
    this.trouble = '';
    void this.letters?.show(post);
  }

  /** Does it, and says `done` to a reader aloud or what went wrong to everybody. */
  protected async do(act: Promise<string>, done: string): Promise<boolean> {
    this.trouble = await act;
    if (!this.trouble) this.announce?.(done);
    return !this.trouble;
  }

  protected troubleNotice(): TemplateResult | typeof nothing {
    return this.trouble
      ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
      : nothing;
  }
}
