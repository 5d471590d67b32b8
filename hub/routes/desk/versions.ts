import { changes } from '../../../src/core/library/changes.ts';
import { laidOver } from '../../../src/core/library/laid-over.ts';
import { defineRoutes, part, refuse } from '../../route.ts';
import { withoutPictures } from '../../store/pictures.ts';

export const versionRoutes = defineRoutes(
  {
    method: 'GET',
    path: '/v1/desk/library/versions',
    summary: 'What was published, by whom and on which day, newest first.',
    answers: {
      200: '{v, versions: [{n, name, day, lines}]}, each against the one before',
      404: 'the point is no more',
    },
    session: true,
    handle: async (c, { library, store }) => {
      const { point } = c.get('staff');
      const starter = await library.starter(point);
      if (!starter) return refuse(c, 404, 'no such point');
      const kept = await store.versions.list(point);
      const sets = kept.map(({ layer }) => laidOver(starter, layer));
      const versions = kept.flatMap(({ n, name, day }, i) => {
        const [now, before] = [sets[i], sets[i + 1]];
        if (!now || !before) return [];
        return [{ n, name, day, lines: changes(before, now).map(({ sentence }) => sentence) }];
      });
      return c.json({ v: 1, versions });
    },
  },
  {
    method: 'GET',
    path: '/v1/desk/library/versions/:n',
    summary: 'A layer as it was published; the one before it has a number one lower.',
    answers: { 200: '{v, local}', 404: 'no such version (any more)' },
    session: true,
    handle: async (c, { store }) => {
      const n = part(c, 'n');
      const { point } = c.get('staff');
      const layer = /^\d{1,9}$/.test(n) ? await store.versions.layer(point, Number(n)) : null;
      if (!layer) return refuse(c, 404, 'no such version');
      // What was taken off the site is gone: an older layer does not bring it back.
      const gone = await store.pictures.missing(point, layer);
      return c.json({ v: 1, local: withoutPictures(layer, gone) });
    },
  },
);
