import { msg } from '@lit/localize';
import { policyLines, type SnippetKind } from '../../src/core/embed-snippet.ts';

export interface PolicyPart {
  readonly head: string;
  readonly words: readonly string[];
  readonly code: string;
}

/** For whoever keeps a site's Content Security Policy, the only one to whom this says something. */
export function policyWords(hub: string, kind: SnippetKind): readonly PolicyPart[] {
  const lines = policyLines(hub, kind);
  if (lines.length === 0) return [];
  return [
    {
      head: msg('Content Security Policy', { id: 'desk.places.policy' }),
      words: [
        msg(
          'Heeft de website een Content Security Policy? Zet deze adressen er dan bij. Meer is niet nodig: geen unsafe-inline, geen nonce.',
          {
            id: 'desk.places.policy-add',
          },
        ),
        ...typesWords(kind),
      ],
      code: `${lines.join(';\n')};`,
    },
  ];
}

/** What Trusted Types ask of the page. A frame is no script, and the answers have no Lit beside them. */
function typesWords(kind: SnippetKind): readonly string[] {
  if (kind === 'frame') return [];
  if (kind === 'faq' || kind === 'faq-fixed')
    return [
      msg(
        'Voor Trusted Types hoeft er niets bij. Ook niet als de regels twee keer op een pagina staan.',
        { id: 'desk.places.policy-types-faq' },
      ),
    ];
  return [
    msg(
      "Voor Trusted Types hoeft er niets bij. Ook niet als de regels twee keer op een pagina staan. Alleen wie zelf Lit gebruikt, kan bij twee exemplaren daarvan 'allow-duplicates' in de regel trusted-types nodig hebben.",
      {
        id: 'desk.places.policy-types',
      },
    ),
  ];
}
