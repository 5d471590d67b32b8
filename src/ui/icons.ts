import { svg, type TemplateResult } from 'lit';
import { drawing, sign, signs, type SignName } from './signs.ts';

/** Pictograms for things that one can do. */
const tools = {
  copy: svg`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2"/><path d="M15.5 8.5v-2.5a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5"/>`,
  print: svg`<path d="M7 8.5V4h10v4.5M7 17H4V8.5h16V17h-3"/><path d="M7 14h10v6H7z"/>`,
  save: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500M12 14v2.500"/>`,
  keep: svg`<path d="M7 4h10v16l-5-4-5 4z"/>`,
  again: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4"/>`,
  wipe: svg`<path d="M4.5 6.5h15M9.5 6.5v-2.5h5v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6"/>`,
} as const;

export type IconName = keyof typeof tools | SignName;

const isSign = (name: IconName): name is SignName => name in signs;

/** Any pictogram of ours. What a first view needs it takes from `signs.ts` alone. */
export function icon(name: IconName): TemplateResult {
  return isSign(name) ? sign(name) : drawing(tools[name]);
}
