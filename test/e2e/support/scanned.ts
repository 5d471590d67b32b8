import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';

/** What a phone reads from the pixels of `code`, as they are on the screen. Throws when nothing. */
export async function scanned(page: Page, code: Locator): Promise<string> {
  const box = await code.boundingBox();
  if (!box) throw new Error('there is no code in sight');
  const picture = await page.screenshot({ clip: box });
  const paper = await page.context().newPage();
  const { width, height, pixels } = await paper.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('nothing to draw on');
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, pixels: [...data] };
  }, picture.toString('base64'));
  await paper.close();
  return decodeQR({ width, height, data: Uint8Array.from(pixels) });
}
