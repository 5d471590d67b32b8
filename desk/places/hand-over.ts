import { msg, str } from '@lit/localize';
import { snippetOf, type SnippetPlace } from '../../src/core/embed-snippet.ts';
import type { Embed } from '../../src/core/embed.ts';
import { policyWords } from './policy-words.ts';
import { sitesOf } from './sites.ts';
import { siteKindWords, stepsFor } from './steps.ts';

/** What somebody who keeps a partner's site is sent, whole: by mail or on paper. */
export interface HandOver {
  readonly title: string;
  readonly parts: readonly HandOverPart[];
}

export interface HandOverPart {
  readonly head: string;
  readonly words: readonly string[];
  /** Lines for a machine, as they must stand. */
  readonly code: string;
}

/** For the place as it is now. */
export function handOver(embed: Embed, about: SnippetPlace): HandOver {
  const { hub, name, phone } = about;
  const sites = sitesOf(embed.origins)
    .map((site) => site.name)
    .join(', ');
  const part = (head: string, words: readonly string[], code = ''): HandOverPart => ({
    ...{ head, words, code },
  });
  return {
    title: msg(str`${name} op ${sites}`, { id: 'desk.places.letter.title' }),
    parts: [
      part(msg('Wat wij vragen', { id: 'desk.places.letter.ask' }), [
        msg(str`Wilt u de regels hieronder op de website ${sites} zetten?`, {
          id: 'desk.places.letter.please',
        }),
        where(embed.mode),
        msg(
          'Bezoekers kunnen daar dan een vraag stellen aan ons steunpunt. Wat zij typen gaat alleen naar ons. De website kan het niet lezen.',
          {
            id: 'desk.places.letter.private',
          },
        ),
        msg('Er komen geen cookies. Er wordt niets bewaard voordat iemand iets doet.', {
          id: 'desk.places.letter.cookies',
        }),
      ]),
      part(
        msg('De regels', { id: 'desk.places.letter.lines' }),
        [
          msg(
            'Zet ze precies zo neer, in de kop of in de tekst. Zonder JavaScript ziet een bezoeker de link en het telefoonnummer.',
            {
              id: 'desk.places.letter.exactly',
            },
          ),
        ],
        snippetOf(embed, 'script', about) ?? '',
      ),
      part(
        msg('Mag er geen script op de website? Dan dit kader', { id: 'desk.places.letter.frame' }),
        [],
        snippetOf(embed, 'frame', about) ?? '',
      ),
      ...(['wordpress', 'drupal'] as const).map((kind) =>
        part(siteKindWords(kind), numbered(stepsFor(kind).steps)),
      ),
      ...policyWords(hub, 'script').map(({ head, words, code }) => part(head, words, code)),
      part(msg('Klaar?', { id: 'desk.places.letter.done' }), [
        msg('Laat het ons weten. Wij kijken dan of het werkt.', {
          id: 'desk.places.letter.tell',
        }),
        ...(phone
          ? [msg(str`Vragen? Bel ${name}: ${phone}.`, { id: 'desk.places.letter.call' })]
          : []),
      ]),
    ],
  };
}

/** The same as plain text. */
export function handOverText({ title, parts }: HandOver): string {
  const blocks = parts.map(({ head, words, code }) =>
    [head.toUpperCase(), ...words, ...(code ? ['', code] : [])].join('\n'),
  );
  return `${[title, ...blocks].join('\n\n')}\n`;
}

const numbered = (steps: readonly string[]): string[] =>
  steps.map((step, i) => `${i + 1}. ${step}`);

function where(mode: Embed['mode']): string {
  return mode === 'bubble'
    ? msg(
        'Het liefst op elke pagina, bijvoorbeeld in de voettekst. Er komt dan een knop in de hoek.',
        {
          id: 'desk.places.letter.where-bubble',
        },
      )
    : msg('Op de pagina en op de plek die wij samen afspraken.', {
        id: 'desk.places.letter.where-text',
      });
}
