import { find, findAll } from '../../support/deep.ts';
import { drawOn } from '../../support/pen.ts';
import { task, until } from '../../support/until.ts';
import { openKiosk, type OpenKiosk, type Opening } from './kiosk-visit.ts';
import { shippedLibrary } from './shipped.ts';

type Open = (opening?: Opening) => Promise<OpenKiosk>;

/** Whatever the language: by place, not by words. */
const open: Open = (opening = {}) =>
  openKiosk({ ...opening, library: shippedLibrary(opening.door, opening.locale) });

const sheet: Open = async (opening) => {
  const visit = await open(opening);
  await visit.show('menu');
  await visit.show('journey', 'idee');
  for (const words of ['Het schoolplein', 'Meer gras']) {
    await task();
    visit.type(words);
    find(visit.kiosk, 'form .go').click();
    await task();
  }
  await until('the sheet', () => findAll(visit.kiosk, '.sheet').length);
  await task();
  return visit;
};

const drawn: Open = async (opening) => {
  const visit = await sheet(opening);
  drawOn(visit.kiosk, [
    [20, 80],
    [50, 12],
    [80, 80],
  ]);
  await task();
  return visit;
};

const home: Open = async (opening) => {
  const visit = await open(opening);
  await visit.show('menu');
  await visit.show('home');
  return visit;
};

/** An idea that may be drawn, and how the day was. */
export const ideaScreens: Readonly<Record<string, Open>> = {
  'idea: sheet': sheet,
  'idea: drawn': drawn,
  'idea: full': async (opening) => {
    const visit = await sheet(opening);
    for (let i = 0; i < 61; i++) drawOn(visit.kiosk, [[i, i]]);
    await task();
    return visit;
  },
  'idea: check': async (opening) => {
    const visit = await drawn(opening);
    find(find(visit.kiosk, 'steunpunt-draw'), '.primary').click();
    for (let i = 0; i < 3; i++) {
      await task();
      await task();
      findAll(visit.kiosk, '.option, form .go.quiet')[0]?.click();
    }
    await until('the check', () => findAll(visit.kiosk, 'dl steunpunt-drawn').length);
    return visit;
  },
  'smiley: home': home,
  'smiley: given': async (opening) => {
    const visit = await home(opening);
    findAll(find(visit.kiosk, 'steunpunt-kiosk-smiley'), 'button')[0]?.click();
    await until('the thanks', () => findAll(visit.kiosk, '.thanks').length);
    return visit;
  },
  'smiley: sent': async (opening) => {
    const visit = await open(opening);
    await visit.show('menu');
    await visit.show('journey', 'vraag');
    visit.type('Mijn zoon zit thuis.');
    await task();
    find(visit.kiosk, 'steunpunt-kiosk-answer .go, .go').click();
    await visit.screen('sent');
    await task();
    return visit;
  },
};
