import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { sign } from '../signs.ts';
import { GoEvent } from './events.ts';
import type { Memory } from './memory.ts';

/** "Stel een vraag", as a button. With `memory`, it begins with what was looked for. */
export function askUs(
  element: HTMLElement,
  style: 'primary' | 'wide',
  memory?: Memory,
): TemplateResult {
  const ask = (): void => {
    if (memory) memory.talk('vraag').unfinished.text ||= memory.finding.text.trim();
    element.dispatchEvent(new GoEvent('journey', 'vraag'));
  };
  return html`<button class="button ${style}" type="button" @click=${ask}>
    ${sign('ask')} ${msg('Stel een vraag', { id: 'start.ask' })}
  </button>`;
}
