/**
 * Runs inside every document of a measured page, before its own scripts. Tells moments in ms since
 * 1970 (time origin + clock of the document), so that page and frame can be compared.
 */
export interface Moment {
  readonly kind: 'launcher' | 'ready' | 'click' | 'window' | 'field';
  readonly at: number;
  /** Middle of launcher or window, CSS pixels. */
  readonly x?: number;
  readonly y?: number;
  /** Tag that has the focus when a field is usable. */
  readonly on?: string;
}

/** What to look at in a page. A path is a list of selectors, one per shadow root. */
export interface Marks {
  /** Path to the launcher. */
  readonly launcher: readonly string[];
  /** Path to what the text field is in: it must be visible too. */
  readonly panel: readonly string[];
  /** Event after which the page has all that a click needs. */
  readonly ready: string;
}

/** Source text of the probe. */
export function probeFor({ launcher, panel, ready }: Marks): string {
  return `(${probe.toString()})(${JSON.stringify({ launcher, panel, ready })})`;
}

/* Only its own source text travels: it may use nothing from outside. */
function probe({ launcher, panel, ready }: Marks): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const tell = (kind: Moment['kind'], more: Partial<Moment> = {}): void => {
    const { benchMoment } = globalThis as unknown as { benchMoment: (text: string) => void };
    benchMoment(JSON.stringify({ kind, at: now(), ...more } satisfies Moment));
  };

  /** A frame callback comes before paint; the first task after it, behind. */
  const afterPaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = run;
      port2.postMessage(null);
    });
  };

  const fieldIn = (root: ParentNode): HTMLElement | null => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const found = element.matches('input, textarea, .choice')
        ? element
        : element.shadowRoot && fieldIn(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };

  // Usable: focus is in a text field, or on the heading of a screen that shows one, or shows our
  // ways to go on.
  const onFocus = (event: Event): void => {
    const at = event.composedPath()[0];
    if (!(at instanceof HTMLElement)) return;
    const see = (): void => {
      const field = at.matches('h1, h2') ? fieldIn(at.getRootNode() as ShadowRoot) : at;
      const { width = 0, height = 0 } = field?.getBoundingClientRect() ?? {};
      if (width > 0 && height > 0 && document.hasFocus()) tell('field', { on: at.localName });
      else if (at.matches(':focus')) afterPaint(see);
    };
    if (at.isContentEditable || at.matches('input, textarea, h1, h2')) afterPaint(see);
  };
  addEventListener('focusin', onFocus);
  // Focus that moves inside one shadow root is not heard outside of it.

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, init);
    root.addEventListener('focusin', onFocus);
    return root;
  };

  if (self !== top) return;

  const watch = (kind: 'launcher' | 'window', path: readonly string[]): void => {
    let root: ParentNode | null | undefined = document;
    let found: Element | null | undefined = null;
    for (const selector of path) {
      found = root?.querySelector(selector);
      root = found?.shadowRoot;
    }
    const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    if (width > 0 && found?.checkVisibility({ visibilityProperty: true }))
      afterPaint(() => tell(kind, { x: x + width / 2, y: y + height / 2 }));
    else requestAnimationFrame(() => watch(kind, path));
  };
  requestAnimationFrame(() => watch('launcher', launcher));
  requestAnimationFrame(() => watch('window', panel));

  // Captured at the window, an event that does not bubble is seen too.
  addEventListener(ready, () => tell('ready'), true);
  addEventListener(
    'click',
    (event) => event.isTrusted && tell('click', { at: performance.timeOrigin + event.timeStamp }),
    true,
  );
}
