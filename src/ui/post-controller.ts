import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PostOffice } from '../core/post-office.ts';
import { postContext, type PostAccess } from './contexts.ts';

/** Renders its host again at every change of the post office, for as long as the host is there. */
export class PostController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (() => void) | undefined;
  readonly #consumer: ContextConsumer<typeof postContext, ReactiveControllerHost & HTMLElement>;
  #stop: (() => void) | undefined;

  /** `changed` is called before each of those renders, and once as soon as the host is there. */
  constructor(host: ReactiveControllerHost & HTMLElement, changed?: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#consumer = new ContextConsumer(host, { context: postContext });
    host.addController(this);
  }

  /** Throws an Error outside a surface that provides one: a programming error. */
  get access(): PostAccess {
    const access = this.#consumer.value;
    if (!access) throw new Error('no post office provided');
    return access;
  }

  get office(): PostOffice | null {
    return this.access.office;
  }

  hostConnected(): void {
    const changed = (): void => {
      this.#changed?.();
      this.#host.requestUpdate();
    };
    this.#stop = this.access.subscribe(changed);
    changed();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
