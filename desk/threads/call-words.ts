import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../src/core/message.ts';
import { icon } from '../../src/ui/icons.ts';
import { languageWords } from '../words.ts';

/** When somebody can be called. */
export function daypartWords(daypart: Call['daypart']): string {
  switch (daypart) {
    case 'morning':
      return msg('ochtend', { id: 'desk.call.morning' });
    case 'afternoon':
      return msg('middag', { id: 'desk.call.afternoon' });
    case 'evening':
      return msg('avond', { id: 'desk.call.evening' });
    case 'any':
      return msg('maakt niet uit wanneer', { id: 'desk.call.any' });
  }
}

/** A call that waits, in one line. */
export function waitingCall({ daypart, language, interpreter }: Call): TemplateResult {
  return html`${icon('callBack')}
    <span>
      ${msg('Wil gebeld worden', { id: 'desk.call.wanted' })}:
      ${daypartWords(daypart)}${
        language ? html`, <bdi>${languageWords(language)}</bdi>` : nothing
      }${interpreter ? html`, ${msg('met tolk', { id: 'desk.call.interpreted' })}` : nothing}
    </span>`;
}

/** What a colleague tells after a call, until she writes it in words of her own. */
export function calledWords(door: 'parent' | 'youth' | null): string {
  return door === 'youth'
    ? msg('Wij hebben je gebeld. Wil je nog iets vragen of vertellen? Dat kan hier.', {
        id: 'desk.call.told-youth',
      })
    : msg('Wij hebben u gebeld. Wilt u nog iets vragen of vertellen? Dat kan hier.', {
        id: 'desk.call.told',
      });
}
