import type { FieldKind } from './steunpunt-kiosk-keyboard.ts';

/** A field that letters go into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

const TYPED = ['text', 'search', 'tel', 'url', 'email', 'password'];

export function isTextField(element: Element | null): element is TextField {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return (
    element instanceof HTMLInputElement &&
    TYPED.includes(element.type) &&
    !element.readOnly &&
    !element.disabled
  );
}

/** What its keyboard is, also by what it asked of the system's own. */
export function kindOf(field: TextField, inputMode: string | null): FieldKind {
  if (field instanceof HTMLTextAreaElement) return 'lines';
  const digits = field.type === 'tel' || inputMode === 'tel' || inputMode === 'numeric';
  return digits ? 'digits' : 'line';
}

/** The element that has focus, through shadow roots; null when nothing has. */
export function deepFocus(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** The form around `field`, through shadow roots: field and form are often in different ones. */
export function formAround(field: Element): HTMLFormElement | null {
  for (let element: Element | null = field; element; element = hostOf(element)) {
    const form = element.closest('form');
    if (form) return form;
  }
  return null;
}

/** The element whose shadow root `element` is in; null in the page itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
