import type { Settings } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import { greet, patience } from './handshake.ts';
import { labelsFor } from './labels.ts';
import { webOrigin } from './origin.ts';
import { smallScreen } from './styles.ts';

// Set by its words, read as a list.
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals' as unknown as DOMTokenList;

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
  const dialog = create(
    'dialog',
    // Escape and the back key of a phone close it too.
    { onclose: () => dialog.open || closed() },
    create('section', {}, fallback, closer),
  );
  const node = create('steunpunt-panel');
  const root = fillShadow(node, dialog);
  let owner: PanelOwner;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let ready = false;
  let shown = false;
  /** True once the frame's document was met, false when it had its time to say welcome. */
  let loading: boolean | undefined;
  let screen: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hub = webOrigin(url);
  addEventListener('message', meet);

  const isReady = (): boolean => ready && node.isConnected;

  function serve(next: PanelOwner): void {
    // To another element it is news.
    const news = isReady() && owner.host !== next.host;
    owner = next;
    const { mode, position, lang } = owner.settings;
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
    // Silent: blocked, unknown or without network. A new try needs a new frame, because a second
    // address for this one would become a step in the history.
    if (loading === false && !ready) {
      frame?.remove();
      frame = loading = undefined;
    }
    if (frame) return;
    frame = create('iframe', {
      allow: 'clipboard-write',
      referrerPolicy: 'no-referrer',
      title: dialog.ariaLabel as string,
      src: url,
      sandbox,
      onload,
    });
    dialog.append(frame);
  }

  function onload(): void {
    if (!loading) {
      // Another page than was met.
      ready = false;
      owner.hear();
    }
    // Its welcome may still be on its way, behind a click.
    setTimeout(() => (loading = false), 500);
  }

  /** The hub's page says that it is there long before it has loaded: greeted then, it can begin. */
  function meet({ source, origin, data }: MessageEvent): void {
    if (data !== 'steunpunt' || source !== frame?.contentWindow || origin !== hub) return;
    loading = true;
    ready = false;
    const {
      door,
      start,
      lang,
      mode,
      'color-scheme': colorScheme,
      'key-fingerprint': pin,
    } = owner.settings;
    port = greet(
      source as Window,
      hub,
      { theme: { colorScheme }, lang, door, start, pin, mode },
      (message) => {
        // The frame's first word is welcome, said once.
        if ((message.type === 'welcome') === ready) return;
        if (message.type === 'welcome') welcome();
        else if (message.type === 'close') close();
        else if (message.type === 'exit') leave(message.url);
        else owner.hear(message.state, 'delivery');
      },
    );
  }

  function welcome(): void {
    // Asked first: hiding what has focus loses it.
    const focused = root.activeElement;
    ready = true;
    owner.hear('ready');
    if (!shown) port?.postMessage({ type: 'hide' });
    else if (focused) show();
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
    dispose() {
      removeEventListener('message', meet);
      node.remove();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-panel': HTMLElement;
  }
}
