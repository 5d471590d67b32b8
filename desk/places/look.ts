import { pageOf } from '../../src/core/embed-snippet.ts';
import type { EmbedSettings } from '../../src/core/embed.ts';
import { launcherColors } from './color-words.ts';
import { sitesOf } from './sites.ts';
import type { Look } from './steunpunt-place-preview.ts';

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
    ...{ mode, position },
    colors: launcherColors(color ?? ''),
  };
}
