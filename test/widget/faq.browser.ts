import '../../widget/faq/main.ts';
import type { SteunpuntFaq } from '../../widget/faq/faq-element.ts';
import { check, equal, hub, until } from '../browser/loader-page.ts';

/** The element as a host page meets it. The answers come from files beside the test. */

const FALLBACK = '<p><a href="tel:0201234567">Bel 020 123 45 67</a></p>';

interface Placed {
  readonly faq: SteunpuntFaq;
  /** `ready`, `error answers`, in order. */
  readonly heard: string[];
}

function place(attributes: Record<string, string> = {}, inner = FALLBACK): Placed {
  const faq = document.createElement('steunpunt-faq');
  const heard: string[] = [];
  for (const name of ['ready', 'error'] as const)
    faq.addEventListener(`steunpunt-faq-${name}`, ({ reason }) =>
      heard.push(reason ? `${name} ${reason}` : name),
    );
  for (const [name, value] of Object.entries({ embed: 'demo', 'base-url': hub, ...attributes }))
    faq.setAttribute(name, value);
  // The host page's own markup, as its server wrote it.
  faq.append(document.createRange().createContextualFragment(inner));
  document.body.append(faq);
  return { faq, heard };
}

async function ready(attributes?: Record<string, string>, inner?: string): Promise<Placed> {
  const placed = place(attributes, inner);
  await until('ready', () => placed.heard.includes('ready'));
  return placed;
}

const questions = (faq: Element): (string | null)[] =>
  [...faq.querySelectorAll('summary')].map(({ textContent }) => textContent);
const summary = (faq: Element): HTMLElement => {
  const found = faq.querySelector('summary');
  check(found, 'no question');
  return found;
};

describe('answers in a page', () => {
  afterEach(() => {
    for (const faq of document.querySelectorAll('steunpunt-faq, steunpunt-widget')) faq.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are questions to open, in the flow and styles of the page, each in its own language', async () => {
    const { faq, heard } = await ready();
    equal(heard, ['ready'], 'events');
    check(faq.shadowRoot === null, 'no shadow root');
    equal(faq.querySelectorAll('input, textarea, style, script, iframe').length, 0, 'nothing else');
    equal(questions(faq).length, 3, 'questions');
    const [first, , arabic] = faq.querySelectorAll('details');
    equal([first?.id, first?.open], ['steunpunt-zit-thuis', false], 'first');
    equal([arabic?.lang, arabic?.dir], ['ar', 'rtl'], 'Arabic');
    equal(arabic?.querySelector('section')?.lang, 'en', 'once more in English');
    equal(
      [...faq.querySelectorAll('h3')].map(({ textContent }) => textContent),
      ['School', 'المدرسة'],
      'heads',
    );
    equal(faq.querySelector('a[href^="tel:"]')?.getAttribute('href'), 'tel:0703122887', 'number');
    equal(
      faq.querySelector('.steunpunt-more a')?.getAttribute('href'),
      `${hub}/w/demo?start=faq&lang=nl&door=parent`,
      'further',
    );
  });

  it('stay text, whatever somebody wrote in them', async () => {
    const { faq } = await ready();
    check(questions(faq)[1]?.startsWith('<img src=x onerror='), 'as it was written');
    equal(faq.querySelectorAll('img, [onmouseover]').length, 0, 'nothing made of it');
    const links = [...faq.querySelectorAll('a')].map(({ href }) => new URL(href).protocol);
    check(links.length >= 4, 'links');
    check(!links.includes('javascript:'), 'no script as an address');

    const control = document.createRange().createContextualFragment('<p><img></p>');
    check(control.querySelector('img'), 'control: as HTML it would have been one');
  });

  it('of a hub that answers otherwise than it should become nothing more than a list', async () => {
    const { faq } = await ready({ embed: 'forged' });
    const tags = new Set([...faq.querySelectorAll('*')].map(({ localName }) => localName));
    equal(
      [...tags].filter((tag) => ['script', 'iframe', 'img'].includes(tag)),
      [],
      'tags',
    );
    const names = new Set([...faq.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()));
    equal([...names].sort(), ['class', 'dir', 'href', 'id', 'lang', 'rel'], 'attributes');
    check(!faq.innerHTML.includes('javascript:'), 'addresses');
    equal((globalThis as { ran?: number }).ran, undefined, 'nothing ran');
  });

  it('leave what was there when they cannot be had, and say so', async () => {
    const cases: Record<string, Record<string, string>> = {
      'no such embed': { embed: 'none' },
      'no list': { embed: 'broken' },
      'nothing in it': { embed: 'empty' },
      'no hub': { 'base-url': 'http://127.0.0.1:1' },
    };
    let kept = 0;
    for (const [what, attributes] of Object.entries(cases)) {
      const { faq, heard } = place(attributes);
      await until(what, () => heard.length > 0);
      equal(heard, ['error answers'], what);
      equal(faq.innerHTML, FALLBACK, what);
      kept++;
    }
    console.log(`kept as it was: ${kept} of ${Object.keys(cases).length}`);
    equal(kept, 4, 'all');
  });

  it('ignore an attribute that is not understood, and name it', async () => {
    const wrong: Record<string, string> = {
      ...{ 'base-url': 'javascript:1', lang: 'n l', door: 'ouder', topic: '../x', only: 'a,b' },
    };
    let named = 0;
    for (const [name, value] of Object.entries(wrong)) {
      const { heard } = place({ [name]: value });
      await until(name, () => heard.length > 0);
      equal(heard[0], `error ${name}`, name);
      named++;
    }
    const { faq, heard } = place({ embed: 'a b', door: 'x' });
    await until('both', () => heard.length > 1);
    equal([heard, faq.innerHTML], [['error embed', 'error door'], FALLBACK], 'without a key');
    console.log(`attributes named: ${named} of ${Object.keys(wrong).length}`);
    equal(named, 5, 'all');
  });

  it('take their attributes as data-* too', async () => {
    const { faq, heard } = place();
    await until('ready', () => heard.includes('ready'));
    faq.removeAttribute('embed');
    faq.dataset['embed'] = 'forged';
    await until('the other', () => heard.length > 1);
    equal(questions(faq).length, 1, 'of the other');
  });
});

