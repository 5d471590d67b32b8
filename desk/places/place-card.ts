import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedListed } from '../../src/core/embed-wire.ts';
import { icon } from '../../src/ui/icons.ts';
import { sightWords } from './check-words.ts';
import { weekWords } from './counts.ts';
import { PlaceGoEvent } from './events.ts';
import { doorsWords, siteWords, stateWords } from './place-words.ts';
import { sitesOf } from './sites.ts';
import { stateBadge } from './state-badge.ts';

/** More sites than this are counted, not named. */
const NAMED = 3;

/** One place in the list, to be opened. Goes with the styles of the room. */
export function placeCard(embed: EmbedListed, today: number): TemplateResult {
  const { key, name, state, door, origins, counts } = embed;
  const over = state === 'revoked';
  return html`<button id="p-${key}" class="place" type="button" @click=${open(key)}>
    <span class="name"><bdi>${name}</bdi></span>
    ${icon('next')}
    <span class="about">${sitesLine(origins)}</span>
    <span class="states">
      ${state === 'active' ? nothing : stateBadge(stateWords(state))}
      ${over ? nothing : stateBadge(sightWords(embed))}
    </span>
    ${
      over
        ? nothing
        : html`<span class="about quiet">${doorsWords(door)} · ${weekWords(counts, today)}</span>`
    }
  </button>`;
}

function open(key: string) {
  return ({ currentTarget }: Event): void => {
    currentTarget?.dispatchEvent(new PlaceGoEvent(key));
  };
}

function sitesLine(origins: readonly string[]): string {
  const sites = sitesOf(origins).map(siteWords);
  const more = sites.length - NAMED;
  if (more < 2) return sites.join('; ');
  const named = sites.slice(0, NAMED).join('; ');
  return msg(str`${named}; en nog ${more} websites`, { id: 'desk.places.more-sites' });
}
