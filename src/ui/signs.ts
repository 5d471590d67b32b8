import { html, type TemplateResult } from 'lit';

/**
 * The pictograms of a first view: ways to go, and how things are. The others are in `icons.ts`.
 * All are outlines of one stroke on a grid of 24 by 24, as the `d` of a path.
 */
export const signs = {
  ask: 'M4 5.5h16v11H11l-4.5 4v-4H4zM8 9.5h8M8 12.5h5',
  code: 'M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM7 10v4M11 10v4M14.5 10.2H17L15.5 14',
  phone:
    'M6.5 3.5h3l1.5 4-2 1.6a11 11 0 0 0 5.9 5.9l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z',
  callBack:
    'M6.5 3.5h3l1.5 4-2 1.6a11 11 0 0 0 5.9 5.9l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2zM20.5 3.5 15 9V5M15 9h4',
  envelope:
    'M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM3.5 7.5l8.5 6 8.5-6',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.3 15.3l5.2 5.2',
  parent:
    'M11.5 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM19.3 11.5a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0zM3 20v-2.5a5.5 5.5 0 0 1 9.5-3.8M13 20v-1a4 4 0 0 1 8 0v1',
  youth: 'M8.5 8.5a3.5 3.5 0 0 0 7 0M8 8a4 4 0 0 1 8 0zM16 8h3M5.5 20.5V20a6.5 6.5 0 0 1 13 0v.5',
  back: 'm14.5 5-7 7 7 7',
  next: 'm9.5 5 7 7-7 7',
  close: 'm6 6 12 12M18 6 6 18',
  leave: 'M13 4.5H5.5v15H13M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5',
  stop: 'm9 19.5-5-5L14.5 4l6 6-9.5 9.5zM9 19.5h11.5M9.3 9.2l6 6',
  check: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12.3l2.8 2.8L16 9.5',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5.3l3.3 2',
  alert: 'M12 3.5 2.8 19.5h18.4zM12 10v4.3M12 17v.1',
  info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.7v.1',
} as const;

export type SignName = keyof typeof signs;

/** A pictogram of ours. Always beside words, so hidden from readers. */
export function drawing(path: string, turns = ''): TemplateResult {
  return html`<svg class=${turns} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

/** These point along the line of text, so they turn around with it. */
const turning: readonly SignName[] = ['back', 'next', 'leave'];

export function sign(name: SignName): TemplateResult {
  return drawing(signs[name], turning.includes(name) ? 'turns' : '');
}
