import type { Settings } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import { greet, patience } from './handshake.ts';
import { labelsFor } from './labels.ts';
import { webOrigin } from './origin.ts';
import { smallScreen } from './styles.ts';

const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

export type News = 'ready' | 'open' | 'close' | 'queued' | 'sent' | 'error';

/** The element a panel works for. */
export interface PanelOwner {
  readonly host: HTMLElement;
  readonly settings: Settings;
  /** Something changed; without news nothing the host page needs to know. */
  hear(news?: News, reason?: 'frame' | 'delivery'): void;
}

export interface Panel {
  readonly url: string;
  isOpen(): boolean;
  isReady(): boolean;
  /** Works for this element from now on, with its words and looks. */
  serve(owner: PanelOwner): void;
  /** Fetches the frame, unseen, so that a click opens at once, also when the network has gone. */
  warm(): void;
  open(screen: string | undefined): void;
  close(): void;
  reset(): void;
  dispose(): void;
}

/**
 * The window with the hub's page in a frame: what is typed there stays out of the host page's
 * reach. It hangs at the end of body, because re-parenting a frame reloads it: so the element can
 * be moved, removed and added again while the conversation stays.
 */
export function createPanel(url: string): Panel {
  const closeText = new Text();
  const closer = create('button', { onclick: close }, closeText);
  const fallback = create('div');
  const cancel = (): boolean => {
    close();
    return false;
  };
  // A browser may close a dialog without asking: then there is no cancel, only close.
  const dialog = create(
    'dialog',
    { oncancel: cancel, onclose: () => dialog.open || closed() },
    create('section', {}, fallback, closer),
  );
  const node = create('steunpunt-panel');
  const root = fillShadow(node, dialog);
  let owner: PanelOwner;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let ready = false;
  let shown = false;
  let screen: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isReady = (): boolean => ready && node.isConnected;

  function serve(next: PanelOwner): void {
    // To another element it is news.
    const news = isReady() && owner.host !== next.host;
    owner = next;
    const { mode = 'bubble', position, lang } = owner.settings;
    const labels = labelsFor(lang);
    dialog.className = `${mode} ${position} ${ready}`;
    dialog.lang = labels.lang;
    dialog.ariaLabel = labels.launcher;
    closeText.data = labels.close;
    if (news) owner.hear('ready');
  }

  function warm(): void {
    if (!node.isConnected) {
      // New, or swept away with the body: a frame that comes back starts again.
      document.body.append(node);
      ready = false;
    }
    // Greeted and silent: blocked, unknown or without network. A new try needs a new frame, because
    // a second address for this one would become a step in the history.
    if (port && !ready) {
      frame?.remove();
      port = frame = undefined;
    }
    if (frame) return;
    frame = create('iframe', {
      allow: 'clipboard-write',
      referrerPolicy: 'no-referrer',
      title: dialog.ariaLabel as string,
      src: url,
      onload: meet,
    });
    frame.setAttribute('sandbox', sandbox);
    dialog.append(frame);
  }

  function meet(): void {
    const { door, start, lang, mode = 'bubble' } = owner.settings;
    const theme = { colorScheme: owner.settings['color-scheme'] ?? 'auto' };
    const pin = owner.settings['key-fingerprint'];
    ready = false;
    owner.hear();
    const hello = { theme, lang, door, start, pin, mode };
    port = greet(frame?.contentWindow, webOrigin(url), hello, (message) => {
      // The frame's first word is welcome, said once.
      if ((message.type === 'welcome') === ready) return;
      if (message.type === 'welcome') welcome();
      else if (message.type === 'close') close();
      else if (message.type === 'exit') leave(message.url);
      else owner.hear(message.state, 'delivery');
    });
  }

  function welcome(): void {
    // Asked first: hiding what has focus loses it.
    const focused = document.activeElement === node;
    ready = true;
    owner.hear('ready');
    if (shown && focused) show();
  }

  function open(at: string | undefined): void {
    screen = at;
    warm();
    if (!shown) {
      shown = true;
      if (owner.settings.mode === 'dialog' || matchMedia(smallScreen).matches) dialog.showModal();
      else dialog.show();
      addEventListener('keydown', escape);
      timer = setTimeout(giveUp, patience);
      owner.hear('open');
    }
    if (ready) show();
    else closer.focus();
  }

  /** Shows what the host page has for this: a link, a phone number. */
  function giveUp(): void {
    if (ready) return;
    fallback.replaceChildren(...[...owner.host.childNodes].map((child) => child.cloneNode(true)));
    owner.hear('error', 'frame');
  }

  function show(): void {
    port?.postMessage({ type: 'show', start: screen });
    frame?.focus();
  }

  function escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  }

  function close(): void {
    dialog.close();
    closed();
  }

  function closed(): void {
    if (!shown) return;
    shown = false;
    // It would keep focus, unseen.
    (root.activeElement as HTMLElement | null)?.blur();
    clearTimeout(timer);
    removeEventListener('keydown', escape);
    port?.postMessage({ type: 'hide' });
    owner.hear('close');
  }

  /**
   * Quick exit: covers the whole page first, then goes, leaving no history entry. No dialog, because
   * Escape closes those, and a frightened hand presses Escape more than once.
   */
  function leave(to: string): void {
    const cover = create('div', { className: 'cover', popover: 'manual' });
    root.append(cover);
    // Above all else where browsers have popovers, above nearly all where they do not.
    (cover as Partial<HTMLElement>).showPopover?.();
    close();
    location.replace(to);
  }

  return {
    url,
    isOpen: () => shown,
    isReady,
    serve,
    warm,
    open,
    close,
    reset: () => port?.postMessage({ type: 'reset' }),
    dispose: () => node.remove(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-panel': HTMLElement;
  }
}
