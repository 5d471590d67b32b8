import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { SOURCE_LOCALE } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Visit } from '../contexts.ts';

/** In which language an answer will be, for who is about to write in another than Dutch. */
export function answersIn({ answers = [] }: Visit): TemplateResult | typeof nothing {
  const locale = currentLocale();
  if (locale === SOURCE_LOCALE) return nothing;
  return html`<p class="quiet">
    ${
      answers.includes(locale)
        ? msg('Wij antwoorden in uw taal.', { id: 'ask.answers-own' })
        : msg(
            'Wij antwoorden in het Nederlands. Liever praten in uw taal? Dan bellen wij u met een tolk.',
            { id: 'ask.answers-dutch' },
          )
    }
  </p>`;
}
