import type { Script } from '../../../../src/core/dialogue/script.ts';
import type { VisitorLibrary } from '../../../../src/core/library/types.ts';
import { smallLibrary } from '../../../visit/memory-library.ts';
import { publishedLibrary, publishedWith } from '../../../visit/published-library.ts';
import { findAll } from '../../support/deep.ts';
import { conversation, memoryLibrary } from '../../support/parts.ts';
import { until } from '../../support/until.ts';
import { openKiosk, type OpenKiosk, type Opening } from './kiosk-visit.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;

const scripts: Record<string, Script> = Object.fromEntries(
  await Promise.all(
    ['idee', 'sticker', 'aanmelden', 'buddy'].map(async (id) => {
      const answer = await fetch(`/locales/content/scripts/${id}.json`);
      return [id, (await answer.json()) as Script] as const;
    }),
  ),
);

/** A visit at what is published: a list, or one of it, on the way that a person takes to it. */
export const publishedAtKiosk =
  (id: string, found: VisitorLibrary = publishedLibrary()): Open =>
  async (opening = {}) => {
    const { texts } = conversation(opening.door, opening.locale);
    const library = memoryLibrary({ ...found, scripts }, { scripts, texts });
    const visit = await openKiosk({ ...opening, library });
    await visit.show('menu');
    await visit.show('more', id);
    return visit;
  };

const long = publishedWith('Hottentottententententoonstellingsvergunning'.repeat(2));

export const publishedScreens: Readonly<Record<string, Open>> = {
  'menu with all that is published': async (opening) => {
    const visit = await publishedAtKiosk('gedaan')(opening);
    await visit.show('menu');
    findAll(visit.kiosk, '.more')[0]?.click();
    await until('the others', () => findAll(visit.kiosk, '.many').length);
    return visit;
  },
  'what was done': publishedAtKiosk('gedaan'),
  'what was done, nothing yet': publishedAtKiosk('gedaan', smallLibrary()),
  'what was done, long words': publishedAtKiosk('gedaan', long),
  'one thing done': publishedAtKiosk('gedaan-wachten'),
  'one thing done, gone': publishedAtKiosk('gedaan-weg'),
  'one thing done, long words': publishedAtKiosk('gedaan-wachten', long),
  agenda: publishedAtKiosk('agenda'),
  'a meeting': publishedAtKiosk('agenda-straks'),
  'a meeting to walk in': publishedAtKiosk('agenda-vandaag'),
  'a meeting, long words': publishedAtKiosk('agenda-straks', long),
  ideas: publishedAtKiosk('ideeen'),
  'an idea with a drawing': publishedAtKiosk('idee-lunch'),
  'an idea that was made': publishedAtKiosk('idee-rustplek'),
  'an idea, long words': publishedAtKiosk('idee-rustplek', long),
  'an idea, a sticker on it': async (opening) => {
    const visit = await publishedAtKiosk('idee-lunch')(opening);
    findAll(visit.kiosk, '.primary.go')[0]?.click();
    await until('the thanks', () => findAll(visit.kiosk, '.thanks').length);
    return visit;
  },
};
