import type { BrowserContext } from 'playwright-core';

/**
 * Contrast between the commonest colour of a picture (PNG), which is what the letters stand on, and
 * what stands out most from it: letters as they were painted. The outer quarter is left out.
 */
export async function shades(context: BrowserContext, picture: Buffer): Promise<number> {
  const page = await context.newPage();
  try {
    return await page.evaluate(async (bytes) => {
      const blob = new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]);
      const image = await createImageBitmap(blob);
      const { width, height } = image;
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const inner = [width / 4, height / 4, width / 2, height / 2].map(Math.floor);
      const [x = 0, y = 0, w = 1, h = 1] = inner;
      const { data } = pen.getImageData(x, y, w, h);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const key = data.slice(at, at + 3).join();
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const light = (key: string): number => {
        const [r = 0, g = 0, b = 0] = key.split(',').map((part) => {
          const c = Number(part) / 255;
          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const [back = '0,0,0'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      const ratios = [...counts.keys()].map((key) => {
        const [a, b] = [light(key), light(back)];
        return Math.max(a, b) / Math.min(a, b);
      });
      return Math.max(...ratios);
    }, picture.toString('base64'));
  } finally {
    await page.close();
  }
}
