import { adoptStyles, type CSSResultOrNative } from 'lit';
import { tokens } from '../../../src/ui/tokens.ts';
import { everyElement, find, findAll } from '../../ui/support/deep.ts';

/** Shows `element` where the desk's app would: on a page of its own, in its colours and sizes. */
export async function onDesk(element: Element): Promise<void> {
  const main = document.createElement('main');
  const root = main.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens].flat(9) as CSSResultOrNative[]);
  root.append(element);
  document.body.replaceChildren(main);
  await drawn(element);
}

/** The same in evening colours. */
export function inEvening(element: Element): void {
  (element.getRootNode() as ShadowRoot).host.setAttribute('scheme', 'dark');
}

/** Waits until `element` and all that it drew, and they drew, stand there. */
export async function drawn(element: Element): Promise<void> {
  for (let before = -1, count = 0; count !== before;) {
    before = count;
    const all = everyElement(element);
    for (const one of [element, ...all])
      await (one as { updateComplete?: Promise<unknown> }).updateComplete;
    count = everyElement(element).length;
  }
}

/** The field with this label. Throws when there is none. */
export function fieldOf(root: ParentNode, label: string): HTMLInputElement {
  const field = findAll(root, 'steunpunt-field').find(
    (one) => one.shadowRoot?.querySelector('label')?.textContent === label,
  );
  if (!field) throw new Error(`no field "${label}"`);
  return find(field, '.control') as HTMLInputElement;
}

/** The field for the answer to a visitor. */
export function answerField(root: ParentNode): HTMLInputElement {
  return fieldOf(root, 'Uw antwoord');
}

export function typeInto(field: HTMLInputElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
