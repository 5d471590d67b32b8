import { control, find, findAll } from '../../support/deep.ts';
import { task, until } from '../../support/until.ts';
import { openKiosk, type OpenKiosk } from './kiosk-visit.ts';

/** Going through a journey at the kiosk, page by page. */

export const NUMBER = '06 12 34 56 78';
export const PHONE = 'Op welk nummer kunnen wij u bellen?';
export const DAYPART = 'Wanneer kunnen wij het beste bellen?';
export const CHECK = 'Klopt dit zo?';

type Options = Parameters<typeof openKiosk>[0];

export async function openJourney(journey: string, options?: Options): Promise<OpenKiosk> {
  const visit = await openKiosk(options);
  await visit.show('menu');
  await visit.show('journey', journey);
  return visit;
}

export const own = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
export const heading = ({ kiosk }: OpenKiosk): string => own(find(kiosk, 'h1'));
export const where = ({ kiosk }: OpenKiosk): string => own(find(kiosk, '.where'));
export const field = ({ kiosk }: OpenKiosk): HTMLInputElement =>
  find(kiosk, 'input, textarea') as HTMLInputElement;

/** Presses, and waits for the next question. */
export async function press(visit: OpenKiosk, words: string, next: string): Promise<void> {
  await task();
  // A language is a choice here, and stands in the bar above as well.
  const { kiosk } = visit;
  control(words === 'Vorige' ? kiosk : find(kiosk, '.page'), words).click();
  await until(`"${next}"`, () => heading(visit) === next);
  await task();
}

/** Up to the check, in Dutch. */
export async function toCheck(visit: OpenKiosk): Promise<void> {
  visit.type(NUMBER);
  await press(visit, 'Verder', DAYPART);
  await press(visit, 'In de avond', 'Welke taal spreekt u het liefst?');
  await press(visit, 'Nederlands', 'Mogen wij een bericht inspreken?');
  await press(visit, 'Nee, liever niet', 'Waar wilt u over praten?');
  visit.type('Mijn zoon zit thuis.');
  await press(visit, 'Verder', CHECK);
}

export const answers = ({ kiosk }: OpenKiosk): string[] => findAll(kiosk, 'dd.words').map(own);
