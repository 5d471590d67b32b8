import { answersTree } from '../../src/core/library/answers-tree.ts';
import type { PublicAnswers } from '../../src/core/library/public-answers.ts';
import { observed, readSettings, type Settings } from './attributes.ts';
import type { FaqEventMap } from './faq-events.ts';
import { grow } from './grow.ts';
import { renew } from './renew.ts';
import { giveRoom } from './room.ts';

/**
 * @summary Questions with their answers in the page itself, brought up to date from the hub. It has no
 * field: what a visitor types belongs in the window. Its look is the page's.
 * @tag steunpunt-faq
 * @attr {string} embed - The embed key.
 * @attr {string} base-url - Address of the hub; without it where the script came from.
 * @attr {string} lang - Language of the answers; without it that of the page around it.
 * @attr {string} door - `parent` or `youth`: whose answers; without it as set at the desk.
 * @attr {string} topic - Id of a topic; without it all of them, each under a heading.
 * @attr {string} only - Ids of answers with spaces between, in the order they are wanted, at most 20.
 * @slot - The same list, as the page's server got it from the hub, or a link and a phone number: what
 *   shows without script, and until the answers are there.
 * @fires steunpunt-faq-ready - The answers are as the hub has them now.
 * @fires steunpunt-faq-error - `reason` is `answers` (they could not be fetched, what was there stays)
 *   or the name of an attribute that was ignored.
 */
export class SteunpuntFaq extends HTMLElement {
  static readonly observedAttributes = observed;

  /** Address of what is shown or on its way. */
  #asked = '';
  /** Fragment of the page's address that was found here. */
  #found = '';
  #waits = false;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#follow(event));
  }

  connectedCallback(): void {
    giveRoom(this.getRootNode());
    addEventListener('hashchange', this.#seek);
    this.#seek();
    this.#later();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#seek);
  }

  attributeChangedCallback(): void {
    this.#later();
  }

  /** Once for all that changes in one go, after the code that made the element could listen. */
  #later(): void {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      void this.#bring();
    });
  }

  async #bring(): Promise<void> {
    const settings = readSettings(this, (name) => this.#say('error', name));
    const { embed, page, url } = settings;
    if (!this.isConnected || !embed || url === this.#asked) return;
    this.#asked = url;
    try {
      const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      const answers = (await answer.json()) as PublicAnswers;
      if (this.#asked !== url) return;
      // A topic that is no more, or a hub that says no: what is there is better.
      if (!answers.topics[0]) throw new Error();
      renew(this, answersTree(answers, page).map(grow) as HTMLElement[]);
      if (this.#seek()) document.getElementById(this.#found)?.scrollIntoView();
      this.#say('ready');
    } catch {
      if (this.#asked !== url) return;
      this.#asked = '';
      this.#say('error', 'answers');
    }
  }

  /** Opens the item that the page's address names; true when it was not there before. */
  readonly #seek = (): boolean => {
    const name = location.hash.slice(1);
    const item = name && name !== this.#found && document.getElementById(name);
    if (!(item instanceof HTMLDetailsElement) || !this.contains(item)) return false;
    item.open = true;
    this.#found = name;
    return true;
  };

  /** A link to the point's own page opens the window that this page has, if it has one. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const { embed, page } = this.#settings();
    const [address, query] = link.href.split('?');
    if (address !== page) return;
    for (const widget of document.querySelectorAll<Opens>('steunpunt-widget'))
      if ((widget.getAttribute('embed') ?? widget.dataset['embed']) === embed && widget.open) {
        event.preventDefault();
        widget.open(new URLSearchParams(query).get('start') ?? undefined);
        return;
      }
  }

  #settings(): Settings {
    return readSettings(this, () => undefined);
  }

  #say(news: 'ready' | 'error', reason?: string): void {
    this.dispatchEvent(Object.assign(new Event(`steunpunt-faq-${news}`), { reason }));
  }
}

/** What may be there: the element of the other script, or its tag alone. */
type Opens = HTMLElement & { readonly open?: (screen?: string) => void };

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-faq': SteunpuntFaq;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges with the DOM's own
  interface HTMLElementEventMap extends FaqEventMap {}
}
