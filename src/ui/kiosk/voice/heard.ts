import type { Spoken } from '../kiosk-visit.ts';

/** A text that stands on a screen, as one would read it aloud. */
export interface Heard extends Required<Spoken> {
  /** The pieces of the page that it is, so that it can be shown while it is said. */
  readonly nodes: readonly Text[];
}

interface Around {
  readonly lang: string;
  readonly own: boolean;
}

/** Never said as words that stand there. */
const SILENT =
  'script, style, template, svg, canvas, select, audio, video, iframe, [inert], [aria-hidden=true]';
const TYPED = 'input, textarea';

/**
 * Everything that can be seen on `screen`, in the order of the page, through shadow roots. What a
 * visitor typed, and what stands within `data-own`, is marked as their own.
 */
export function heardOn(screen: Element): Heard[] {
  const listener = new Listener();
  listener.visit(screen, { lang: langOf(screen), own: false });
  listener.rest();
  return listener.heard;
}

class Listener {
  readonly heard: Heard[] = [];
  #nodes: Text[] = [];
  #around: Around = { lang: '', own: false };

  visit(node: Node, around: Around): void {
    if (node instanceof Text) this.#word(node, around);
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    const { display } = getComputedStyle(node);
    if (display !== 'contents' && !seen(node)) return;
    const inline = display === 'inline' || display === 'contents';
    if (!inline) this.rest();
    const within: Around = {
      lang: node.getAttribute('lang') ?? around.lang,
      own: around.own || node.hasAttribute('data-own'),
    };
    if (node.matches(TYPED)) this.#typed(node as HTMLInputElement, within);
    else if (node instanceof HTMLImageElement) this.#shown(node.alt, within);
    else {
      const before = this.heard.length;
      for (const child of childrenOf(node)) this.visit(child, within);
      if (!inline) this.rest();
      // A button with a picture only.
      if (node.ariaLabel && node.matches('button, a') && this.heard.length === before)
        this.heard.push({ text: node.ariaLabel, ...within, nodes: [] });
    }
  }

  /** What was read so far is one text: something else begins. */
  rest(): void {
    const text = this.#nodes
      .map(({ data }) => data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (text) this.heard.push({ text, ...this.#around, nodes: this.#nodes });
    this.#nodes = [];
  }

  #word(node: Text, around: Around): void {
    if (this.#around.lang !== around.lang || this.#around.own !== around.own) {
      // White space is of no language.
      if (!node.data.trim()) return;
      this.rest();
      this.#around = around;
    }
    this.#nodes.push(node);
  }

  /** What there is to see on a photo. */
  #shown(text: string, within: Around): void {
    this.rest();
    if (text) this.heard.push({ text, ...within, nodes: [] });
  }

  #typed({ type, value }: HTMLInputElement, { lang }: Around): void {
    this.rest();
    if (value && ['text', 'search', 'tel', 'email', 'textarea'].includes(type))
      this.heard.push({ text: value, lang, own: true, nodes: [] });
  }
}

/** Of one pixel are words for screen readers only, who say them themselves. */
function seen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 || height > 1 || getComputedStyle(element).overflow === 'visible';
}

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const given = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
  return given.length > 0 ? given : element.childNodes;
}

function langOf(element: Element): string {
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : document.documentElement.lang;
}
