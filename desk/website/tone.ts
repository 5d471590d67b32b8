import type { Door } from '../../src/core/library/types.ts';
import { createLocalization, type Localization } from '../../src/i18n/localization.ts';

/** Where the build puts the words for young people. */
const youth = new URL('../../locales/nl-x-jong.json', import.meta.url);

let localization: Localization | null = null;

/** Shows what visitors of this door read around an answer. The desk's own words stay as they are. */
export async function speakTo(door: Door): Promise<void> {
  localization ??= createLocalization(async () => {
    const answer = await fetch(youth);
    if (!answer.ok) throw new Error('no words for young people');
    return answer.json();
  });
  await localization.show('nl', door);
}
