import { hexOf, lettersOn, mix, standOut, WHITE, type Rgb } from '../core/contrast.ts';

/** What a host page's colour stands on: ours, from tokens.ts. */
interface Ground {
  readonly paper: Rgb;
  readonly surface: Rgb;
}

const DAY: Ground = { paper: [248, 245, 238], surface: WHITE };
const NIGHT: Ground = { paper: [19, 26, 23], surface: [30, 39, 35] };
const BLACK: Rgb = [0, 0, 0];

/** Roles of tokens.ts and their colours. */
export type Roles = Readonly<Record<string, Rgb>>;

/**
 * The wall has the host page's colour itself. Words and lines have the nearest shade of it that can
 * be read wherever they stand. By night the wall is dark and the words are light.
 */
export function rolesOf(primary: Rgb, night: boolean): Roles {
  const { paper, surface } = night ? NIGHT : DAY;
  const soft = mix(surface, primary, night ? 0.14 : 0.1);
  const shade = standOut(primary, [paper, surface, soft], 5.5);
  const wall = night ? standOut(primary, [WHITE], 9) : primary;
  return {
    wall,
    'on-wall': lettersOn(wall),
    primary: shade,
    'primary-strong': mix(shade, night ? WHITE : BLACK, 0.3),
    'on-primary': lettersOn(shade),
    'primary-soft': soft,
  };
}

/**
 * A sheet for the page around `steunpunt-app`, made of numbers alone. It leaves the reader's wish
 * for more contrast alone.
 */
export function themeSheet(primary: Rgb): string {
  const [day, night] = [false, true].map((dark) =>
    Object.entries(rolesOf(primary, dark))
      .map(([role, color]) => `--steunpunt-${role}:${hexOf(color)};`)
      .join(''),
  );
  return `@media (prefers-contrast:no-preference){
steunpunt-app{${day}}
@media screen and (prefers-color-scheme:dark){steunpunt-app:not([scheme=light]){${night}}}
@media screen{steunpunt-app[scheme=dark]{${night}}}
}`;
}

/** Rounder than this is a launcher's shape, not a house style: the window keeps its own corners. */
const ROUNDEST = 20;

/** Corners as a browser says them of the launcher, "4px": whole pixels, or '' for ours. */
export function radiusSheet(radius = ''): string {
  const [, size = NaN] = /^(\d{1,2}(?:\.\d+)?)px$/.exec(radius) ?? [];
  const whole = Math.round(Number(size));
  return whole <= ROUNDEST ? `steunpunt-app{--steunpunt-radius:${whole}px}` : '';
}

/**
 * Letters that a reader's device has, and that can be read: nothing is fetched from the host page.
 * The first of these that its list names counts; a serif without one of them is a serif here too.
 */
const LETTERS: Readonly<Record<string, string>> = {
  arial: 'Arial,Helvetica,sans-serif',
  helvetica: 'Helvetica,Arial,sans-serif',
  verdana: 'Verdana,"DejaVu Sans",sans-serif',
  tahoma: 'Tahoma,Verdana,sans-serif',
  georgia: 'Georgia,"Noto Serif",serif',
  serif: 'ui-serif,Georgia,"Noto Serif",serif',
};

/** A list of letters as a browser says it of the launcher; '' for ours. */
export function lettersSheet(list = ''): string {
  const named = list.split(',').map((one) => one.trim().toLowerCase().replaceAll(/["']/g, ''));
  const known = named.find((one) => Object.hasOwn(LETTERS, one));
  return known ? `steunpunt-app{--steunpunt-font:${LETTERS[known]}}` : '';
}
