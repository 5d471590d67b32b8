import { html, svg, type TemplateResult } from 'lit';

/** Our own pictograms, 24 by 24, drawn with lines. Always beside words, so hidden from readers. */
const shapes = {
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
  copy: svg`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2"/><path d="M15.5 8.5v-2.5a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5"/>`,
  print: svg`<path d="M7 8.5V4h10v4.5M7 17H4V8.5h16V17h-3"/><path d="M7 14h10v6H7z"/>`,
  save: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500M12 14v2.500"/>`,
  keep: svg`<path d="M7 4h10v16l-5-4-5 4z"/>`,
  again: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4"/>`,
  wipe: svg`<path d="M4.5 6.5h15M9.5 6.5v-2.5h5v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6"/>`,
} as const;

export type IconName = keyof typeof shapes;

/** These point along the line of text, so they turn around with it. */
const turning: readonly IconName[] = ['back', 'next', 'leave'];

export function icon(name: IconName): TemplateResult {
  const turns = turning.includes(name) ? 'turns' : '';
  return html`<svg class=${turns} viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;
}
