/**
 * The screens of a visit: `attract` (K0) nobody stands there; `start` (K1) language and door; `menu`
 * (K2); `find`, `entry`, `people`, `story` to read; `journey` (K3, K4) a script, one question a page;
 * `sent` (K5); `home` to go on elsewhere with a QR, `sheet` the
 * same with an empty sheet; `more` what the point published beside its answers. `id` names the journey,
 * entry, story, topic or sheet, and for `more` the same place as in the widget: `agenda-<id>`.
 */
const screens = [
  'attract',
  'start',
  'menu',
  'find',
  'entry',
  'people',
  'story',
  'journey',
  'sent',
  'home',
  'sheet',
  'more',
] as const;

export type KioskScreenName = (typeof screens)[number];

export interface KioskPlace {
  readonly screen: KioskScreenName;
  readonly id?: string;
}

export const isKioskScreen = (name: string): name is KioskScreenName =>
  (screens as readonly string[]).includes(name);

/** In place of a topic's id, at `find`: typing. No topic is called so. */
export const SEARCH = '?';
