/** What the cover says when the next visit does not come. */
export interface CoverWords {
  readonly heading: string;
  readonly phone: string;
}

const FULL = {
  ...{ position: 'fixed', inset: '0', inlineSize: '100%', blockSize: '100%', zIndex: '2147483647' },
  ...{ maxInlineSize: 'none', maxBlockSize: 'none', boxSizing: 'border-box', margin: '0' },
  ...{ padding: '30vh 8vw 0', border: '0', overflow: 'hidden', textAlign: 'center' },
  ...{ background: '#1c4d3e', color: '#fdf6e6', font: '5vmin/1.4 system-ui, sans-serif' },
};

/**
 * Lies over everything within the task that asks for it. Plain DOM and no sheet, so it does not
 * depend on anything that may be broken; in the top layer, so over every dialog that is open.
 */
export class Cover {
  readonly #box = document.createElement('div');

  constructor() {
    Object.assign(this.#box.style, FULL);
    this.#box.popover = 'manual';
  }

  /** Beside the body, which may be emptied. */
  show(): void {
    document.documentElement.append(this.#box);
    // Again, to lie over what was opened since.
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    this.#box.showPopover();
  }

  say({ heading, phone }: CoverWords): void {
    const lines = [heading, phone].filter(Boolean).map((words) => {
      const line = document.createElement('p');
      line.textContent = words;
      return line;
    });
    this.#box.replaceChildren(...lines);
  }
}
