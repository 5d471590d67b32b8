import { everyElement } from '../../ui/support/deep.ts';
import type { Look } from './look.ts';
import { wordsOf } from './ring.ts';

/** What stands on the page, as one text. */
const picture = (): string =>
  everyElement(document)
    .map((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const states = ['open', 'aria-expanded', 'aria-pressed', 'hidden', 'aria-checked'];
      const state = states.map((name) => element.getAttribute(name)).join();
      return `${element.localName}${state}${own.map(({ textContent }) => textContent).join('')}`;
    })
    .join('\n');

/** The first line that is another. */
function what(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  return `${old[at] ?? ''} -> ${now[at] ?? ''}`.replaceAll(/\s+/g, ' ').slice(0, 120);
}

/** Once nothing comes in any more by itself. */
async function atRest(): Promise<string> {
  let before = picture();
  for (let i = 0; i < 20; i++) {
    await frame();
    const now = picture();
    if (now === before) break;
    before = now;
  }
  return before;
}

const frame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** WCAG 2.5.2: a finger that comes down does nothing yet; who slides off it has changed their mind. */
export async function actsOnTouchDown(): Promise<Look> {
  const controls = everyElement(document).filter(
    (element) =>
      element.matches('button, a[href], summary, [role=button]') && element.checkVisibility(),
  );
  const faults: string[] = [];
  for (const element of controls) {
    const before = await atRest();
    const { left, top, width, height } = element.getBoundingClientRect();
    const where = { clientX: left + width / 2, clientY: top + height / 2 };
    const how = { bubbles: true, composed: true, cancelable: true, ...where };
    element.dispatchEvent(new PointerEvent('pointerdown', { ...how, pointerType: 'touch' }));
    element.dispatchEvent(new MouseEvent('mousedown', how));
    await frame();
    if (picture() !== before)
      faults.push(`${wordsOf(element)} acts as a finger comes down: ${what(before, picture())}`);
    element.dispatchEvent(new PointerEvent('pointercancel', how));
    document.body.dispatchEvent(new MouseEvent('mouseup', how));
  }
  for (const element of everyElement(document))
    if (element.matches('[draggable=true]')) faults.push(`${wordsOf(element)} is dragged`);
  return { checked: controls.length, faults };
}

const APPEARS = ['display', 'visibility', 'opacity', 'content', 'max-height', 'clip-path'];

/** Nothing comes into sight for who hovers only. */
export function hoverOnly(): Look {
  const roots = [document, ...everyElement(document).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const sheets = new Set(
    roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]),
  );
  let checked = 0;
  const faults: string[] = [];
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      checked++;
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover'))
        if (!rule.selectorText.includes(':focus'))
          for (const name of APPEARS)
            if (rule.style.getPropertyValue(name)) faults.push(`${rule.selectorText}: ${name}`);
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of sheets) visit(sheet.cssRules);
  return { checked, faults };
}
