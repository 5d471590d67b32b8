import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../src/ui/icons.ts';
import type { Tone } from '../../src/ui/steunpunt-notice.ts';

const signs: Readonly<Record<Tone, IconName>> = {
  ...{ good: 'check', waiting: 'clock', attention: 'alert', calm: 'info' },
};

/** How something is, in a few words with a sign. Goes with `placesStyles`. */
export function stateBadge({
  words,
  tone,
}: {
  readonly words: string;
  readonly tone: Tone;
}): TemplateResult {
  return html`<span class="state ${tone}">${icon(signs[tone])} ${words}</span>`;
}
