import { styles } from './styles.ts';

// Constructed, because a strict content security policy of the host page lets no style element in.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

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