describe('what a reader did', () => {
  afterEach(() => {
    for (const faq of document.querySelectorAll('steunpunt-faq, steunpunt-widget')) faq.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });
  const OLD =
    '<details id="steunpunt-zit-thuis" open><summary>Mijn kind zit thuis. Wat nu?</summary><p>Oud.</p></details>';

  it('stays: an open item is open, and the focus where it was', async () => {
    const { faq, heard } = place({}, OLD);
    summary(faq).focus();
    await until('ready', () => heard.includes('ready'));
    const [item, other] = faq.querySelectorAll('details');
    equal([item?.open, other?.open], [true, false], 'open');
    check(!item?.textContent.includes('Oud.'), 'brought up to date');
    check(document.activeElement === summary(faq), 'focus');
  });

  it('is not touched at all where nothing changed', async () => {
    const { faq: first } = await ready();
    const html = first.innerHTML;
    first.remove();
    const { faq, heard } = place({}, html);
    const node = summary(faq);
    await until('ready', () => heard.includes('ready'));
    check(summary(faq) === node, 'the same node');
  });

  it('follows a link to one answer, there already or not', async () => {
    history.replaceState(null, '', '#steunpunt-zit-thuis');
    const { faq } = await ready();
    equal(faq.querySelector('details')?.open, true, 'fetched');
    location.hash = '#steunpunt-ar';
    await until('the other', () => faq.querySelectorAll('details')[2]?.open);
  });

  it('two copies share a page: each whole, no name twice', async () => {
    const [one, two] = [await ready(), await ready()];
    equal([questions(one.faq).length, questions(two.faq).length], [3, 3], 'questions');
    const ids = [...document.querySelectorAll('[id^="steunpunt-"]')].map(({ id }) => id);
    equal(ids.length, new Set(ids).size, 'ids');
    equal(ids.length, 3, 'those of the first');
  });

  it('goes on in the window of this page, if there is one of the same place', async () => {
    const { faq } = await ready();
    const link = faq.querySelector<HTMLElement>('.steunpunt-more a');
    check(link, 'link');
    const opened: (string | undefined)[] = [];
    const follow = (): boolean => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      // Not to leave this page.
      addEventListener('click', (late) => late.preventDefault(), { once: true });
      const stopped: boolean[] = [];
      document.addEventListener('click', (early) => stopped.push(early.defaultPrevented), {
        once: true,
      });
      link.dispatchEvent(event);
      return stopped[0] === true;
    };
    equal(follow(), false, 'no window: to the address');
    const widget = Object.assign(document.createElement('steunpunt-widget'), {
      open: (screen?: string) => opened.push(screen),
    });
    widget.setAttribute('embed', 'another');
    document.body.append(widget);
    equal(follow(), false, 'of another place: to the address');
    widget.setAttribute('embed', 'demo');
    equal([follow(), opened], [true, ['faq']], 'opened');
  });
});
