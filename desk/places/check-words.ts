import { msg, str } from '@lit/localize';
import {
  checkOf,
  type Cause,
  type CheckResult,
  type CheckState,
} from '../../src/core/embed-check.ts';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import type { Tone } from '../../src/ui/steunpunt-notice.ts';
import { dayWords } from '../words.ts';
import { sitesOf, type Site } from './sites.ts';

/** What is known of the pages of a place, in words for somebody who never saw code. */

export interface SiteCheck {
  readonly site: Site;
  readonly result: CheckResult;
}

/** Sites of which the same is to be said. */
export interface SitesCheck {
  readonly sites: readonly Site[];
  readonly result: CheckResult;
}

const ORDER: readonly CheckState[] = ['working', 'refused', 'unseen'];

/** One for each site: it is as well as the best of its addresses. */
export function siteChecks({ origins, check, state }: EmbedListed): SiteCheck[] {
  return sitesOf(origins).map((site) => {
    const results = check.origins
      .filter(({ origin }) => site.origins.includes(origin))
      .map((sights) => checkOf(sights, check, state))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || later(a, b));
    return { site, result: results[0] ?? NEVER };
  });
}

/** What needs somebody first; what is the same for several is said once. */
export function sitesChecks(embed: EmbedListed): SitesCheck[] {
  const found = new Map<string, SitesCheck>();
  for (const { site, result } of siteChecks(embed)) {
    const same = JSON.stringify([result.state, result.now, result.day, result.causes]);
    found.set(same, { sites: [...(found.get(same)?.sites ?? []), site], result });
  }
  return [...found.values()].sort(
    (a, b) => ORDER.indexOf(b.result.state) - ORDER.indexOf(a.result.state),
  );
}

const NEVER: CheckResult = { state: 'unseen', now: false, day: null, worked: null, causes: [] };

const later = (a: CheckResult, b: CheckResult): number => (b.day ?? 0) - (a.day ?? 0);

/** How a place does on its sites, for the list. */
export function sightWords(embed: EmbedListed): { readonly words: string; readonly tone: Tone } {
  const states = siteChecks(embed).map(({ result }) => result);
  const working = states.filter(({ worked, state }) => state === 'working' || worked !== null);
  if (states.length > 0 && working.length === states.length)
    return { words: msg('Werkt', { id: 'desk.places.works' }), tone: 'good' };
  if (working.length > 0)
    return {
      words: msg(str`Werkt op ${working.length} van de ${states.length} websites`, {
        id: 'desk.places.works-partly',
      }),
      tone: 'waiting',
    };
  return states.some(({ state }) => state === 'refused')
    ? { words: msg('Gaat niet open', { id: 'desk.places.refused' }), tone: 'attention' }
    : { words: msg('Nog niet gezien', { id: 'desk.places.unseen' }), tone: 'calm' };
}

const listed = new Intl.ListFormat('nl-NL');

/** One of the three states, in a sentence. */
export function resultWords(
  { sites, result: { state, now, day, causes } }: SitesCheck,
  today: number,
): { readonly words: string; readonly tone: Tone } {
  const name = listed.format(sites.map((site) => site.name));
  const when = day === null ? '' : dayWords(day, today);
  switch (state) {
    case 'working':
      return {
        tone: 'good',
        words: now
          ? msg(str`Het werkt op ${name}. Wij zagen het net.`, {
              id: 'desk.places.check-works-now',
            })
          : msg(str`Het werkt op ${name}. Voor het laatst gezien: ${when}.`, {
              id: 'desk.places.check-works',
            }),
      };
    case 'refused':
      return {
        // Nobody pressed the button yet, which is no trouble.
        tone: now && causes.includes('not-opened') ? 'waiting' : 'attention',
        words: now
          ? msg(str`De regels staan op ${name}. Het venster ging daar nog niet open.`, {
              id: 'desk.places.check-refused-now',
            })
          : msg(
              str`De regels staan op ${name}. Het venster ging daar niet open. Voor het laatst gezien: ${when}.`,
              { id: 'desk.places.check-refused' },
            ),
      };
    case 'unseen':
      return {
        tone: 'waiting',
        words: msg(str`Wij zagen de regels nog niet op ${name}.`, {
          id: 'desk.places.check-unseen',
        }),
      };
  }
}

