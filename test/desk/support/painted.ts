/** Photos that a test paints. */

export type Painter = (context: CanvasRenderingContext2D, width: number, height: number) => void;

/** Red above, blue below. */
export const halves: Painter = (context, width, height) => {
  context.fillStyle = '#d00000';
  context.fillRect(0, 0, width, height / 2);
  context.fillStyle = '#0000d0';
  context.fillRect(0, height / 2, width, height / 2);
};
/** As hard to pack as a photo can be. */
export const noise: Painter = (context, width, height) => {
  const image = context.createImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  let seed = 1;
  for (let i = 0; i < words.length; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    words[i] = seed | 0xff000000;
  }
  context.putImageData(image, 0, 0);
};

export async function painted(
  [width, height]: readonly [number, number],
  paint: Painter,
  type = 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  // The same calls as on a canvas of a page.
  paint(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, width, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

/** UTF-8. */
export const letters = (words: string): number[] => [...new TextEncoder().encode(words)];
