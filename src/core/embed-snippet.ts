import type { Embed } from './embed.ts';

/** What a partner puts on a page, and what the page's policy has to allow. */

/**
 * `script` follows the newest loader; `fixed` is one version of it for good; `frame` needs no
 * script; `link` fits in any text; `faq` is questions and answers in the page itself, `faq-fixed` one
 * version of that for good.
 */
export const SNIPPET_KINDS = ['script', 'fixed', 'frame', 'link', 'faq', 'faq-fixed'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** A script for other sites, as a hub has it. */
export interface Loader {
  /** `x.y.z`. */
  readonly version: string;
  /** `sha384-…` over its bytes. */
  readonly integrity: string;
}

export interface SnippetPlace {
  /** Origin of the hub. */
  readonly hub: string;
  /** Name of the point, and its number; '' for none. */
  readonly name: string;
  readonly phone: string;
  /** Null: the hub has none to pin to. */
  readonly loader: Loader | null;
  /** The same for the answers in a page. */
  readonly answers?: Loader | null;
  /** Id of the only topic that those are about; null for all. */
  readonly topic?: string | null;
  /** Pins the point's identity key; null pins nothing. */
  readonly fingerprint?: string | null;
}

interface Words {
  readonly dir: 'ltr' | 'rtl';
  readonly ask: string;
  readonly call: string;
}

const DUTCH: Words = { dir: 'ltr', ask: 'Stel een vraag aan het steunpunt', call: 'of bel' };
const WORDS: Readonly<Record<string, Words>> = {
  nl: DUTCH,
  en: { dir: 'ltr', ask: 'Ask the support point a question', call: 'or call' },
  ar: { dir: 'rtl', ask: 'اطرح سؤالًا على نقطة الدعم', call: 'أو اتصل على' },
  tr: { dir: 'ltr', ask: 'Destek noktasına soru sorun', call: 'veya arayın:' },
  pl: { dir: 'ltr', ask: 'Zadaj pytanie punktowi wsparcia', call: 'lub zadzwoń:' },
  uk: { dir: 'ltr', ask: 'Поставте запитання пункту підтримки', call: 'або телефонуйте:' },
};

/**
 * The lines to copy, with a link and the phone number for wherever nothing else works. Null for
 * `fixed` and `faq-fixed` on a hub that has nothing to pin to.
 */
export function snippetOf(embed: Embed, kind: SnippetKind, place: SnippetPlace): string | null {
  const { hub, loader } = place;
  const reach = reachOf(embed, place);
  if (kind === 'link') return reach;
  if (kind === 'frame') return `${frameOf(embed, place)}\n${reach}`;
  if (kind === 'faq' || kind === 'faq-fixed') {
    const script = scriptOf(`${hub}/embed/faq-`, kind === 'faq' ? 'newest' : place.answers);
    const faq = tag('steunpunt-faq', { embed: embed.key, lang: embed.lang, topic: place.topic });
    return script && `${script}\n${faq}\n  ${reach}\n</steunpunt-faq>`;
  }
  const script = scriptOf(`${hub}/embed/`, kind === 'script' ? 'newest' : loader);
  if (!script) return null;
  const widget = tag('steunpunt-widget', {
    embed: embed.key,
    lang: embed.lang,
    mode: embed.mode === 'bubble' ? null : embed.mode,
    position: embed.position === 'end' ? null : embed.position,
    color: embed.color,
    'key-fingerprint': place.fingerprint,
  });
  return `${script}\n${widget}\n  ${reach}\n</steunpunt-widget>`;
}

/**
 * The directives that the Content-Security-Policy of the partner's page needs for this, also under
 * `default-src 'none'` and with Trusted Types required. None for a link.
 */
export function policyLines(hub: string, kind: SnippetKind): readonly string[] {
  if (kind === 'link') return [];
  if (kind === 'faq' || kind === 'faq-fixed') return [`script-src ${hub}`, `connect-src ${hub}`];
  return [...(kind === 'frame' ? [] : [`script-src ${hub}`]), `frame-src ${hub}`];
}

/** What asks for a script whose address begins with `start`; null where there is none to pin to. */
function scriptOf(start: string, which: Loader | 'newest' | null | undefined): string | null {
  if (!which) return null;
  const asked =
    which === 'newest'
      ? { src: `${start}v1.js` }
      : {
          src: `${start}${which.version}.js`,
          integrity: which.integrity,
          crossorigin: 'anonymous',
        };
  return `${tag('script', { type: 'module', ...asked })}</script>`;
}

/** The point's own page of an embed, to link to. */
export function pageOf(hub: string, key: string): string {
  return `${hub}/w/${key}`;
}

/** No style attribute: a strict page would refuse it. */
function frameOf(embed: Embed, { hub, name, fingerprint }: SnippetPlace): string {
  const pin = fingerprint ? `&pin=${fingerprint}` : '';
  const open = tag('iframe', {
    src: `${pageOf(hub, embed.key)}?frame${pin}`,
    title: name,
    width: '100%',
    height: '640',
    allow: 'clipboard-write',
    referrerpolicy: 'no-referrer',
  });
  return `${open}</iframe>`;
}

function reachOf({ key, lang }: Embed, { hub, phone }: SnippetPlace): string {
  const language = lang?.split('-')[0] ?? '';
  const known = Object.hasOwn(WORDS, language);
  const { dir, ask, call } = (known ? WORDS[language] : undefined) ?? DUTCH;
  const link = `${tag('a', { href: pageOf(hub, key) })}${escape(ask)}</a>`;
  const number = phone.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^0-9+]/g, '');
  const dial = `${tag('a', { href: `tel:${number}`, dir: 'ltr' })}${escape(phone)}</a>`;
  const paragraph = tag('p', { lang: known ? language : 'nl', dir });
  return `${paragraph}${link}${number === '' ? '' : ` ${escape(call)} ${dial}`}</p>`;
}

/** An opening tag; attributes without a value are left out. */
function tag(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === null || value === undefined ? [] : ` ${attribute}="${escape(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

function escape(text: string): string {
  const marks: Record<string, string> = {
    ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  };
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
