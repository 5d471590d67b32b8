import type { Script } from '../../../../src/core/dialogue/script.ts';
import type { Door } from '../../../../src/core/library/types.ts';
import type { Locale } from '../../../../src/i18n/locales.ts';
import { smallLibrary } from '../../../visit/memory-library.ts';
import { conversation, memoryLibrary } from '../../support/parts.ts';

const read = async (id: string): Promise<Script> =>
  (await (await fetch(`/locales/content/scripts/${id}.json`)).json()) as Script;
const shipped: Readonly<Record<string, Script>> = {
  idee: await read('idee'),
  smiley: await read('smiley'),
};

/** A library with the journeys of an idea and of the day, as they are shipped. */
export function shippedLibrary(
  door: Door = 'parent',
  locale: Locale = 'nl',
): ReturnType<typeof memoryLibrary> {
  const { scripts, texts } = conversation(door, locale);
  const all = { ...scripts, ...shipped };
  return memoryLibrary({ ...smallLibrary(door), scripts: all }, { scripts: all, texts });
}
