import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NumberedReply, PostOffice, ReadResult } from '../../core/post-office.ts';
import type { Conversation } from './conversation.ts';

/** How the last look at the hub went. */
export type LastLook = 'none' | 'here' | 'gap' | 'nothing' | 'offline';

/** `asked`: a person pressed, so that a look without news is worth saying. */
type Looked = (last: LastLook, news: readonly NumberedReply[], asked: boolean) => void;

export interface ThreadReaderHost extends ReactiveControllerHost {
  readonly conversation: Conversation;
  readonly office: PostOffice | null;
}

/**
 * Looks for replies: when asked, when the person comes back to the page, and while they are there as
 * soon as the hub tells of something. `looked` hears how a look went and what was new. One look at a
 * time.
 */
export class ThreadReader implements ReactiveController {
  readonly #host: ThreadReaderHost;
  readonly #looked: Looked;
  #unwatch: (() => void) | null = null;
  /** Something came while a look was under way. */
  #again = false;
  /** Stays while the next look is under way. */
  last: LastLook = 'none';
  looking = false;

  constructor(host: ThreadReaderHost, looked: Looked) {
    this.#host = host;
    this.#looked = looked;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    window.addEventListener('focus', this.#cameBack);
    window.addEventListener('online', this.#cameBack);
    this.#seen();
  }

  hostDisconnected(): void {
    this.#watch(false);
    document.removeEventListener('visibilitychange', this.#seen);
    window.removeEventListener('focus', this.#cameBack);
    window.removeEventListener('online', this.#cameBack);
  }

  async look(asked: boolean): Promise<void> {
    const { conversation, office } = this.#host;
    if (!office || this.looking) return;
    this.looking = true;
    this.#host.requestUpdate();
    const result = await office.read(conversation.thread).catch(() => null);
    const news = result?.kind === 'thread' ? conversation.addReplies(result.replies) : [];
    this.last = lastLook(result);
    this.looking = false;
    this.#host.requestUpdate();
    if (this.#again) void this.#heard();
    this.#looked(this.last, news, asked);
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState === 'visible') void this.look(false);
  };

  /** A page that nobody sees holds no stream open. */
  readonly #seen = (): void => {
    this.#watch(document.visibilityState === 'visible');
    this.#cameBack();
  };

  #watch(on: boolean): void {
    this.#unwatch?.();
    const { conversation, office } = this.#host;
    this.#unwatch = (on && office?.watch(conversation.thread, () => void this.#heard())) || null;
  }

  async #heard(): Promise<void> {
    this.#again = this.looking;
    if (!this.looking) await this.look(false);
  }
}

function lastLook(result: ReadResult | null): LastLook {
  if (!result) return 'offline';
  if (result.kind !== 'thread') return result.kind;
  return result.missing ? 'gap' : 'here';
}
