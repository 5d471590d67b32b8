import { until } from '../../e2e/support/until.ts';
import type { Found, Role, View } from './engine.ts';

/** What a visitor does, in any engine. Each waits for what it needs, and throws after a minute. */

export const see = (view: View, role: Role, name: string): Promise<Found> =>
  until(`${role} "${name}"`, () => view.find(role, name));

export async function press(view: View, name: string): Promise<void> {
  await (await see(view, 'button', name)).click();
}

/** With the keyboard: two presses at once on one spot are a double tap. */
export async function choose(view: View, name: string): Promise<void> {
  await (await see(view, 'button', name)).keys('\uE007');
}

export async function type(view: View, role: Role, name: string, text: string): Promise<void> {
  await (await see(view, role, name)).keys(text);
}

/** Waits for words anywhere in what is shown, shadow roots included. */
export async function read(view: View, words: string): Promise<void> {
  await until(`the words "${words}"`, async () => (await textOf(view)).includes(words));
}

export async function textOf(view: View): Promise<string> {
  const text = await view.read(shownText);
  return typeof text === 'string' ? text : '';
}

const shownText = `(() => {
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType === Node.ELEMENT_NODE && node.checkVisibility && !node.checkVisibility() &&
        getComputedStyle(node).display !== 'contents') return '';
    if (node.localName === 'style' || node.localName === 'script') return '';
    const children = node.localName === 'slot' && node.assignedNodes().length
      ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    return [...children].map(textOf).join(' ');
  };
  return textOf(document.body).replace(/\\s+/g, ' ');
})()`;
