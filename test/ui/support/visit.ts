import type { Content } from '../../../src/core/content.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { DoorTexts } from '../../../src/core/library/types.ts';
import type { PostOffice } from '../../../src/core/post-office.ts';
import { createLocalization, type Localization } from '../../../src/i18n/localization.ts';
import { createAnnouncer } from '../../../src/ui/announcer.ts';
import type { PostAccess } from '../../../src/ui/contexts.ts';
import type { SteunpuntApp } from '../../../src/ui/visitor/steunpunt-app.ts';
import { placeOf } from '../../../src/ui/visitor/places.ts';
import { defineFirstElements } from '../../../widget/frame/elements.ts';
import { defineTalkElements } from '../../../widget/frame/talk.ts';
import { defineLaterElements } from '../../../widget/frame/later.ts';
import { MemoryLibrary, smallLibrary } from '../../widget/memory-library.ts';
import { MemoryPost } from '../../widget/memory-post.ts';
import { control, find } from './deep.ts';
import { until } from './until.ts';

export const content: Content = {
  v: 1,
  point: 'de-linde',
  name: 'Ouder- en jeugdsteunpunt De Linde',
  phone: '020 123 45 67',
  openDays: [1, 2, 4],
  exitUrl: 'https://weer.example/',
  keyList: {
    identity: 'x',
    keys: [{ kid: 'x', pk: 'x', notBefore: 0, notAfter: 1 }],
    signature: 'x',
  },
};

defineFirstElements();
defineLaterElements();
defineTalkElements();

const read = async <T>(path: string): Promise<T> =>
  (await (await fetch(`/locales/content/${path}`)).json()) as T;
const scripts = {
  vraag: await read<Script>('scripts/vraag.json'),
  'bel-mij': await read<Script>('scripts/bel-mij.json'),
};
const texts = await read<DoorTexts>('nl/texts.json');

/** The languages of the product, from the files in `locales/`. */
export const localization: Localization = createLocalization(async (locale) => {
  const answer = await fetch(`/locales/${locale}.json`);
  return answer.json();
});

/** A post office that arrives when the test says so. */
export class Arriving implements PostAccess {
  office: PostOffice | null = null;
  late = false;
  readonly #listeners = new Set<() => void>();
  readonly #arrived = Promise.withResolvers<PostOffice>();

  ready(): Promise<PostOffice> {
    return this.#arrived.promise;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  arrive(office: PostOffice): void {
    this.office = office;
    this.late = false;
    office.subscribe(() => this.changed());
    this.#arrived.resolve(office);
    this.changed();
  }

  beLate(): void {
    this.late = true;
    this.changed();
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

export interface OpenVisit {
  readonly app: SteunpuntApp;
  readonly post: MemoryPost;
  readonly access: Arriving;
  readonly library: MemoryLibrary;
  /** What a screen reader was told, in order. */
  readonly said: string[];
  press(words: string): void;
  type(text: string): void;
  /** Shows the screen of a beginning: `ask`, `faq`, `faq-zit-thuis`. */
  show(beginning: string): void;
  /** Waits until this screen is there. */
  screen(tag: string): Promise<HTMLElement>;
  /** Asks a question, up to the screen that says where it is. */
  ask(text?: string): Promise<HTMLElement>;
}

/** Puts the app on the page, in place of an earlier one. `arrived`: the post office is there. */
export async function openVisit({
  post = new MemoryPost(),
  arrived = true,
  ownWindow = '',
  library = new MemoryLibrary(scripts, texts.parent, smallLibrary()),
} = {}): Promise<OpenVisit> {
  document.body.replaceChildren();
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  const said: string[] = [];
  const announce = createAnnouncer(region);
  const access = new Arriving();
  if (arrived) access.arrive(post);
  const app = document.createElement('steunpunt-app');
  app.visit = {
    content,
    post: access,
    library,
    announce: (sentence) => {
      said.push(sentence);
      announce(sentence);
    },
    consent: 'belofte-1',
    door: 'parent',
  };
  app.ownWindow = ownWindow;
  document.body.append(region, app);
  await app.updateComplete;

  const press = (words: string): void => control(app, words).click();
  const type = (text: string): void => {
    const field = find(app, 'textarea, input') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const screen = (tag: string): Promise<HTMLElement> =>
    until(tag, async () => {
      const found = app.shadowRoot?.querySelector<HTMLElement>(tag);
      await app.updateComplete;
      return found?.shadowRoot?.querySelector('h1') ? found : null;
    });
  const show = (beginning: string): void => {
    const place = placeOf(beginning);
    if (!place) throw new Error(`no screen ${beginning}`);
    app.show(place);
  };
  const ask = async (text = 'Mijn zoon zit al drie weken thuis.'): Promise<HTMLElement> => {
    show('ask');
    await screen('steunpunt-journey');
    type(text);
    find(app, '.send').click();
    return screen('steunpunt-sent');
  };
  return { app, post, access, library, said, press, type, show, screen, ask };
}
