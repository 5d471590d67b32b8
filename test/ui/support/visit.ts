import type { Content } from '../../../src/core/content.ts';
import type { Door } from '../../../src/core/library/types.ts';
import { createLocalization, type Localization } from '../../../src/i18n/localization.ts';
import { createAnnouncer } from '../../../src/ui/announcer.ts';
import type { LibraryAccess } from '../../../src/ui/contexts.ts';
import type { SteunpuntApp } from '../../../src/ui/visitor/steunpunt-app.ts';
import { placeOf } from '../../../src/ui/visitor/places.ts';
import { defineFirstElements } from '../../../widget/frame/elements.ts';
import { defineTalkElements } from '../../../widget/frame/talk.ts';
import { defineLaterElements } from '../../../widget/frame/later.ts';
import { defineMailMe } from '../../../widget/frame/mail-me.ts';
import { defineMoreElements } from '../../../widget/frame/more.ts';
import { MemoryPost } from '../../post/memory-post.ts';
import { allStretched, pseudo } from '../../i18n/support/pseudo.ts';
import { control, find } from './deep.ts';
import { Arriving, content, memoryLibrary } from './parts.ts';
import { onFocus, spoken } from './spoken.ts';
import { task, until } from './until.ts';

export { content, conversation, memoryLibrary } from './parts.ts';

defineFirstElements();
defineLaterElements();
defineMailMe();
defineMoreElements();
defineTalkElements();

/** The languages of the product, from the files in `locales/`. */
export const localization: Localization = createLocalization(async (locale) => {
  const name = pseudo.on && locale === 'ar' ? 'en' : locale;
  const catalog = (await (await fetch(`/locales/${name}.json`)).json()) as CatalogFile;
  return pseudo.on ? { messages: allStretched(catalog.messages) } : catalog;
});

interface CatalogFile {
  readonly messages: Readonly<Record<string, string>>;
}

export interface OpenVisit {
  readonly app: SteunpuntApp;
  readonly post: MemoryPost;
  readonly access: Arriving;
  /** What a screen reader was told, in order. */
  readonly said: string[];
  /** The same, and the name of all that got focus but for what was pressed. */
  readonly heard: string[];
  /** Presses the button or link with these words; it has the focus as it is pressed. */
  press(words: string): void;
  type(text: string): void;
  /** Shows the screen of a beginning: `ask`, `faq`, `faq-zit-thuis`. */
  show(beginning: string): void;
  /** Waits until this screen is there. */
  screen(tag: string): Promise<HTMLElement>;
  /** Asks a question, up to the screen that says where it is. */
  ask(text?: string): Promise<HTMLElement>;
}

interface Opening {
  readonly post?: MemoryPost;
  /** The post office is there. */
  readonly arrived?: boolean;
  readonly ownWindow?: string;
  readonly library?: LibraryAccess;
  readonly door?: Door;
  /** What is published otherwise than by most. */
  readonly published?: Partial<Content>;
}

/** Puts the app on the page, in place of an earlier one. */
export async function openVisit({
  post = new MemoryPost(),
  arrived = true,
  ownWindow = '',
  library = memoryLibrary(),
  door = 'parent',
  published = {},
}: Opening = {}): Promise<OpenVisit> {
  document.body.replaceChildren();
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  const said: string[] = [];
  const heard: string[] = [];
  const announce = createAnnouncer(region);
  const access = new Arriving();
  if (arrived) access.arrive(post);
  const app = document.createElement('steunpunt-app');
  app.visit = {
    content: { ...content, ...published },
    post: access,
    library,
    announce: (sentence) => {
      said.push(sentence);
      heard.push(sentence);
      announce(sentence);
    },
    consent: 'belofte-1',
    door,
  };
  app.ownWindow = ownWindow;
  document.body.append(region, app);
  await app.updateComplete;

  let pressing = false;
  onFocus((element) => {
    if (pressing) return;
    const at = heard.push('') - 1;
    // What stands there once all is drawn.
    void task().then(() => (heard[at] = spoken(element)));
  });
  const press = (words: string): void => {
    const found = control(app, words);
    pressing = true;
    found.focus();
    pressing = false;
    found.click();
  };
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
  return { app, post, access, said, heard, press, type, show, screen, ask };
}
