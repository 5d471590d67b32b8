import { msg } from '@lit/localize';

/** Words that more than one of the sheets' screens says. What a sheet asks is content. */

export const prepare = (): string => msg('Bereid u voor', { id: 'sheets.heading' });
export const stays = (): string =>
  msg('Dit blijft op dit scherm. Wij krijgen het niet.', { id: 'sheets.stays' });
export const together = (): string => msg('Samen invullen', { id: 'together.heading' });

export const pictureNames = (): readonly string[] => [
  msg('Ster', { id: 'sheets.picture-star' }),
  msg('Zon', { id: 'sheets.picture-sun' }),
  msg('Boom', { id: 'sheets.picture-tree' }),
  msg('Bergen', { id: 'sheets.picture-mountains' }),
  msg('Muziek', { id: 'sheets.picture-music' }),
  msg('Bal', { id: 'sheets.picture-ball' }),
  msg('Hart', { id: 'sheets.picture-heart' }),
  msg('Vliegtuig', { id: 'sheets.picture-plane' }),
];

export const colourNames = (): readonly string[] => [
  msg('Groen', { id: 'sheets.colour-green' }),
  msg('Blauw', { id: 'sheets.colour-blue' }),
  msg('Paars', { id: 'sheets.colour-purple' }),
  msg('Rood', { id: 'sheets.colour-red' }),
  msg('Bruin', { id: 'sheets.colour-brown' }),
  msg('Zeegroen', { id: 'sheets.colour-teal' }),
];
