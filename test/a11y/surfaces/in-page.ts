import { around, clipped, textsInSight } from '../../i18n/support/in-sight.ts';
import { strangers } from '../../i18n/support/strangers.ts';
import { everyElement } from '../../ui/support/deep.ts';
import { letters } from '../kiosk-letters.ts';
import { targets } from '../targets.ts';
import type { Look } from './look.ts';
import { mirrored } from './mirrored.ts';
import { backwards, ring, setOut, stops } from './ring.ts';
import { actsOnTouchDown, hoverOnly } from './touch.ts';

/** What can be looked at in a page, whatever its surface; bundled and run there by `looks.ts`. */

const roots = (): (Document | ShadowRoot)[] => [
  document,
  ...everyElement(document).flatMap(({ shadowRoot }) => shadowRoot ?? []),
];

/** A row that goes on to the side, on purpose: as high as WCAG 1.4.10 counts, and no more to it. */
const isRow = (element: Element): boolean =>
  /auto|scroll/.test(getComputedStyle(element).overflowX) &&
  element.clientHeight <= 256 &&
  element.scrollHeight <= element.clientHeight + 1;

const inRow = (element: Element): boolean => {
  for (let one: Element | null = element; one; one = around(one)) if (isRow(one)) return true;
  return false;
};

/** Texts of which a part cannot be read, or scrolled to. */
function cutOff(): string[] {
  const rows = new Set(
    textsInSight(document)
      .filter(({ element }) => inRow(element))
      .map(({ text, element }) => `"${text}" in ${element.localName}.${element.className}`),
  );
  return clipped(document).filter((what) => !rows.has(what));
}

/** Wider than the window, or than a part that scrolls up and down. */
function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const inside = everyElement(document).flatMap((element) => {
    const { overflowY } = getComputedStyle(element);
    const over = element.scrollWidth - element.clientWidth;
    return /auto|scroll/.test(overflowY) && element.checkVisibility() && over > 1 && !isRow(element)
      ? [`${element.localName}.${element.className} is ${over} px wider than it shows`]
      : [];
  });
  const over = scrollWidth - clientWidth;
  return over > 0 ? [`the page is ${over} px too wide`, ...inside] : inside;
}

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

/** WCAG 1.4.12, in every root. Returns the way back. */
export function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACED);
  for (const root of roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** What comes and goes is there, as it stays. */
export function rest(): void {
  for (const element of everyElement(document))
    for (const animation of element.getAnimations()) {
      const { iterations } = animation.effect?.getTiming() ?? {};
      if (iterations === Infinity) animation.cancel();
      else animation.finish();
    }
}

/** A box to tick, within or beside a label that is large enough for both. */
function isLabelled(element: Element, least: number): boolean {
  if (!(element instanceof HTMLInputElement) || !/checkbox|radio/.test(element.type)) return false;
  const boxes = [...(element.labels ?? [])].map((label) => label.getBoundingClientRect());
  return (
    element.checkVisibility() && boxes.some(({ width, height }) => Math.min(width, height) >= least)
  );
}

/** What changes from one look to another has changed. */
export function settle(): void {
  for (const element of everyElement(document))
    for (const animation of element.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
}

const texts = (): number => textsInSight(document).length;

export const looks = {
  targets(least = 44): Look {
    const { checked, small } = targets(document, least);
    const labelled = everyElement(document).filter((element) => isLabelled(element, least)).length;
    const boxes = small.filter(({ what }) => what === 'input ""').length;
    // Who presses the words beside a box presses the box.
    const rest = boxes <= labelled ? small.filter(({ what }) => what !== 'input ""') : small;
    return { checked, faults: rest.map((one) => JSON.stringify(one)) };
  },
  letters(least = 16): Look {
    const { checked, small } = letters(document, least);
    // A picture that has words for screen readers alone shows no letters.
    return { checked, faults: small.filter((one) => !one.endsWith(' 0.0')) };
  },
  fits: (): Look => ({ checked: texts(), faults: [...sideways(), ...cutOff()] }),
  motion: (): Look => ({
    checked: everyElement(document).length,
    faults: everyElement(document).flatMap((element) =>
      element.getAnimations().map((one) => `${element.localName}: ${one.constructor.name}`),
    ),
  }),
  /** In forced colours nothing has a background of ours: a control needs an edge. */
  edges(): Look {
    const controls = everyElement(document).filter(
      (element) => element.matches('button, input, textarea, select') && element.checkVisibility(),
    );
    const faults = controls.flatMap((element) => {
      const { borderTopStyle, borderTopWidth, appearance, backgroundColor } =
        getComputedStyle(element);
      if (appearance !== 'none' && element.matches('[type=checkbox], [type=radio], [type=range]'))
        return [];
      const edge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
      const page = getComputedStyle(document.documentElement).color;
      const { width, height } = element.getBoundingClientRect();
      // What is the whole screen has the screen's edge.
      if (width * height > (innerWidth * innerHeight) / 4) return [];
      return edge || backgroundColor === page || element.closest('.unseen')
        ? []
        : [`${element.localName} "${element.ariaLabel ?? element.textContent.trim()}" has no edge`];
    });
    return { checked: controls.length, faults };
  },
  languages(locale: 'nl' | 'ar' = 'nl'): Look {
    const all = textsInSight(document);
    return { checked: all.length, faults: strangers(all, locale, new Set()) };
  },
  mirrored,
  actsOnTouchDown,
  hoverOnly,
  stops,
  ring,
  setOut,
  backwards,
  spaceOut,
  rest,
  settle,
};

export type Looks = typeof looks;
Object.assign(globalThis, { looks });
