import decodeQR from 'qr/decode.js';
import { LONGEST_LINK } from '../../../src/core/home-link.ts';
import type { Contrast } from '../../../src/ui/kiosk/comfort.ts';
import { qrOf, QUIET } from '../../../src/ui/kiosk/qr.ts';
import type { SteunpuntKioskCode } from '../../../src/ui/kiosk/steunpunt-kiosk-code.ts';
import { assert, equal } from '../support/assert.ts';
import { find } from '../support/deep.ts';
import { openKiosk } from './support/kiosk-visit.ts';

/** Pixels of a module: as coarse as the worst camera that we want to serve. */
const SCALE = 4;

/** Draws the paths of `svg` in the colours that they have on the page; `spoil` is a control. */
function pixelsOf(svg: SVGElement, spoil: 'no' | 'inverted' | 'covered' = 'no'): ImageData {
  const [from = 0, , whole = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const canvas = new OffscreenCanvas(whole * SCALE, whole * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('nothing to draw on');
  context.setTransform(SCALE, 0, 0, SCALE, -from * SCALE, -from * SCALE);
  for (const path of svg.querySelectorAll('path')) {
    context.fillStyle = getComputedStyle(path).fill;
    context.fill(new Path2D(path.getAttribute('d') ?? ''));
  }
  // A corner that a phone finds it by.
  if (spoil === 'covered') context.fillRect(0, 0, 7, 7);
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  if (spoil === 'inverted')
    image.data.forEach((value, i) => i % 4 < 3 && (image.data[i] = 255 - value));
  return image;
}

/**
 * What any phone reads; null when it reads nothing. This reader turns colours around by itself, many
 * phones do not: they need light around it.
 */
function read({ width, height, data }: ImageData): string | null {
  if (data[0] !== 255) return null;
  try {
    return decodeQR({ width, height, data });
  } catch {
    return null;
  }
}

async function codeAt(contrast: Contrast, scheme: 'light' | 'dark'): Promise<SteunpuntKioskCode> {
  const { kiosk, visit } = await openKiosk();
  document.documentElement.style.colorScheme = scheme;
  visit.comfort.change({ contrast });
  const code = document.createElement('steunpunt-kiosk-code');
  code.link = 'x';
  kiosk.renderRoot.append(code);
  return code;
}

const link = (length: number): string =>
  'https://steunpunt.example/w/de-linde?lang=nl&door=parent&start=code#41279075531882064415'
    .padEnd(length, '0')
    .slice(0, length);

describe('a link as a QR', () => {
  it('another reader reads it at every length, in every theme; spoilt it reads nothing', async () => {
    let reads = 0;
    let blind = 0;
    for (const contrast of ['normal', 'dark', 'high'] as const)
      for (const scheme of ['light', 'dark'] as const) {
        const code = await codeAt(contrast, scheme);
        for (let length = 20; length <= LONGEST_LINK; length += 4) {
          code.link = link(length);
          await code.updateComplete;
          const svg = find(code, 'svg') as unknown as SVGElement;
          equal(read(pixelsOf(svg)), code.link, `${contrast} ${scheme} ${length}`);
          for (const spoil of ['inverted', 'covered'] as const)
            if (read(pixelsOf(svg, spoil)) === null) blind++;
          reads++;
        }
      }
    document.documentElement.style.colorScheme = '';
    console.log(`${reads} codes read, ${blind} spoilt ones not`);
    assert(reads === 6 * 26 && blind === 2 * reads, 'reads');
  });

  it('has its quiet zone, its size in millimetres, and keeps its colours where others are forced', async () => {
    const code = await codeAt('high', 'dark');
    code.link = link(60);
    code.mm = 50;
    await code.updateComplete;
    const svg = find(code, 'svg');
    const { size } = qrOf(code.link);
    equal(
      svg.getAttribute('viewBox'),
      [-QUIET, -QUIET, size + 2 * QUIET, size + 2 * QUIET].join(' '),
      'quiet zone',
    );
    equal(QUIET, 4, 'modules');
    equal(Math.round(svg.getBoundingClientRect().width), Math.round(50 * 3.78), 'width');
    equal(getComputedStyle(svg).getPropertyValue('forced-color-adjust'), 'none', 'forced colours');
    equal(
      [...svg.querySelectorAll('path')].map((path) => getComputedStyle(path).fill),
      ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
      'colours',
    );
  });

  it('refuses what would be too fine to read', () => {
    let said = '';
    try {
      qrOf(link(LONGEST_LINK + 1));
    } catch (error) {
      said = String(error);
    }
    equal(said, 'RangeError: a QR holds at most 120 characters, not 121', 'words');
  });
});
