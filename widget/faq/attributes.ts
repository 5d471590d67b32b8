/** Keys, languages, names of doors and topics. Which of them exist, the hub decides. */
const word = /^[\w-]{1,64}$/;

/**
 * Origin of an absolute http or https address; '' for anything else. As `webOrigin` of the loader,
 * whose module brings its sheet along.
 */
function webOrigin(address: string): string {
  if (!/^https?:\/\//i.test(address)) return '';
  return Object.assign(document.createElement('a'), { href: address }).origin;
}

/** What a host page may set, as attribute or as `data-*` (many editors strip unknown attributes). */
const rules = {
  embed: word,
  'base-url': { test: webOrigin },
  lang: word,
  door: /^(parent|youth)$/,
  topic: word,
  only: /^[\w-]{1,64}( +[\w-]{1,64}){0,19}$/,
};

type Name = keyof typeof rules;

const names = Object.keys(rules) as Name[];

export const observed: readonly string[] = names.flatMap((name) => [name, `data-${name}`]);

const hub = webOrigin(import.meta.url);

export interface Settings {
  /** '' without a usable embed key. */
  readonly embed: string;
  /** The point's own page of the embed. */
  readonly page: string;
  /** Where its answers are. */
  readonly url: string;
}

/** The element's settings; `bad` is told the name of each attribute that is ignored. */
export function readSettings(element: HTMLElement, bad: (name: string) => void): Settings {
  const settings: { [name in Name]?: string } = {};
  for (const name of names) {
    const value = element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
    if (value === null) continue;
    if (rules[name].test(value)) settings[name] = value;
    else bad(name);
  }
  const { embed = '', 'base-url': base = hub, door, topic, only } = settings;
  const lang = settings.lang ?? element.closest<HTMLElement>('[lang]')?.lang;
  const query = Object.entries({ lang, door, topic, only: only?.replaceAll(/ +/g, ',') }).flatMap(
    ([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []),
  );
  const at = base.replace(/\/*$/, '');
  return {
    embed,
    page: `${at}/w/${embed}`,
    url: `${at}/embed/answers/${embed}?${query.join('&')}`,
  };
}
