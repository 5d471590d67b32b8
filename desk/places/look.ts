import { pageOf } from '../../src/core/embed-snippet.ts';
import type { EmbedSettings } from '../../src/core/embed.ts';
import { launcherColors } from './color-words.ts';
import { sitesOf } from './sites.ts';

/** What of a place can be seen. */
export interface Look {
  /** On the drawn site. */
  readonly name: string;
  /** Address of the hub's own page, with door, language and first screen; '' while it is not known. */
  readonly page: string;
  readonly mode: 'bubble' | 'dialog' | 'inline';
  readonly position: 'start' | 'end';
  /** Of the button; '' is that of the page around it, which is Dutch here. */
  readonly lang: string;
  /** Of the button, and the words on it. */
  readonly colors: readonly [back: string, front: string];
}

/**
 * How a place with these settings looks. `key` is one whose page opens, its own or another's: what
 * is shown of it is in the address. '' where there is none yet.
 */
export function lookOf(settings: EmbedSettings, hub: string, key: string): Look {
  const { name, origins, mode, position, door, start, lang, color } = settings;
  const query = new URLSearchParams({
    ...{ door, start },
    ...(lang !== null && { lang }),
    ...(color !== null && { color }),
  });
  return {
    name: name || (sitesOf(origins)[0]?.name ?? ''),
    page: hub && key ? `${pageOf(hub, key)}?${query.toString()}` : '',
    ...{ mode, position, lang: lang ?? '' },
    colors: launcherColors(color ?? ''),
  };
}
