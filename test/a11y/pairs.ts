export interface Faint {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  readonly ratio: number;
}

/**
 * Every text below `start` with what it stands on, through shadow roots, from computed styles; runs
 * inside a page, so it brings all it needs. `faint` are those under 4.5 to 1, `small` the targets
 * under 44 px. What is faded counts as far as it is.
 */
export function pairs(start: string): {
  texts: number;
  faint: Faint[];
  targets: number;
  small: string[];
} {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const seen = new Map<string, number[]>();
  const read = (color: string): number[] => {
    let found = seen.get(color);
    if (!found && pen) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      found = [...pen.getImageData(0, 0, 1, 1).data];
      seen.set(color, found);
    }
    return found ?? [0, 0, 0, 0];
  };
  const over = (front: number[], back: number[], fade: number): number[] => {
    const alpha = ((front[3] ?? 0) / 255) * fade;
    return [0, 1, 2].map((at) => (front[at] ?? 0) * alpha + (back[at] ?? 0) * (1 - alpha));
  };
  const light = (color: number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const c = part / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const above = (one: Element): Element | null =>
    one.assignedSlot ??
    one.parentElement ??
    (one.getRootNode() as Partial<ShadowRoot>).host ??
    null;
  const chain = (one: Element): Element[] => {
    const all: Element[] = [];
    for (let at: Element | null = one; at; at = above(at)) all.push(at);
    return all;
  };
  const every = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? every(one.shadowRoot) : []),
    ]);

  const faint: Faint[] = [];
  const small: string[] = [];
  let texts = 0;
  let targets = 0;
  for (const root of document.querySelectorAll(start))
    for (const one of root.shadowRoot ? every(root.shadowRoot) : every(root)) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      if (one.matches('button, a[href], input, textarea, select') && style.display !== 'inline') {
        targets++;
        if (width < 44 || height < 44) small.push(`${one.localName} ${width} x ${height}`);
      }
      const text = [...one.childNodes].find(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      if (!text || width < 2) continue;
      texts++;
      let back = [255, 255, 255];
      let fade = 1;
      for (const at of chain(one).reverse()) {
        const { backgroundColor, opacity } = getComputedStyle(at);
        fade *= Number(opacity);
        back = over(read(backgroundColor), back, fade);
      }
      const front = over(read(style.webkitTextFillColor), back, fade);
      const [a, b] = [light(front), light(back)];
      const ratio = Math.max(a, b) / Math.min(a, b);
      if (ratio < 4.5)
        faint.push({
          what: text.textContent?.trim().slice(0, 30) ?? '',
          front: front.join(),
          back: back.join(),
          ratio,
        });
    }
  return { texts, faint, targets, small };
}
