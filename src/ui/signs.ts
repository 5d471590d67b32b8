import { html, svg, type TemplateResult } from 'lit';

/** The pictograms of a first view: ways to go, and how things are. The others are in `icons.ts`. */
export const signs = {
  ask: svg`<path d="M4 5.5h16v11H11l-4.5 4v-4H4z"/><path d="M8 9.5h8M8 12.5h5"/>`,
  code: svg`<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M7 10v4M11 10v4M14.5 10.2h2.5L15.5 14"/>`,
  phone: svg`<path d="M6.5 3.5h3l1.5 4-2 1.6a11 11 0 0 0 5.9 5.9l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"/>`,
  envelope: svg`<rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="m3.5 7.5 8.5 6 8.5-6"/>`,
  back: svg`<path d="m14.5 5-7 7 7 7"/>`,
  next: svg`<path d="m9.5 5 7 7-7 7"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  leave: svg`<path d="M13 4.5H5.5v15H13M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5"/>`,
  check: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.5"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.3 2"/>`,
  alert: svg`<path d="M12 3.5 2.8 19.5h18.4z"/><path d="M12 10v4.3M12 17v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.7v.1"/>`,
} as const;

export type SignName = keyof typeof signs;

/** A pictogram of ours, 24 by 24, drawn with lines. Always beside words, so hidden from readers. */
export function drawing(shape: TemplateResult<2>, turns = ''): TemplateResult {
  return html`<svg class=${turns} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

/** These point along the line of text, so they turn around with it. */
const turning: readonly SignName[] = ['back', 'next', 'leave'];

export function sign(name: SignName): TemplateResult {
  return drawing(signs[name], turning.includes(name) ? 'turns' : '');
}
