import { findAll } from './deep.ts';

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** What a screen reader says of `element` when it gets focus: its name, then what describes it. */
export function spoken(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = element.id ? root.querySelector(`label[for="${element.id}"]`) : null;
  const name = element.getAttribute('aria-label') ?? (label ?? element).textContent;
  const described = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const words = [name, ...described.map((id) => root.querySelector(`#${id}`)?.textContent)];
  return words.map(plain).filter(Boolean).join(' | ');
}

let hear: (element: Element) => void = () => undefined;
const known = new WeakSet<Event>();

// Focus that moves within one shadow root is not told outside it, so each root has its own ear.
const attach = Reflect.get<Element, 'attachShadow'>(Element.prototype, 'attachShadow');
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
  const root = attach.call(this, init);
  root.addEventListener('focusin', (event) => {
    const [element] = event.composedPath();
    if (!(element instanceof Element) || known.has(event)) return;
    known.add(event);
    hear(element);
  });
  return root;
};

/** From now on `listener` is told what gets focus. One listener at a time. */
export function onFocus(listener: (element: Element) => void): void {
  hear = listener;
}

/** The names of all buttons and links below `root`, in order. */
export function controls(root: ParentNode): string[] {
  return findAll(root, 'button, a[href], summary')
    .filter((element) => element.checkVisibility())
    .map(spoken);
}