/** What may be the matter, and what to do then. */
export function causeWords(cause: Cause): { readonly what: string; readonly todo: string } {
  switch (cause) {
    case 'paused':
      return {
        what: msg('Deze plek staat even uit.', { id: 'desk.places.cause.paused' }),
        todo: msg('Zet hem hierboven weer aan.', { id: 'desk.places.do.paused' }),
      };
    case 'revoked':
      return {
        what: msg('Deze plek is gestopt.', { id: 'desk.places.cause.revoked' }),
        todo: msg('Maak een nieuwe plek, en zet de nieuwe regels op de website.', {
          id: 'desk.places.do.revoked',
        }),
      };
    case 'other-address':
      return {
        what: msg('De pagina heeft een ander adres dan u bij deze plek heeft gezet.', {
          id: 'desk.places.cause.other-address',
        }),
        todo: msg('Kijk hieronder of dat adres van dezelfde school of organisatie is.', {
          id: 'desk.places.do.other-address',
        }),
      };
    case 'not-placed':
      return {
        what: msg('De regels staan nog niet op de pagina, of de pagina is nog niet bewaard.', {
          id: 'desk.places.cause.not-placed',
        }),
        todo: msg(
          'Plak ze en bewaar de pagina. Kijk daarna op de pagina zoals bezoekers die zien.',
          {
            id: 'desk.places.do.not-placed',
          },
        ),
      };
    case 'stripped':
      return {
        what: msg('De website haalde de regels weg bij het bewaren. Dan ziet u alleen een link.', {
          id: 'desk.places.cause.stripped',
        }),
        todo: msg('Vraag wie de website beheert om ze te plaatsen. Of gebruik alleen een link.', {
          id: 'desk.places.do.stripped',
        }),
      };
    case 'script-blocked':
      return {
        what: msg('De website laat geen script van een ander toe.', {
          id: 'desk.places.cause.script-blocked',
        }),
        todo: msg(
          'Kies hierboven “Iemand anders doet onze website”. Stuur dat bericht aan de beheerder.',
          {
            id: 'desk.places.do.script-blocked',
          },
        ),
      };
    case 'cookie-banner':
      return {
        what: msg('Een cookiemelding houdt alles tegen tot iemand “ja” zegt.', {
          id: 'desk.places.cause.cookie-banner',
        }),
        todo: msg(
          'Klik op “ja” en kijk nog eens. Wij plaatsen geen cookies: vraag de beheerder om ons door te laten.',
          {
            id: 'desk.places.do.cookie-banner',
          },
        ),
      };
    case 'kept':
      return {
        what: msg('Uw browser onthield de knop van een vorige keer.', {
          id: 'desk.places.cause.kept',
        }),
        todo: msg('Druk op die pagina op Ctrl en F5. Op een Mac op Cmd, Shift en R.', {
          id: 'desk.places.do.kept',
        }),
      };
    case 'not-opened':
      return {
        what: msg('U heeft nog niet op de knop op die pagina geklikt.', {
          id: 'desk.places.cause.not-opened',
        }),
        todo: msg('Klik op “Vraag het aan het steunpunt” en kom hier terug.', {
          id: 'desk.places.do.not-opened',
        }),
      };
    case 'frame-blocked':
      return {
        what: msg('De website laat geen venster van een ander toe.', {
          id: 'desk.places.cause.frame-blocked',
        }),
        todo: msg(
          'Kies hierboven “Iemand anders doet onze website”. Stuur dat bericht aan de beheerder.',
          {
            id: 'desk.places.do.script-blocked',
          },
        ),
      };
    case 'other-key':
      return {
        what: msg('Op de pagina staan de regels van een andere plek.', {
          id: 'desk.places.cause.other-key',
        }),
        todo: msg('Kopieer de regels van deze plek. Vervang daarmee de regels op de pagina.', {
          id: 'desk.places.do.other-key',
        }),
      };
    case 'inside-another':
      return {
        what: msg('De pagina staat zelf in een kader op een andere website.', {
          id: 'desk.places.cause.inside-another',
        }),
        todo: msg('Zet ook het adres van die website bij deze plek.', {
          id: 'desk.places.do.inside-another',
        }),
      };
  }
}
