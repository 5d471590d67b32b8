import { css } from 'lit';
import { colourStyles, paperStyles } from './paper-styles.ts';

/** While a paper is in the page, printing gives that paper and nothing else. */
const only = css`
  @media screen {
    body > .blad {
      display: none;
    }
  }
  @media print {
    html {
      background: #fff;
    }
    body > :not(.blad) {
      display: none;
    }
  }
`;

/** What a sheet prints, by its own button or by that of the browser. */
export class Printing {
  readonly #make: () => HTMLElement;
  #paper: HTMLElement | null = null;
  #styles: readonly CSSStyleSheet[] = [];

  constructor(make: () => HTMLElement) {
    this.#make = make;
  }

  start(): void {
    this.#styles = [paperStyles, colourStyles, only].flatMap(({ styleSheet }) => styleSheet ?? []);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...this.#styles];
    addEventListener('beforeprint', this.#lay);
    addEventListener('steunpunt-leave', this.#takeAway, true);
  }

  stop(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (one) => !this.#styles.includes(one),
    );
    removeEventListener('beforeprint', this.#lay);
    removeEventListener('steunpunt-leave', this.#takeAway, true);
    this.#takeAway();
  }

  print(): void {
    this.#lay();
    print();
  }

  /** It stays until the next: some browsers print after `print` returned. */
  readonly #lay = (): void => {
    this.#takeAway();
    this.#paper = this.#make();
    document.body.append(this.#paper);
  };

  readonly #takeAway = (): void => {
    this.#paper?.remove();
    this.#paper = null;
  };
}
