/** Styles of host pages for the widget, made from a seed: sensible ones, odd ones, hostile ones. */
export interface HostTheme {
  readonly name: string;
  /** A whole sheet. */
  readonly css: string;
  /** For the attribute; '' for none. */
  readonly color: string;
}

const RADII = ['0', '4px', '12px', '99px', '50%', '-3px', '1e9px', 'url(x)', '3px 9px', 'red'];
const FONTS = [
  ...[
    'Georgia, serif',
    'Verdana',
    'Comic Sans MS, cursive',
    'Arial',
    'initial',
    '12px',
    '"};*{',
    '',
  ],
  ...['"Times New Roman", serif', 'fantasy', 'Nothing, Tahoma, sans-serif', 'monospace'],
];

/** Numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function hostThemes(count: number, seed: number): HostTheme[] {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const hex = (): string => `#${upTo(0x1000000).toString(16).padStart(6, '0')}`;
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const colors: readonly (() => string)[] = [
    hex,
    hex,
    () => `rgb(${upTo(256)} ${upTo(256)} ${upTo(256)} / ${random().toFixed(2)})`,
    () => `hsl(${upTo(360)}deg ${upTo(100)}% ${upTo(100)}%)`,
    () => `oklch(${random().toFixed(3)} ${(random() / 2).toFixed(3)} ${upTo(360)})`,
    () => `lab(${upTo(100)} ${upTo(250) - 125} ${upTo(250) - 125})`,
    () => `color(display-p3 ${random().toFixed(2)} ${random().toFixed(2)} ${random().toFixed(2)})`,
    () => `color-mix(in ${one(['srgb', 'oklab', 'hsl'])}, ${hex()}, ${hex()} ${upTo(100)}%)`,
    () => `light-dark(${hex()}, ${hex()})`,
    () => `rgb(from ${hex()} b r calc(g * ${upTo(4)}))`,
    () => one(['currentColor', 'transparent', 'white', 'Canvas', 'LinkText', '#0000', '#fff0']),
    () => one(['color-mix(in srgb, currentColor, white)', 'rgb(from currentColor r g b / .1)']),
    () => one(['initial', 'inherit', 'none', 'url(x)', 'var(--nothing)', '12px', '"red"', '#12']),
    () =>
      one(['rgb(calc(infinity) 0 0)', 'lab(calc(NaN) 9 9)', 'color(srgb 9 -9 1e9)', 'red blue']),
    () => 'x'.repeat(20_000),
  ];
  const color = (): string => one(colors)();
  const vandals: readonly (() => string)[] = [
    () => '',
    () => '',
    () => `color: ${hex()} !important`,
    () => `opacity: ${random().toFixed(2)} !important; filter: contrast(0) !important`,
    () => 'zoom: .3 !important; transform: scale(.2) !important; font-size: 1px !important',
    () => `--steunpunt-0: ${color()} !important; --steunpunt-1: ${color()} !important`,
    () => `background: ${hex()} !important; letter-spacing: -9px !important; line-height: 0`,
  ];
  const parts: readonly (() => string)[] = [
    () => '',
    () => '',
    () => `border-radius: ${upTo(20)}px; text-transform: uppercase`,
    () => `color: ${hex()} !important; background: ${hex()} !important`,
    () => `-webkit-text-fill-color: ${hex()} !important; opacity: .1 !important; filter: blur(9px)`,
    () => 'height: 9px !important; max-height: 9px; width: 9px; padding: 0 !important; zoom: .2',
    () => `--steunpunt-0: ${hex()} !important; --steunpunt-1: ${hex()} !important`,
  ];
  const shapes = (): string =>
    `${one(['--steunpunt-radius', '--utrecht-button-border-radius'])}: ${one(RADII)};
      ${one(['--steunpunt-font', '--utrecht-button-font-family'])}: ${one(FONTS)}`;
  return Array.from({ length: count }, (_, at) => {
    const token = one(['--steunpunt-primary', '--utrecht-button-primary-action-background-color']);
    const value = color();
    const where = one([':root', 'body', 'steunpunt-widget']);
    return {
      name: `${at} ${value.slice(0, 60)}`,
      color: random() < 0.15 ? hex() : '',
      css: `${where} { ${token}: ${value}; ${shapes()} }
        steunpunt-widget { ${one(vandals)()} }
        steunpunt-widget::part(launcher) { ${one(parts)()} }`,
    };
  });
}
