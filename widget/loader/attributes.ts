import { webOrigin } from './origin.ts';

/** Keys, languages and names of doors and screens. Which of them exist, the frame decides. */
const word = /^[\w-]{1,64}$/;

/** What a host page may set, as attribute or as `data-*` (many editors strip unknown attributes). */
const rules = {
  embed: word,
  'base-url': { test: webOrigin },
  lang: word,
  door: word,
  start: word,
  position: /^(start|end)$/,
  mode: /^(bubble|dialog|inline)$/,
  color: /^#[\da-f]{6}$/i,
  'color-scheme': /^(light|dark|auto)$/,
  warm: /^(idle|hover|none)$/,
  // Any text: a pin that is dropped here would protect nobody. The frame refuses what it cannot read.
  'key-fingerprint': /^/,
};

type Name = keyof typeof rules;
type Draft = { [name in Name]?: string };

/** Checked values; an absent or ignored attribute is undefined. */
export type Settings = Readonly<Draft & Record<'mode' | 'warm' | 'color', string>> & {
  /** That of the element or what surrounds it; '' when nobody says. */
  readonly lang: string;
  /** Address of the frame; '' without a usable embed key. */
  readonly url: string;
};

const names = Object.keys(rules) as Name[];

export const observed: readonly string[] = names.flatMap((name) => [name, `data-${name}`]);

const hub = webOrigin(import.meta.url);

/** The element's settings; `bad` is told the name of each attribute that is ignored. */
export function readSettings(element: HTMLElement, bad?: (name: string) => void): Settings {
  const settings: Draft = {};
  for (const name of names) {
    const value = element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
    if (value === null) continue;
    if (rules[name].test(value)) settings[name] = value;
    else bad?.(name);
  }
  const { embed, lang } = settings;
  return {
    mode: 'bubble',
    warm: 'idle',
    color: '',
    ...settings,
    lang: lang ?? element.closest<HTMLElement>('[lang]')?.lang ?? '',
    url: embed ? (settings['base-url'] ?? hub).replace(/\/*$/, `/w/${embed}`) : '',
  };
}

/** A screen name that may go to the frame; undefined for anything else. */
export function screenName(name: string | undefined): string | undefined {
  // Undefined reads as a word, and stays undefined.
  return word.test(name as string) ? name : undefined;
}
