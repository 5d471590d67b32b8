import type { OpenKiosk, Opening } from '../../support/kiosk-visit.ts';
import { openKiosk } from '../../support/kiosk-visit.ts';
import { find, findAll } from '../../../support/deep.ts';
import { until } from '../../../support/until.ts';
import { attended, board, later } from './hands.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;

/** A question to type at, with our keyboard. */
export const writing: Open = async (opening) => {
  const visit = await openKiosk(opening);
  attended(visit.kiosk);
  await visit.show('menu');
  await visit.show('journey', 'vraag');
  await withBoard(visit);
  return visit;
};

/** The same where a phone number is asked. */
export const dialling: Open = async (opening) => {
  const visit = await openKiosk(opening);
  attended(visit.kiosk);
  await visit.show('menu');
  await visit.show('journey', 'bel-mij');
  await until('a phone number', () => findAll(visit.kiosk, 'input[type="tel"]')[0]);
  await withBoard(visit);
  return visit;
};

async function withBoard({ kiosk }: OpenKiosk): Promise<void> {
  find(kiosk, 'textarea, input').focus();
  const there = await until('the keyboard', board);
  await later();
  await there.updateComplete;
}
