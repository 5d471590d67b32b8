/**
 * Colours of a host page, and what of them can be read. Whatever it is given, each pair that comes
 * out stands out enough: 4.5 to 1 for words, 3 to 1 for lines (WCAG 2.2, 1.4.3 and 1.4.11).
 */

/** Red, green and blue in sRGB, whole numbers 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** A little more than asked, because colours are rounded to whole numbers. */
const SPARE = 0.05;

/**
 * `#rgb`, `#rrggbb`, or an opaque colour as a browser writes what it computed: `rgb(1, 2, 3)`,
 * `color(srgb 0.1 0.2 0.3)`. Null for anything else, see-through ones included.
 */
export function readColor(text: unknown): Rgb | null {
  if (typeof text !== 'string' || text.length > 80) return null;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  const rgb = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text);
  const srgb = /^color\(srgb (-?[\d.e-]+) (-?[\d.e-]+) (-?[\d.e-]+)\)$/.exec(text);
  return (
    (short && whole(short, (part) => Number.parseInt(part + part, 16))) ??
    (long && whole(long, (part) => Number.parseInt(part, 16))) ??
    (rgb && whole(rgb, Number)) ??
    (srgb && whole(srgb, (part) => Number(part) * 255))
  );
}

function whole(found: readonly string[], read: (part: string) => number): Rgb | null {
  const [red = NaN, green = NaN, blue = NaN] = found
    .slice(1)
    .map((part) => Math.round(Math.min(255, Math.max(0, read(part)))));
  return Number.isNaN(red + green + blue) ? null : [red, green, blue];
}

/** As `#rrggbb`: text made of numbers alone, whatever they were read from. */
export function hexOf(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** How much light it gives, 0 to 1 (WCAG's relative luminance). */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/** White or black, whichever stands out more on `back`: always 4.58 to 1 or more. */
export function lettersOn(back: Rgb): Rgb {
  return luminance(back) > 0.179 ? BLACK : WHITE;
}

/** `share` (0 to 1) of `other` in `color`. */
export function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => Math.round(color[at] * (1 - share) + other[at] * share);
  return [part(0), part(1), part(2)];
}

/**
 * The nearest shade of `color` that stands out `least` to 1 on each of `backs`: itself where it does,
 * else darker on light ones, lighter on dark ones. The backs are all light or all dark.
 */
export function standOut(color: Rgb, backs: readonly Rgb[], least: number): Rgb {
  const end = lettersOn(backs[0] ?? WHITE);
  for (let step = 0; step < 40; step++) {
    const shade = mix(color, end, step / 40);
    if (backs.every((back) => contrast(shade, back) >= least + SPARE)) return shade;
  }
  return end;
}
