import { styles } from './styles.ts';

// Constructed, because a strict content security policy of the host page lets no style element in.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

// What is no colour falls back by itself then; see styles.ts.
try {
  CSS.registerProperty({
    name: '--steunpunt-0',
    syntax: '<color>',
    initialValue: '#1c4d3e',
    inherits: false,
  });
} catch {
  // By another copy of this script; or the browser is older, and the sheet keeps to our colours.
}

/** A new element with properties set and children appended. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Gives `host` a styled shadow root with these children. */
export function fillShadow(host: HTMLElement, ...children: Node[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(...children);
  return root;
}
