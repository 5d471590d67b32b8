import type { Door } from '../../../src/core/doors.ts';
import type { Transcript } from '../../conversations/conversations.ts';
import type { Line } from '../../conversations/lines.ts';
import type { Quick } from '../../talk/types.ts';
import { MOST_TEXT } from '../shapes.ts';
import { SCRIPT_PATH, STYLE_PATH } from './assets.ts';
import { markup, type Markup } from './markup.ts';
import { taps, textOf } from './taps.ts';
import { PAGE_LANGUAGES, type PageLanguage, type PageWords } from './words.ts';

/** Whose page it is. */
export interface PageInfo {
  readonly name: string;
  /** As people dial it; '' when there is none. */
  readonly phone: string;
  /** Where "Snel weg" leads. */
  readonly exit: string;
  /** The private page. */
  readonly link: string;
}

export type Note = 'again' | 'busy' | 'full' | 'long';

export interface PageView {
  readonly info: PageInfo;
  readonly language: PageLanguage;
  readonly door: Door | undefined;
  /** null: nobody began yet. */
  readonly transcript: Transcript | null;
  /** Names the next message. */
  readonly once: string;
  readonly note?: Note;
  /** What was typed and not used. */
  readonly kept?: string;
}

/** The page, whole: it works as it is, a script only makes it quicker. */
export function renderPage(view: PageView): string {
  const { info, language, transcript, door } = view;
  const { lang, dir, words } = language;
  const here = address(lang, door);
  return markup`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${transcript ? words.talk : words.welcome} - ${info.name}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
${transcript && markup`<noscript><meta http-equiv="refresh" content="1860"></noscript>`}
<script src="${SCRIPT_PATH}" defer></script>
</head>
<body>
<header class="bar"><div>
<p lang="nl">${info.name}</p>
<form id="leave" method="post" action="/weg" data-exit="${info.exit}"><button class="button leave" title="${words.exitHow}">${sign(LEAVE, 'turns')} ${words.exit}</button></form>
</div></header>
<main>
<h1>${transcript ? words.talk : words.welcome}</h1>
${readsAlong(words, `${info.link}?lang=${lang}${door ? `&door=${door}` : ''}`)}
${transcript ? conversation(view, transcript, here) : beginning(view, here)}
</main>
${transcript ? null : languages(language, door)}
</body>
</html>
`.html;
}

/** Where this page is, with language and door. Never with a word of a conversation. */
export const address = (lang: string, door: Door | undefined): string =>
  `/?lang=${lang}${door ? `&door=${door}` : ''}`;

function readsAlong(words: PageWords, link: string): Markup {
  return markup`<div class="reads">
<strong>${sign(INFO)} <span>${words.readsAlong}</span></strong>
<p>${words.rather}</p>
<a href="${link}" rel="noreferrer">${words.private}</a>
</div>`;
}

function beginning({ language: { words }, info, note }: PageView, here: string): Markup {
  return markup`<p>${words.about}</p>
${noteOf(words, info, note)}
<form method="post" action="${here}"><button class="button primary" name="begin" value="1">${words.begin}</button></form>`;
}

function conversation(view: PageView, { run, lines }: Transcript, here: string): Markup {
  const { language, info, note, kept = '', once } = view;
  const { words } = language;
  const last = lines.at(-1);
  // Reading goes on at one's own last words.
  const at = lines.findLast(({ from }) => from === 'visitor') ?? lines[0];
  return markup`<div id="log" class="log" role="log" aria-label="${words.talk}" data-run="${run}" data-after="${last?.seq ?? 0}" data-link="${info.link}" data-you="${words.you}" data-us="${words.us}">
${lines.map((line) => lineOf(line, line === at, words, info.link))}
</div>
<form id="say" method="post" action="${here}" data-offline="${words.offline}" data-waiting="${words.waiting}" data-over="${words.over}" data-anew="${words.anew}" data-again="${words.again}" data-busy="${words.busy}" data-full="${words.full}">
<input type="hidden" name="once" value="${once}">
<input type="hidden" name="run" value="${run}">
<div id="quick" class="quick" role="group" aria-label="${words.hint}">
${taps(last).map(tap)}
</div>
<label for="text">${words.label}</label>
<textarea id="text" name="text" maxlength="${MOST_TEXT}" rows="3" dir="auto" autocomplete="off" aria-describedby="hint">${kept && `\n${kept}`}</textarea>
<p id="hint" class="hint">${words.hint}</p>
<div id="note" role="status">${noteOf(words, info, note)}</div>
<button class="button primary">${words.send}</button>
</form>`;
}

function lineOf(line: Line, here: boolean, words: PageWords, link: string): Markup {
  const { from } = line;
  const who = from === 'point' ? words.us : words.you;
  const at = here ? markup` id="nu" tabindex="-1"` : null;
  return markup`<p class="${from}"${at} ><span class="unseen">${who}</span><span class="said" dir="auto">${linked(textOf(line), link)}</span></p>`;
}

/** A text in which the private page can be pressed, and nothing else can. */
function linked(text: string, link: string): Markup {
  const [first = '', ...others] = text.split(link);
  return others.reduce(
    (before, part) => markup`${before}<a href="${link}" rel="noreferrer">${link}</a>${part}`,
    markup`${first}`,
  );
}

const tap = ({ title, payload }: Quick): Markup =>
  markup`<button class="button" name="choice" value="${payload}"><bdi>${title}</bdi></button>`;

function noteOf(words: PageWords, { phone }: PageInfo, note: Note | undefined): Markup | null {
  if (!note) return null;
  const call = note === 'full' && phone !== '';
  return markup`<p class="note">${words[note]} ${call && markup`${words.call} <a href="tel:${phone.replace(/[^0-9+]/g, '')}"><bdi>${phone}</bdi></a>`}</p>`;
}

function languages(now: PageLanguage, door: Door | undefined): Markup {
  return markup`<footer><nav aria-label="${now.words.language}"><ul>
${PAGE_LANGUAGES.map((one) => languageLink(one, now, door))}
</ul></nav></footer>`;
}

function languageLink(one: PageLanguage, now: PageLanguage, door: Door | undefined): Markup {
  const here = one.lang === now.lang && markup` aria-current="true"`;
  return markup`<li><a href="${address(one.lang, door)}" lang="${one.lang}" hreflang="${one.lang}"${here || null}>${one.name}</a></li>`;
}

const LEAVE = 'M13 4.5H5.5v15H13M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5';
const INFO = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.7v.1';

const sign = (path: string, turns = ''): Markup =>
  markup`<svg class="${turns}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
