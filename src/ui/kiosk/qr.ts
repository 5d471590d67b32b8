import { correction, generate } from 'lean-qr/nano';
import { LONGEST_LINK } from '../../core/home-link.ts';

/** White modules around it, without which no phone finds it. */
export const QUIET = 4;

export interface Qr {
  /** Modules along one side, the quiet zone not counted. */
  readonly size: number;
  /** All black modules, as the `d` of an SVG path in modules. */
  readonly path: string;
}

/** Throws a RangeError for more than {@link LONGEST_LINK} characters: it would be too fine to read. */
export function qrOf(link: string): Qr {
  if (link.length > LONGEST_LINK)
    throw new RangeError(`a QR holds at most ${LONGEST_LINK} characters, not ${link.length}`);
  const code = generate(link, { minCorrectionLevel: correction.M });
  const { size } = code;
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) path += `M${from} ${y}H${x}v1H${from}z`;
    }
  return { size, path };
}
