import type { Settings } from './attributes.ts';
import { create, fillShadow } from './dom.ts';
import { labelFor } from '../../src/i18n/launcher-label.ts';
import { webOrigin } from './origin.ts';

// Set by its words, read as a list.
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals' as unknown as DOMTokenList;

/** Milliseconds after opening without a welcome before we say so; it may still come afterwards. */
const patience = 5000;

export type News = 'ready' | 'open' | 'close' | 'queued' | 'sent' | 'error';

/** The element a panel works for. */
export interface PanelOwner {
  readonly host: HTMLElement;
  readonly launcher: HTMLElement;
  readonly slot: HTMLElement;
  /** Something changed; without news nothing the host page needs to know. */
  hear(news?: News, reason?: 'frame' | 'delivery'): void;
}

export interface Panel {
  readonly url: string;
  /** Works for this element from now on, with its words and looks. */
  serve(owner: PanelOwner, settings: Settings): void;
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
 * be moved, removed and added again while the conversation stays. `inline` it stands in the element.
 */
export function createPanel(url: string): Panel {
  const dialog = create(
    'dialog',
    // Escape and the back key of a phone close it too.
    { onclose: () => dialog.open || closed() },
  );
  const node = create('steunpunt-panel');
  const root = fillShadow(node, dialog);
  let owner: PanelOwner;
  let settings: Settings;
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

  function serve(next: PanelOwner, now: Settings): void {
    owner = next;
    settings = now;
    const { mode, position, lang } = settings;
    dialog.className = `${mode} ${position} ${ready}`;
    [dialog.lang, dialog.ariaLabel] = labelFor(lang);
    owner.launcher.ariaExpanded = `${shown}`;
    owner.slot.hidden = ready && node.isConnected;
    // As the page has it now: its colours may change while a visitor is there.
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(owner.launcher);
    port?.postMessage({
      type: 'look',
      look: [backgroundColor, borderRadius, fontFamily].join(';'),
    });
  }

  function warm(): void {
    const inline = settings.mode === 'inline';
    if (!node.isConnected) {
      // New, or swept away with the body: a frame that comes back starts again.
      (inline ? owner.host.shadowRoot : document.body)?.append(node);
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
      // In the flow of a page it may never come near. Elsewhere that would cost a drawing to find out.
      loading: inline ? 'lazy' : ('' as 'eager'),
      onload,
      sandbox,
      title: dialog.ariaLabel as string,
      referrerPolicy: 'no-referrer',
      src: url,
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

  /**
   * The hub's page says that it is there long before it has loaded: greeted then, it can begin. From
   * then on only the port counts, so nothing a page posts to the window can pass for the frame. See
   * "Frame and loader" in docs/protocol.md.
   */
  function meet({ source, origin, data }: MessageEvent): void {
    if (data !== 'steunpunt' || source !== frame?.contentWindow || origin !== hub) return;
    loading = true;
    ready = false;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = receive;
    (source as Window).postMessage(
      {
        steunpunt: 'hello',
        versions: [1],
        pin: settings['key-fingerprint'],
        ...settings,
      },
      hub,
      [channel.port2],
    );
  }

  /** Anything of another shape, version or address scheme is passed over. */
  function receive({ data }: MessageEvent<unknown>): void {
    const { type, version, url: to, state, height } = Object(data) as Record<string, unknown>;
    // The frame's first word is welcome, said once.
    if (!ready) {
      if (type === 'welcome' && version === 1) welcome();
    } else if (type === 'close') close();
    else if (type === 'exit' && webOrigin(to)) {
      // Quick exit: blanks the whole page first, then goes, leaving no history entry.
      document.documentElement.remove();
      location.replace(to as string);
    } else if (type === 'height') dialog.style.height = `${height as number}px`;
    else if (type === 'state' && ['queued', 'sent', 'error'].includes(state as string))
      owner.hear(state as News, 'delivery');
  }

  function welcome(): void {
    ready = true;
    owner.hear('ready');
    if (shown) show();
    else say('hide');
  }

  function open(at: string | undefined): void {
    screen = at;
    warm();
    if (!shown) {
      shown = true;
      timer = setTimeout(giveUp, patience);
      owner.hear('open');
    }
    if (ready) show();
    else if (!dialog.open) dialog.show();
  }

  /** Back to what the host page has for this: a link, a phone number. */
  function giveUp(): void {
    if (ready) return;
    close();
    // After it: WebKit gives focus back to the launcher.
    owner.host.querySelector('a')?.focus();
    owner.hear('error', 'frame');
  }

  function say(type: string, start?: string): void {
    port?.postMessage({ type, start });
  }

  function show(): void {
    const { mode } = settings;
    if (
      mode === 'dialog' ||
      (mode === 'bubble' && matchMedia('(max-width:479px),(max-height:479px)').matches)
    ) {
      dialog.close();
      dialog.showModal();
    } else dialog.show();
    say('show', screen);
    frame?.focus();
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
    say('hide');
    owner.hear('close');
  }

  return {
    url,
    serve,
    warm,
    open,
    close,
    reset: () => say('reset'),
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
