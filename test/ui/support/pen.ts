import { find } from './deep.ts';

/** Draws with a finger on the sheet within `root`: `dots` as percentages of its width and height. */
export function drawOn(
  root: Element,
  dots: readonly (readonly [number, number])[],
  lift = true,
): void {
  const sheet = find(root, '.sheet');
  const box = sheet.getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number], buttons: number): void =>
    void sheet.dispatchEvent(
      new PointerEvent(type, {
        ...{ bubbles: true, composed: true, isPrimary: true, pointerId: 1, button: 0, buttons },
        clientX: box.left + (x / 100) * box.width,
        clientY: box.top + (y / 100) * box.height,
      }),
    );
  const [first = [0, 0] as const, ...others] = dots;
  send('pointerdown', first, 1);
  for (const dot of others) send('pointermove', dot, 1);
  if (lift) send('pointerup', dots.at(-1) ?? first, 0);
}
