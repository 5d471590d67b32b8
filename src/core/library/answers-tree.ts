import type { PublicAnswer, PublicAnswers } from './public-answers.ts';
import type { Block } from './types.ts';

/**
 * How answers stand in the page of any site: one rule for the HTML that a server asks for and for what
 * the element makes in a browser. Only the tags named here, and text.
 */
export type Tree = string | Twig;
export type Twig = readonly [
  tag: TreeTag,
  attributes: Readonly<Record<string, string>>,
  ...children: Tree[],
];

export const TREE_TAGS = [
  'a',
  'details',
  'h3',
  'li',
  'ol',
  'p',
  'section',
  'strong',
  'summary',
  'ul',
] as const;
export type TreeTag = (typeof TREE_TAGS)[number];

/** `page` is the point's own page of the embed, `https://hub.example/w/KEY`. */
export function answersTree({ lang, door, more, topics }: PublicAnswers, page: string): Twig[] {
  const address = `${page}?start=faq&lang=${lang}&door=${door}`;
  return [
    ...topics.flatMap(({ title, items }): Twig[] => [
      // One topic needs no head: the page around it has said what it is about.
      ...(topics.length > 1 ? [['h3', spoken(title), title.text] as const] : []),
      ...items.map(itemTree),
    ]),
    ['p', { class: 'steunpunt-more', ...spoken(more) }, ['a', { href: address }, more.text]],
  ];
}

function itemTree(item: PublicAnswer): Twig {
  const { id, question, answer, links = [], contacts = [], municipality, also } = item;
  return [
    'details',
    { id: `steunpunt-${id}`, ...spoken(item) },
    ['summary', {}, question],
    ...answer.map(blockTree),
    ...links.map(({ text, url }): Twig => ['p', {}, linkTree(url, text)]),
    ...(municipality === undefined ? [] : [['p', { lang: 'nl' }, municipality] as const]),
    ...(also
      ? [
          [
            'section',
            spoken(also),
            ['p', {}, ['strong', {}, also.question]],
            ...also.answer.map(blockTree),
          ] as const,
        ]
      : []),
    ...contacts.map(({ name, who, phone, url, hours, ...words }): Twig => [
      'p',
      { class: 'steunpunt-contact', ...spoken(words) },
      ['strong', {}, url === undefined ? name : linkTree(url, name)],
      `: ${who} `,
      ...(phone === undefined ? [] : [phoneTree(phone)]),
      ...(hours === undefined ? [] : [` (${hours})`]),
    ]),
  ];
}

function blockTree(block: Block): Twig {
  if ('p' in block) return ['p', {}, block.p];
  if ('note' in block) return ['p', { class: 'steunpunt-note' }, ['strong', {}, block.note]];
  const lines = (all: readonly string[]): Twig[] => all.map((line) => ['li', {}, line]);
  return 'list' in block ? ['ul', {}, ...lines(block.list)] : ['ol', {}, ...lines(block.steps)];
}

/** Text alone where the address is none of the web. */
function linkTree(url: string, text: string): Tree {
  return /^https:\/\//.test(url) ? ['a', { href: url, rel: 'noopener' }, text] : text;
}

function phoneTree(phone: string): Twig {
  const number = phone.replace(/^(\+.*)\(0\)/, '$1').replaceAll(/[^0-9+]/g, '');
  return ['a', { href: `tel:${number}`, dir: 'ltr' }, phone];
}

function spoken({ lang, dir }: { readonly lang: string; readonly dir: string }): {
  lang: string;
  dir: string;
} {
  return { lang, dir };
}
