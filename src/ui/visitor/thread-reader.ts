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
 * Looks for replies: when asked, and when the person comes back to the page. `looked` hears how a
 * look went and what was new. One look at a time.
 */
export class ThreadReader implements ReactiveController {
  readonly #host: ThreadReaderHost;
  readonly #looked: Looked;
  /** Stays while the next look is under way. */
  last: LastLook = 'none';
  looking = false;

  constructor(host: ThreadReaderHost, looked: Looked) {
    this.#host = host;
    this.#looked = looked;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#cameBack);
    window.addEventListener('focus', this.#cameBack);
    window.addEventListener('online', this.#cameBack);
    void this.look(false);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#cameBack);
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
    this.#looked(this.last, news, asked);
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState === 'visible') void this.look(false);
  };
}

function lastLook(result: ReadResult | null): LastLook {
  if (!result) return 'offline';
  if (result.kind !== 'thread') return result.kind;
  return result.missing ? 'gap' : 'here';
}
